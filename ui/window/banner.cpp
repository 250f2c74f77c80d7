// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/banner.h"

#include "ui/style/icons.h"
#include "ui/widgets/flowlayout.h"

#include <QAccessible>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <memory>
#include <tuple>
#include <utility>

namespace aon {

namespace {

struct RowColours {
    QColor ground, text;
};

RowColours coloursFor(bool isFailure, const QPalette& palette)
{
    const bool dark = palette.color(QPalette::Window).lightnessF() < 0.5f;
    if (isFailure)
        return dark ? RowColours{0x5c2424, 0xffe3e0} : RowColours{0xfbd9d5, 0x5e1510};
    return dark ? RowColours{0x4a3f1a, 0xfff0c2} : RowColours{0xfff1c9, 0x4d3b00};
}

// Likes to be one line.
class Sentence : public QLabel {
public:
    explicit Sentence(const QString& text) : QLabel(text)
    {
        setTextFormat(Qt::PlainText);  // names in it come from files
        setWordWrap(true);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override
    {
        const int width = fontMetrics().boundingRect(QRect(), 0, text()).width() + 4;
        return {width, heightForWidth(width)};
    }
    QSize minimumSizeHint() const override { return {0, fontMetrics().height()}; }
};

}  // namespace

Banner::Banner(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(1);
    m_look.setInterval(50);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (QGuiApplication::mouseButtons() == Qt::NoButton && m_waiting)
            present(std::vector(*m_waiting));
    });
    hide();
}

// While a slider is dragged the numbers in the sentences change many times a second, and nothing else.
void Banner::setNotices(const std::vector<Notice>& notices)
{
    if (notices != m_notices && !takeSentences(notices) && QGuiApplication::mouseButtons() != Qt::NoButton) {
        const auto before = std::pair(m_sentences, m_items);
        const std::unique_ptr<QWidget> next(makeStrip(notices));
        std::tie(m_sentences, m_items) = before;
        const auto heightOf = [this](const QWidget* strip) { return strip ? strip->heightForWidth(width()) : 0; };
        if (heightOf(next.get()) != heightOf(m_strip)) {
            m_waiting = notices;
            m_look.start();
            return;
        }
    }
    present(notices);
}

// Not what waits itself, which ends here.
void Banner::present(const std::vector<Notice>& notices)
{
    m_waiting.reset();
    m_look.stop();
    if (notices == m_notices)
        return;
    const bool taken = takeSentences(notices);
    m_notices = notices;
    m_areAllShown &= notices.size() > seenAtOnce;
    if (!taken)
        rebuild();
}

bool Banner::takeSentences(const std::vector<Notice>& notices)
{
    const auto isAlike = [](const Notice& a, const Notice& b) { return a.view == b.view && a.button == b.button; };
    if (!std::ranges::equal(notices, m_notices, isAlike))
        return false;
    for (std::size_t k = 0; k < m_sentences.size(); ++k) {
        m_sentences[k]->setText(notices[k].sentence);
        m_sentences[k]->updateGeometry();
        m_items[k]->setVisible(!notices[k].isHidden);
    }
    if (m_strip)
        m_strip->setAutoFillBackground(isAnySeen(notices));
    return true;
}

void Banner::showFailure(const QString& sentence)
{
    m_failure = sentence;
    rebuild();
    if (sentence.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::rebuild()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!m_failure.isEmpty()) {
        QWidget* row = makeItem(m_failure, true);
        paint(*row, true);
        m_rows->addWidget(row);
    }
    m_strip = makeStrip(m_notices);
    if (m_strip) {
        m_rows->addWidget(m_strip);
        m_strip->show();
    }
    setVisible(m_rows->count() > 0);
}

QWidget* Banner::makeStrip(const std::vector<Notice>& notices)
{
    m_sentences.clear();
    m_items.clear();
    if (notices.empty())
        return nullptr;
    auto* strip = new QWidget(this);
    paint(*strip, false);
    auto* flow = new FlowLayout(strip);
    flow->setSpacing(0);
    const std::size_t seen = m_areAllShown ? notices.size() : std::min(notices.size(), seenAtOnce);
    for (std::size_t k = 0; k < seen; ++k) {
        m_items.push_back(makeItem(notices[k].sentence, false, notices[k]));
        flow->addWidget(m_items.back());
    }
    if (notices.size() > seenAtOnce)
        flow->addWidget(makeRest(notices.size() - seen));
    for (QWidget* each : strip->findChildren<QWidget*>())
        each->setVisible(true);  // so that it knows its height before it is seen
    for (std::size_t k = 0; k < seen; ++k)
        m_items[k]->setVisible(!notices[k].isHidden);
    strip->setAutoFillBackground(isAnySeen(notices));
    return strip;
}

QWidget* Banner::makeRest(std::size_t hidden)
{
    auto* button = new QToolButton(this);
    button->setText(hidden > 0 ? tr("%n more…", nullptr, static_cast<int>(hidden)) : tr("Fewer"));
    button->setToolTip(hidden > 0 ? tr("Show the other cautions, too") : tr("Show only the first cautions"));
    connect(button, &QToolButton::clicked, this, [this, hidden] { setAllShown(hidden > 0); });
    return button;
}

void Banner::setAllShown(bool on)
{
    m_areAllShown = on;
    rebuild();
}

// Else its room is kept, so that nothing moves, but it is no strip.
bool Banner::isAnySeen(const std::vector<Notice>& notices)
{
    return notices.size() > seenAtOnce || std::ranges::any_of(notices, [](const Notice& each) { return !each.isHidden; });
}

void Banner::paint(QWidget& row, bool isFailure) const
{
    const RowColours colours = coloursFor(isFailure, palette());
    QPalette paint = palette();
    for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Button})
        paint.setColor(role, colours.ground);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::ButtonText})
        paint.setColor(role, colours.text);
    row.setPalette(paint);
    row.setAutoFillBackground(true);
}

QWidget* Banner::makeItem(const QString& sentence, bool isFailure, const Notice& about)
{
    auto* item = new QWidget(this);
    QSizePolicy place = item->sizePolicy();
    place.setRetainSizeWhenHidden(true);
    item->setSizePolicy(place);
    QPalette colours = palette();
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::ButtonText})
        colours.setColor(role, coloursFor(isFailure, palette()).text);
    auto* layout = new QHBoxLayout(item);
    layout->setContentsMargins(10, 4, 6, 4);
    auto* mark = new QLabel;
    const int side = fontMetrics().height();
    mark->setPixmap(paintedIcon(isFailure ? QStringLiteral("error") : QStringLiteral("caution"), colours).pixmap(side, side));
    auto* text = new Sentence(sentence);
    if (!isFailure)
        m_sentences.push_back(text);
    layout->addWidget(mark);
    layout->addWidget(text, 1);
    if (!about.view.isEmpty()) {
        auto* mend = new QToolButton;
        mend->setText(about.button);
        mend->setToolTip(tr("Show the view where this can be mended"));
        connect(mend, &QToolButton::clicked, this, [this, view = about.view] { emit viewAsked(view); });
        layout->addWidget(mend, 0, Qt::AlignTop);
    }
    if (isFailure) {
        auto* close = new QToolButton;
        close->setIcon(paintedIcon(QStringLiteral("close"), colours));
        close->setAutoRaise(true);
        close->setAccessibleName(tr("Close message"));
        close->setToolTip(tr("Close this message"));
        connect(close, &QToolButton::clicked, this, &Banner::closeFailure);
        layout->addWidget(close, 0, Qt::AlignTop);
    }
    return item;
}

void Banner::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

}  // namespace aon
