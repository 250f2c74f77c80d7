// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timebar.h"

#include "ui/words/numbers.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

constexpr int arrowMilliseconds = 20, pageMilliseconds = 200;

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.85);
    return font;
}

/// The style's own play and pause pictures are black in a dark window too.
QIcon playIcon(bool playing, const QColor& colour)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (playing) {
        painter.drawRect(7, 5, 6, 22);
        painter.drawRect(19, 5, 6, 22);
    } else {
        painter.drawPolygon(QPolygon({{7, 4}, {28, 16}, {7, 28}}));
    }
    return QIcon(pixmap);
}

QString plain(const std::string& text) { return QString::fromStdString(text); }

/// The event the moment belongs to: the last one that has been.
QString eventAt(const Protocol& protocol, double seconds)
{
    QString name;
    for (const Event& event : protocol.events)
        if (event.seconds <= seconds + 1e-9)
            name = plain(event.name);
    return name;
}

}  // namespace

EventSlider::EventSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    setSingleStep(arrowMilliseconds);
    setPageStep(pageMilliseconds);
}

void EventSlider::setEvents(const std::vector<Event>& events, double trialSeconds)
{
    m_events = events;
    setRange(0, static_cast<int>(std::lround(trialSeconds * 1000.0)));
    update();
}

int EventSlider::labelHeight() const { return QFontMetrics(smallFont(font())).height(); }

QSize EventSlider::sizeHint() const { return QSlider::sizeHint() + QSize(0, labelHeight()); }

// The slider itself takes the upper part.
void EventSlider::initStyleOption(QStyleOptionSlider* option) const
{
    QSlider::initStyleOption(option);
    option->rect.setHeight(option->rect.height() - labelHeight());
}

void EventSlider::paintEvent(QPaintEvent* event)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const int handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this).width();
    QPainter painter(this);
    painter.setFont(smallFont(font()));
    painter.setPen(QPen(palette().color(QPalette::Text), 1.0));
    const int top = option.rect.bottom() + 1;
    int free = 0;  // where the next name may begin
    for (const Event& each : m_events) {
        const int at = QStyle::sliderPositionFromValue(minimum(), maximum(), static_cast<int>(each.seconds * 1000.0), width() - handle) + handle / 2;
        const QString name = plain(each.name);
        const int wide = painter.fontMetrics().horizontalAdvance(name), left = std::clamp(at - wide / 2, 0, std::max(0, width() - wide));
        painter.drawLine(at, 0, at, top);
        if (left < free)
            continue;
        painter.drawText(left, top + painter.fontMetrics().ascent(), name);
        free = left + wide + 4;
    }
    painter.end();
    QSlider::paintEvent(event);
}

TimeBar::TimeBar(Session& session, Focus& focus, QWidget* parent)
    : QWidget(parent), m_session(session), m_focus(focus), m_condition(new QComboBox(this)), m_slider(new EventSlider(this)),
      m_play(new QToolButton(this)), m_moment(new QLabel(this))
{
    build();
    listen();
    takeProtocol();
    showPlaying();
}

void TimeBar::build()
{
    auto* label = new QLabel(tr("Condition"), this);
    label->setBuddy(m_condition);
    m_condition->setAccessibleName(tr("Condition"));
    m_condition->setToolTip(tr("The condition whose rates the map and the other views show."));
    m_condition->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_condition->setMinimumContentsLength(10);
    m_slider->setAccessibleName(tr("Time in the trial"));
    m_play->setAutoRaise(true);
    m_play->setCheckable(true);
    m_moment->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_moment->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0.00 s · object")));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(4, 0, 4, 0);
    grid->setVerticalSpacing(2);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_condition, 0, 1);
    grid->addWidget(m_moment, 0, 2);
    auto* line = new QHBoxLayout;
    line->addWidget(m_play);
    line->addWidget(m_slider, 1);
    grid->addLayout(line, 1, 0, 1, 3);
    grid->setColumnStretch(1, 1);
}

void TimeBar::listen()
{
    connect(&m_session, &Session::changed, this, [this](Parts parts) {
        if (parts & (Part::Recording | Part::Network | Part::Task))
            takeProtocol();
    });
    connect(&m_focus, &Focus::secondsChanged, this, &TimeBar::showMoment);
    connect(&m_focus, &Focus::playingChanged, this, &TimeBar::showPlaying);
    connect(&m_focus, &Focus::conditionChanged, this, [this] { m_condition->setCurrentIndex(m_focus.condition()); });
    connect(m_condition, &QComboBox::activated, this, [this](int index) { m_focus.setCondition(index); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int milliseconds) { m_focus.setSeconds(milliseconds / 1000.0); });
    connect(m_play, &QToolButton::toggled, this, [this](bool on) { m_focus.setPlaying(on); });
}

void TimeBar::takeProtocol()
{
    const Protocol& protocol = protocolOf(m_session.document());
    if (protocol == m_protocol)
        return;
    m_protocol = protocol;
    m_focus.setDuration(protocol.trialSeconds);
    m_condition->clear();
    for (const Condition& condition : protocol.conditions)
        m_condition->addItem(plain(condition.name));
    if (m_focus.condition() >= m_condition->count())
        m_focus.setCondition(0);
    m_condition->setCurrentIndex(m_focus.condition());
    const QSignalBlocker quiet(m_slider);
    m_slider->setEvents(protocol.events, protocol.trialSeconds);
    QStringList events;
    for (const Event& event : protocol.events)
        events += tr("%1 at %2 s").arg(plain(event.name)).arg(fixedText(event.seconds, 2));
    m_slider->setToolTip(tr("The moment all views show, 0 to %1 s. Marks: %2.").arg(fixedText(protocol.trialSeconds, 2)).arg(events.join(QStringLiteral(", "))));
    showMoment();
}

void TimeBar::showMoment()
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(m_focus.seconds() * 1000.0)));
    const QString event = eventAt(m_protocol, m_focus.seconds());
    const QString seconds = tr("%1 s").arg(fixedText(m_focus.seconds(), 2));
    m_moment->setText(event.isEmpty() ? seconds : seconds + QStringLiteral(" · ") + event);
}

void TimeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showPlaying();
}

void TimeBar::showPlaying()
{
    const bool playing = m_focus.isPlaying();
    const QSignalBlocker quiet(m_play);
    m_play->setChecked(playing);
    m_play->setIcon(playIcon(playing, palette().color(QPalette::ButtonText)));
    m_play->setAccessibleName(tr("Play the trial"));
    m_play->setToolTip(playing ? tr("Pause the trial") : tr("Play the trial at a fifth of its speed: the map lights up as the neurons fire"));
}

}  // namespace aon
