// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/plotmarks.h"

#include <algorithm>
#include <limits>

namespace aon {

namespace {

constexpr int gap = 3;          // pixels between two names
constexpr int slack = 9;        // pixels that a name may stand aside of its line
constexpr int leastWidth = 14;  // pixels, below which a name cut short says nothing
constexpr int fewEvents = 3;  // that have room beside each other
constexpr double labelShare = 0.8;  // of the font

}  // namespace

PlotTitle::PlotTitle(QCPAxisRect& rect, const QColor& colour, int lift) : QCPItemText(rect.parentPlot()), m_rect(&rect)
{
    setClipToAxisRect(false);
    for (QCPItemPosition* each : positions()) {
        each->setAxisRect(&rect);
        each->setType(QCPItemPosition::ptAxisRectRatio);
    }
    position->setCoords(0.0, 0.0);
    setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    setLift(lift);
    QFont bold = plotFont();
    bold.setBold(true);
    setFont(bold);
    setColor(colour);
    connect(rect.parentPlot(), &QCustomPlot::afterLayout, this, [this] { fit(); });
}

void PlotTitle::setTexts(const QStringList& texts, const QString& ending)
{
    m_texts = texts;
    m_ending = ending;
    fit();
}

void PlotTitle::setReserved(int pixels)
{
    m_reserved = pixels;
    fit();
}

void PlotTitle::setLift(int lift) { setPadding(QMargins(0, 0, 0, 4 + lift)); }

void PlotTitle::fit()
{
    if (!m_rect || m_texts.isEmpty())
        return;
    const int room = m_rect->outerRect().right() - m_rect->left() - m_reserved;
    setText(m_rect->outerRect().width() > 0 ? fitting(m_texts, font(), room, m_ending) : m_texts.front());
}

PlotTitle* addTitle(QCPAxisRect& rect, const QString& text, const QColor& colour, int lift)
{
    auto* title = new PlotTitle(rect, colour, lift);
    title->setTexts({text});
    return title;
}

QString fitting(const QStringList& texts, const QFont& font, int width, const QString& ending)
{
    const QFontMetrics metrics(font);
    for (const QString& text : texts)
        if (metrics.horizontalAdvance(text) <= width)
            return text;
    if (texts.isEmpty())
        return {};
    const QString& last = texts.back();
    if (ending.isEmpty() || !last.endsWith(ending))
        return metrics.elidedText(last, Qt::ElideRight, std::max(0, width));
    const int room = width - metrics.horizontalAdvance(QLatin1Char(' ') + ending);
    return room < metrics.horizontalAdvance(QStringLiteral("M…"))
               ? metrics.elidedText(ending, Qt::ElideRight, std::max(0, width))
               : metrics.elidedText(last.chopped(ending.size()), Qt::ElideRight, room) + QLatin1Char(' ') + ending;
}

QCPItemStraightLine* verticalLine(QCPAxisRect& rect, double seconds)
{
    auto* line = new QCPItemStraightLine(rect.parentPlot());
    for (QCPItemPosition* position : {line->point1, line->point2}) {
        position->setAxes(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
        position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        position->setAxisRect(&rect);
    }
    line->setClipAxisRect(&rect);
    line->point1->setCoords(seconds, 0.0);
    line->point2->setCoords(seconds, 1.0);
    return line;
}

std::vector<LabelPlace> placeLabels(const std::vector<int>& begin, const std::vector<int>& width, int lines, int end, int slack)
{
    std::vector<LabelPlace> places(begin.size());
    std::vector<int> taken(static_cast<std::size_t>(std::max(1, lines)), std::numeric_limits<int>::min() / 2);
    std::vector<int> last(taken.size(), -1);  // the label that a line ends with
    for (int k = 0; k < static_cast<int>(begin.size()); ++k) {
        const auto at = static_cast<std::size_t>(k);
        const auto from = [&](int until) { return std::max(begin[at], until + gap); };
        auto line = std::ranges::find_if(taken, [&](int until) { return from(until) == begin[at]; });
        if (line == taken.end())
            line = std::ranges::find_if(taken, [&](int until) { return from(until) <= begin[at] + slack; });
        if (line == taken.end()) {  // the name before is cut, where most of it is left
            const auto left = [&](int before) {
                const auto b = static_cast<std::size_t>(std::max(0, before));
                return before < 0 ? 0 : begin[at] - gap - begin[b] - places[b].shift;
            };
            const auto widest = std::ranges::max_element(last, {}, left);
            if (left(*widest) < leastWidth)
                continue;
            places[static_cast<std::size_t>(*widest)].width = left(*widest);
            line = taken.begin() + (widest - last.begin());
            *line = begin[at] - gap;
        }
        const int shift = from(*line) - begin[at], room = std::min(width[at], end - begin[at] - shift);
        if (room < std::min(width[at], leastWidth))
            continue;
        places[at] = {static_cast<int>(line - taken.begin()), shift, room};
        *line = begin[at] + shift + room;
        last[static_cast<std::size_t>(line - taken.begin())] = k;
    }
    return places;
}

std::vector<std::optional<QRectF>> placeBeside(const std::vector<QPointF>& points, const std::vector<QSizeF>& sizes, const QRectF& room, double reach,
                                               const std::vector<QPointF>& others)
{
    constexpr QPointF directions[] = {{1, -1}, {1, 1}, {-1, -1}, {-1, 1}, {1, 0}, {-1, 0}, {0, -1}, {0, 1}};
    std::vector<QRectF> taken;
    for (const auto* marks : {&points, &others})
        for (const QPointF& mark : *marks)
            taken.push_back(QRectF(mark, QSizeF(0, 0)).adjusted(-reach, -reach, reach, reach));
    std::vector<std::optional<QRectF>> places(points.size());
    for (std::size_t k = 0; k < points.size(); ++k)
        for (const QPointF& to : directions) {
            // At a corner the name begins beside the mark, not above it.
            const double aside = reach + gap / 2.0, along = to.x() == 0.0 ? aside : 0.0;
            QRectF name({0.0, 0.0}, sizes[k]);
            name.moveCenter(points[k] + QPointF(to.x() * (aside + name.width() / 2), to.y() * (along + name.height() / 2)));
            if (!room.contains(name) || std::ranges::any_of(taken, [&](const QRectF& each) { return each.intersects(name); }))
                continue;
            places[k] = name;
            taken.push_back(name);
            break;
        }
    return places;
}

namespace {

// Names at the lines, arranged again whenever the rect has another size.
class EventNames : public QObject {
public:
    EventNames(QCPAxisRect& rect, EventLabels where, std::vector<QCPItemText*> labels, int lines)
        : QObject(labels.front()), m_rect(&rect), m_where(where), m_labels(std::move(labels)), m_lines(lines)
    {
        for (const QCPItemText* label : m_labels)
            m_names << label->text();
        connect(rect.parentPlot(), &QCustomPlot::afterLayout, this, [this] { arrange(); });
    }

private:
    void arrange()
    {
        if (!m_rect || m_rect->width() <= 0)
            return;
        const QFontMetrics metrics(m_labels.front()->font());
        const bool inside = m_where == EventLabels::Inside;
        std::vector<int> begin, width;
        for (std::size_t k = 0; k < m_labels.size(); ++k) {
            width.push_back(metrics.horizontalAdvance(m_names[static_cast<qsizetype>(k)]) + 1);
            const auto at = static_cast<int>(m_rect->axis(QCPAxis::atBottom)->coordToPixel(m_labels[k]->position->key()));
            begin.push_back(inside ? at + 3 : at - width.back() / 2);
        }
        const int roomForLines = inside ? std::max(1, m_rect->height() / (4 * metrics.height())) : m_lines;
        const std::vector<LabelPlace> places = placeLabels(begin, width, std::min(m_lines, roomForLines), m_rect->outerRect().right(), slack);
        for (std::size_t k = 0; k < m_labels.size(); ++k) {
            const int down = places[k].line * metrics.height(), aside = places[k].shift;
            m_labels[k]->setText(metrics.elidedText(m_names[static_cast<qsizetype>(k)], Qt::ElideRight, places[k].width));
            m_labels[k]->setPadding(inside ? QMargins(3 + aside, 1 + down, 0, 0) : QMargins(2 * aside, 0, 0, 1 + down));
        }
    }

    QPointer<QCPAxisRect> m_rect;
    EventLabels m_where;
    std::vector<QCPItemText*> m_labels;
    QStringList m_names;
    int m_lines;
};

QCPItemText* eventLabel(QCPAxisRect& rect, double seconds, const QString& text, EventLabels where)
{
    auto* label = new QCPItemText(rect.parentPlot());
    label->position->setAxes(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
    label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    label->position->setAxisRect(&rect);
    label->position->setCoords(seconds, 0.0);
    label->setClipAxisRect(&rect);
    label->setClipToAxisRect(false);
    label->setPositionAlignment(where == EventLabels::Inside ? Qt::AlignLeft | Qt::AlignTop : Qt::AlignHCenter | Qt::AlignBottom);
    label->setFont(plotFont(labelShare));
    label->setText(text);
    return label;
}

}  // namespace

EventLines addEventLines(QCPAxisRect& rect, const Protocol& protocol, const Theme& theme, EventLabels labels)
{
    EventLines made;
    for (const Event& event : protocol.events) {
        if (event.name == "end")
            continue;
        made.lines.push_back(verticalLine(rect, event.seconds));
        made.lines.back()->setPen(QPen(theme.muted, 1));
        made.labels.push_back(eventLabel(rect, event.seconds, QString::fromStdString(event.name), labels));
        made.labels.back()->setColor(theme.muted);
    }
    if (!made.labels.empty())
        new EventNames(rect, labels, made.labels, labels == EventLabels::Inside ? 3 : linesOfEventLabels(protocol));
    return made;
}

int linesOfEventLabels(const Protocol& protocol)
{
    const auto shown = std::ranges::count_if(protocol.events, [](const Event& event) { return event.name != "end"; });
    return shown > fewEvents ? 2 : 1;
}

}  // namespace aon
