// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: how the whole program looks: light, dark or as the desktop; the size of its text. Plots follow by the palette and
// the application's font (ui/style/plotstyle.h).

#include "ui/settings.h"

#include <QFont>
#include <QObject>
#include <QPalette>

class QStyle;

namespace aon {

QPalette lightPalette();
QPalette darkPalette();

/// Fusion, with check boxes that can be seen on a dark window too (3:1 around an empty one). Made for QApplication::setStyle.
QStyle* makeStyle();

class Appearances : public QObject {
    Q_OBJECT
public:
    /// Made before anything is shown: what the desktop gave is the palette and the font to come back to.
    explicit Appearances(Settings& settings, QObject* parent = nullptr);

    Appearance appearance() const { return m_settings.appearance(); }
    void setAppearance(Appearance appearance);

    /// 1: as the desktop says. A presentation is larger by a half on top of it.
    double zoom() const { return m_settings.zoom(); }
    void setZoom(double zoom);
    double zoomAfter(int steps) const;  ///< each makes text larger or smaller by 10 %
    void setPresenting(bool on);

    static constexpr double presentationZoom = 1.5;

signals:
    void changed();

private:
    void apply();

    Settings& m_settings;
    QFont m_systemFont;
    bool m_systemIsDark;
    bool m_presenting = false;
};

}  // namespace aon
