// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/protocoltables.h"

#include "ui/words/numbers.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>

#include <algorithm>

namespace aon {

namespace {

class ProtocolText {
    Q_DECLARE_TR_FUNCTIONS(aon::ProtocolTables)
};

void setRow(QTableWidget& table, int row, const QStringList& texts)
{
    for (int column = 0; column < texts.size(); ++column) {
        if (!table.item(row, column))
            table.setItem(row, column, new QTableWidgetItem);
        table.item(row, column)->setText(texts[column]);
    }
}

QString number(double value) { return QLocale().toString(value, 'g', 6); }

QString notANumber(const QString& text) { return ProtocolText::tr("A number was expected, found “%1”.").arg(text); }

QString agentName(int matrix) { return matrix == 0 ? ProtocolText::tr("executed") : ProtocolText::tr("observed"); }
QString cueName(bool go) { return go ? ProtocolText::tr("Go") : ProtocolText::tr("No-Go"); }

QString inputsOf(const Condition& condition, const Protocol& protocol)
{
    QStringList names;
    for (const int channel : condition.channels)
        names << QString::fromStdString(protocol.channels[static_cast<std::size_t>(channel)].name);
    return names.join(QStringLiteral(", "));
}

QString takeInputs(Condition& condition, const Protocol& protocol, const QString& text)
{
    std::vector<int> channels;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const std::string name = part.trimmed().toStdString();
        const auto found = std::ranges::find_if(protocol.channels, [&](const Channel& c) { return c.name == name; });
        if (found == protocol.channels.end())
            return ProtocolText::tr("There is no input named “%1”.").arg(part.trimmed());
        channels.push_back(static_cast<int>(found - protocol.channels.begin()));
    }
    condition.channels = channels;
    return {};
}

QString oneOf(const QString& text, const QString& first, const QString& second, bool& isFirst)
{
    isFirst = text.compare(first, Qt::CaseInsensitive) == 0;
    if (isFirst || text.compare(second, Qt::CaseInsensitive) == 0)
        return {};
    return ProtocolText::tr("“%1” or “%2” was expected, found “%3”.").arg(first, second, text);
}

}  // namespace

QTableWidget* makeProtocolTable(const QString& name, const QStringList& header)
{
    auto* table = new QTableWidget(0, static_cast<int>(header.size()));
    table->setAccessibleName(name);
    table->setToolTip(ProtocolText::tr("Double-click a cell, or press F2, to edit it"));
    table->setHorizontalHeaderLabels(header);
    table->verticalHeader()->hide();
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setMinimumHeight(6 * table->fontMetrics().height());
    return table;
}

void fillEvents(QTableWidget& table, const Protocol& protocol)
{
    table.setRowCount(static_cast<int>(protocol.events.size()));
    for (std::size_t k = 0; k < protocol.events.size(); ++k)
        setRow(table, static_cast<int>(k), {QString::fromStdString(protocol.events[k].name), number(protocol.events[k].seconds)});
}

void fillChannels(QTableWidget& table, const Protocol& protocol)
{
    table.setRowCount(static_cast<int>(protocol.channels.size()));
    for (std::size_t k = 0; k < protocol.channels.size(); ++k) {
        const Channel& channel = protocol.channels[k];
        setRow(table, static_cast<int>(k), {QString::fromStdString(channel.name), QString::fromStdString(channel.on), QString::fromStdString(channel.off), number(channel.amplitude)});
    }
}

void fillConditions(QTableWidget& table, const Protocol& protocol)
{
    table.setRowCount(static_cast<int>(protocol.conditions.size()));
    for (std::size_t k = 0; k < protocol.conditions.size(); ++k) {
        const Condition& condition = protocol.conditions[k];
        setRow(table, static_cast<int>(k), {QString::fromStdString(condition.name), agentName(condition.inputMatrix), cueName(condition.go), QStringLiteral("FR%1").arg(condition.slot), inputsOf(condition, protocol)});
        table.item(static_cast<int>(k), 4)->setToolTip(inputsOf(condition, protocol));  // it can be longer than the cell
    }
}

QString takeEvent(Protocol& protocol, int row, int column, const QString& text)
{
    Event& event = protocol.events[static_cast<std::size_t>(row)];
    if (column == 1)
        return readNumber(text, event.seconds) ? QString() : notANumber(text);
    // Inputs name their events: they follow.
    const std::string before = event.name;
    event.name = text.toStdString();
    for (Channel& channel : protocol.channels)
        for (std::string* name : {&channel.on, &channel.off})
            if (*name == before)
                *name = event.name;
    return {};
}

QString takeChannel(Protocol& protocol, int row, int column, const QString& text)
{
    Channel& channel = protocol.channels[static_cast<std::size_t>(row)];
    switch (column) {
    case 0: channel.name = text.toStdString(); return {};
    case 1: channel.on = text.toStdString(); return {};
    case 2: channel.off = text.toStdString(); return {};
    default: return readNumber(text, channel.amplitude) ? QString() : notANumber(text);
    }
}

QString takeCondition(Protocol& protocol, int row, int column, const QString& text)
{
    Condition& condition = protocol.conditions[static_cast<std::size_t>(row)];
    bool isFirst = false, isNumber = false;
    QString wrong;
    switch (column) {
    case 0: condition.name = text.toStdString(); return {};
    case 1:
        wrong = oneOf(text, agentName(0), agentName(1), isFirst);
        condition.inputMatrix = isFirst ? 0 : 1;
        return wrong;
    case 2:
        wrong = oneOf(text, cueName(true), cueName(false), isFirst);
        condition.go = isFirst;
        return wrong;
    case 3:
        condition.slot = QString(text).remove(QLatin1String("FR"), Qt::CaseInsensitive).toInt(&isNumber);
        return isNumber ? QString() : ProtocolText::tr("A variable such as FR3 was expected, found “%1”.").arg(text);
    default: return takeInputs(condition, protocol, text);
    }
}

}  // namespace aon
