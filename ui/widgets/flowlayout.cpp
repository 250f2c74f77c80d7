// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <algorithm>

namespace aon {

QLayoutItem* FlowLayout::itemAt(int index) const { return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr; }

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (!itemAt(index))
        return nullptr;
    const auto place = m_items.begin() + index;
    QLayoutItem* item = place->release();
    m_items.erase(place);
    return item;
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto& item : m_items)
        size = {size.width() + item->sizeHint().width(), std::max(size.height(), item->sizeHint().height())};
    constexpr int shared = 2;  // pixels that may be lost where layouts round
    return size + QSize(std::max(0, spacing()) * std::max(0, count() - 1) + shared, 0);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool move) const
{
    const int gap = std::max(0, spacing());
    int x = rect.left(), y = rect.top(), line = 0;
    for (const auto& item : m_items) {
        const int width = std::clamp(item->sizeHint().width(), 0, rect.width());
        if (x > rect.left() && x + width > rect.left() + rect.width()) {
            x = rect.left();
            y += line + gap;
            line = 0;
        }
        const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        if (move)
            item->setGeometry({x, y, width, height});
        x += width + gap;
        line = std::max(line, height);
    }
    return y + line - rect.top();
}

}  // namespace aon
