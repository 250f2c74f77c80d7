// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

#include <algorithm>
#include <cmath>
#include <utility>

namespace aon {

namespace {

constexpr double zoomStep = 1.1;

struct Colours {
    QColor window, base, alternate, text, muted, button, highlight, highlightedText, link, shadow;
};

QPalette paletteOf(const Colours& c)
{
    QPalette palette(c.text, c.button, c.button.lighter(150), c.button.darker(160), c.button.darker(120), c.text, Qt::white, c.base, c.window);
    palette.setColor(QPalette::AlternateBase, c.alternate);
    palette.setColor(QPalette::Highlight, c.highlight);
    palette.setColor(QPalette::HighlightedText, c.highlightedText);
    palette.setColor(QPalette::Link, c.link);
    palette.setColor(QPalette::LinkVisited, c.link);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::ToolTipBase, c.base);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Shadow, c.shadow);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, c.muted);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.button);
    return palette;
}

// Tabs are narrow, so that all views have theirs on a small screen.
class OutlinedStyle : public QProxyStyle {
public:
    OutlinedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        const int usual = QProxyStyle::pixelMetric(metric, option, widget);
        return metric == PM_TabBarTabHSpace ? usual / 2 : usual;
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element != PE_IndicatorCheckBox)
            return;
        const QPalette::ColorGroup group = option->state.testFlag(State_Enabled) ? QPalette::Active : QPalette::Disabled;
        QColor outline = option->palette.color(group, QPalette::PlaceholderText);
        outline.setAlphaF(group == QPalette::Active ? 1.0f : 0.5f);
        painter->save();
        painter->setPen(outline);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
};

}  // namespace

QStyle* makeStyle() { return new OutlinedStyle; }

QPalette lightPalette()
{
    return paletteOf({.window = 0xf3f4f6, .base = 0xffffff, .alternate = 0xf7f8fa, .text = 0x1c2127, .muted = 0x6d7682, .button = 0xe9ebef,
                      .highlight = 0x1f6fb5, .highlightedText = 0xffffff, .link = 0x0b5fa5, .shadow = 0x9aa1ab});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0x2a2d31, .base = 0x1e1e1e, .alternate = 0x25272a, .text = 0xe7e9ec, .muted = 0x969da7, .button = 0x3a3e44,
                      .highlight = 0x2f7fc7, .highlightedText = 0xffffff, .link = 0x74b3ec, .shadow = 0x101113});
}

Appearances::Appearances(Settings& settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_systemFont(QApplication::font()),
      m_systemIsDark(QApplication::palette().color(QPalette::Window).lightnessF() < 0.5f)
{
    apply();
}

void Appearances::setAppearance(Appearance appearance)
{
    m_settings.setAppearance(appearance);
    apply();
}

void Appearances::setZoom(double zoom)
{
    m_settings.setZoom(std::clamp(zoom, Settings::smallestZoom, Settings::largestZoom));
    apply();
}

double Appearances::zoomAfter(int steps) const { return std::round(100.0 * zoom() * std::pow(zoomStep, steps)) / 100.0; }

void Appearances::setPresenting(bool on)
{
    if (std::exchange(m_presenting, on) != on)
        apply();
}

void Appearances::apply()
{
    const bool dark = appearance() == Appearance::Dark || (appearance() == Appearance::System && m_systemIsDark);
    QFont font = m_systemFont;
    font.setPointSizeF(std::max(6.0, m_systemFont.pointSizeF() * zoom() * (m_presenting ? presentationZoom : 1.0)));
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
    QApplication::setFont(font);
    emit changed();
}

}  // namespace aon
