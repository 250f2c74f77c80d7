// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is written into and beside axis rects: titles that shorten themselves to the room they have, and lines at
// the protocol's events whose names never run into each other. Both look at their room after every layout.

#include "ui/style/plotstyle.h"

#include <optional>

namespace aon {

/// The title of one panel, above it at the left.
class PlotTitle : public QCPItemText {
public:
    PlotTitle(QCPAxisRect& rect, const QColor& colour, int lift);

    /// The same in other words, longest first; the last one is cut with … when it is too long as well, but for its `ending`.
    void setTexts(const QStringList& texts, const QString& ending = {});
    /// Pixels at the right of the rect that belong to something else.
    void setReserved(int pixels);
    void setLift(int lift);
    const QStringList& texts() const { return m_texts; }

private:
    void fit();

    QPointer<QCPAxisRect> m_rect;
    QStringList m_texts;
    QString m_ending;
    int m_reserved = 0;
};
/// `lift` more pixels up.
PlotTitle* addTitle(QCPAxisRect& rect, const QString& text, const QColor& colour, int lift = 0);

/// The first of the texts that is no wider than so many pixels; else the last, cut with … before the ending, which stays.
QString fitting(const QStringList& texts, const QFont& font, int width, const QString& ending = {});

/// A line across the whole height of the rect at a time.
QCPItemStraightLine* verticalLine(QCPAxisRect& rect, double seconds);

/// Vertical lines at the protocol's events, labelled along the top: inside the rect, or above it where colours fill the
/// rect (the title then moves up: addTitle's `lift`). Names that would overlap go one line down (inside) or up (above),
/// are cut, and left out where nothing else helps. The caller keeps them to restyle.
enum class EventLabels { Inside, Above };
struct EventLines {
    std::vector<QCPItemStraightLine*> lines;
    std::vector<QCPItemText*> labels;
};
EventLines addEventLines(QCPAxisRect& rect, const Protocol& protocol, const Theme& theme,
                         EventLabels labels = EventLabels::Inside);
/// Lines of text that labels above a rect need.
int linesOfEventLabels(const Protocol& protocol);

/// Where labels go that begin at `begin` and are `width` wide, in the order of the beginnings: the line, how far they move to
/// the right (at most `slack`), and the width that is left there; 0: no room.
struct LabelPlace {
    int line = 0, shift = 0, width = 0;
};
std::vector<LabelPlace> placeLabels(const std::vector<int>& begin, const std::vector<int>& width, int lines, int end, int slack = 0);

/// Where names go beside their points: the first place around each (to the right first) that is within `room` and touches
/// neither a name placed before nor a mark; marks are those of the points and `others`, and reach so far from them. None: there
/// is no such place.
std::vector<std::optional<QRectF>> placeBeside(const std::vector<QPointF>& points, const std::vector<QSizeF>& sizes, const QRectF& room, double reach,
                                               const std::vector<QPointF>& others = {});

}  // namespace aon
