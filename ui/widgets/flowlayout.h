// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a layout of things side by side, each as wide as it likes to be, in as many lines as that takes; what is wider than a
// line has one for itself.

#include <QLayout>

#include <memory>
#include <vector>

namespace aon {

class FlowLayout : public QLayout {
    Q_OBJECT
public:
    using QLayout::QLayout;

    void addItem(QLayoutItem* item) override { m_items.emplace_back(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place({0, 0, width, 0}, false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int place(const QRect& rect, bool move) const;  ///< the height of all lines

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

}  // namespace aon
