// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/banner.h"

#include "ui/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

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

}  // namespace

Banner::Banner(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(1);
    hide();
}

void Banner::setNotices(const std::vector<Notice>& notices)
{
    if (notices == m_notices)
        return;
    const bool taken = takeSentences(notices);
    m_notices = notices;
    if (!taken)
        rebuild();
}

// While a slider is dragged the numbers in the sentences change many times a second, and nothing else.
bool Banner::takeSentences(const std::vector<Notice>& notices)
{
    const auto isAlike = [](const Notice& a, const Notice& b) { return a.view == b.view && a.button == b.button; };
    if (!std::ranges::equal(notices, m_notices, isAlike))
        return false;
    for (std::size_t k = 0; k < notices.size(); ++k)
        m_sentences[k]->setText(notices[k].sentence);
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
    if (!m_failure.isEmpty())
        m_rows->addWidget(makeRow(m_failure, true));
    m_sentences.clear();
    for (const Notice& notice : m_notices)
        m_rows->addWidget(makeRow(notice.sentence, false, notice));
    setVisible(m_rows->count() > 0);
}

QWidget* Banner::makeRow(const QString& sentence, bool isFailure, const Notice& about)
{
    auto* row = new QWidget(this);
    const RowColours colours = coloursFor(isFailure, palette());
    QPalette paint = palette();
    for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Button})
        paint.setColor(role, colours.ground);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::ButtonText})
        paint.setColor(role, colours.text);
    row->setPalette(paint);
    row->setAutoFillBackground(true);

    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 4, 6, 4);
    auto* mark = new QLabel;
    const int side = fontMetrics().height();
    mark->setPixmap(paintedIcon(isFailure ? QStringLiteral("error") : QStringLiteral("caution"), paint).pixmap(side, side));
    auto* text = new QLabel(sentence);
    text->setTextFormat(Qt::PlainText);  // names in it come from files
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
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
        close->setIcon(paintedIcon(QStringLiteral("close"), paint));
        close->setAutoRaise(true);
        close->setAccessibleName(tr("Close message"));
        close->setToolTip(tr("Close this message"));
        connect(close, &QToolButton::clicked, this, &Banner::closeFailure);
        layout->addWidget(close, 0, Qt::AlignTop);
    }
    return row;
}

void Banner::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

}  // namespace aon
