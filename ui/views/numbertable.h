// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: tables of numbers as views show them: a model of rows that are replaced as a whole, sorting that keeps what is
// not known at the end, cells with a bar for signed changes, and the table as CSV.

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <optional>
#include <set>
#include <vector>

class QTableView;

namespace aon {

struct TableColumn {
    QString name;       ///< in files: "rms_change"
    QString title;      ///< for people, translated
    QString tip;        ///< meaning and unit
    int decimals = -1;  ///< of numbers; -1: texts and whole numbers
    bool bar = false;   ///< a signed number, drawn as a bar around 0 as well
    bool result = false;  ///< of what was done: muted and without a bar in rows where the number is no result
};

class NumberTable : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Raw value; share of the column's largest |value|, -1..1; the band as a QPointF of such shares (low, high); of a header, the column's
    /// decimals. The names of the rows are those of the first column.
    enum Role { ValueRole = Qt::UserRole, BarRole, BandRole, DecimalsRole };
    using Row = std::vector<QVariant>;

    explicit NumberTable(std::vector<TableColumn> columns, QObject* parent = nullptr);

    /// One value per column: text, whole number or double (NaN: not known, shown as a dash). `muted`: rows whose results
    /// are none, and `why` as a sentence.
    void setRows(std::vector<Row> rows, std::set<int> muted = {}, const QString& why = {});
    const std::vector<Row>& rows() const { return m_rows; }
    /// A range (low, high) in every row of one column, drawn behind its bar; NaN: none there. Until the next setRows().
    void setBands(int column, std::vector<std::pair<double, double>> bands);
    /// A bar of this value has the whole cell, unless another is larger. Until the next setRows().
    void setLeastBar(int column, double value);
    /// Another meaning of a column, told under its header.
    void setTip(int column, const QString& tip);
    QString csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString shown(const QVariant& value, int column) const;
    bool isMuted(const QModelIndex& index) const { return m_columns[static_cast<std::size_t>(index.column())].result && m_muted.contains(index.row()); }

    std::vector<TableColumn> m_columns;
    std::vector<Row> m_rows;
    std::vector<double> m_limits;  ///< largest |value| of every column that is not muted
    std::set<int> m_muted;
    QString m_why;
    int m_bandColumn = -1;
    std::vector<std::pair<double, double>> m_bands;
};

class SortedTable : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit SortedTable(NumberTable& table, QObject* parent = nullptr);

    /// Only these rows of the table; null: all.
    void showOnly(std::optional<std::set<int>> rows);

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<std::set<int>> m_shown;
};

class BarDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// What all these tables have in common on screen: whole rows, sorted by a click on a header, no tab traps, flat rows.
void prepareTable(QTableView& view, SortedTable& table, const QString& accessibleName);
/// Again after the font has changed.
void fitRows(QTableView& view);
/// Columns as wide as header and cells need. After the rows were set for the first time and after a font change.
void fitColumns(QTableView& view);

}  // namespace aon
