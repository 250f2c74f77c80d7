// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/neuronconditions.h"

#include "ui/words/numbers.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(aon::NeuronRows)
};

struct Condition {
    std::size_t column;
    QString relation;
    double limit;

    bool holds(double value) const
    {
        if (relation == QLatin1String(">"))
            return value > limit;
        if (relation == QLatin1String(">="))
            return value >= limit;
        if (relation == QLatin1String("<"))
            return value < limit;
        return value <= limit;
    }
};

QString columnMeant(const QString& name)
{
    const QString plain = name.toLower().replace(QChar(0x00B2), QLatin1Char('2'));
    return plain == QLatin1String("fit") ? QStringLiteral("r2") : plain == QLatin1String("effect") ? QStringLiteral("change") : plain;
}

bool isNumber(const TableColumn& column) { return column.decimals >= 0 || column.name == QLatin1String("neuron"); }

// Below 0: there is none.
int columnCalled(const QString& name, const std::vector<TableColumn>& columns)
{
    const QString meant = columnMeant(name);
    const auto found = std::ranges::find_if(columns, [&](const TableColumn& each) {
        return isNumber(each) && (each.name == meant || columnMeant(each.title) == meant);
    });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

QString namesOf(const std::vector<TableColumn>& columns)
{
    QStringList names;
    for (const TableColumn& each : columns)
        if (isNumber(each))
            names << each.name;
    return names.join(QStringLiteral(", "));
}

}  // namespace

NeuronConditions neuronConditions(const QString& text, const std::vector<TableColumn>& columns)
{
    static const QRegularExpression form(QStringLiteral(R"(([^\s<>=&,]+)\s*(<=|>=|<|>)\s*([-+−]?[0-9.,]+(?:[eE][-+]?[0-9]+)?))"));
    NeuronConditions found;
    found.rest = text;
    std::vector<Condition> all;
    for (auto matches = form.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const int column = columnCalled(match.captured(1), columns);
        double limit = 0.0;
        if (column < 0)
            found.wrong = Text::tr("there is no column of numbers called “%1” (there are: %2)").arg(match.captured(1), namesOf(columns));
        else if (!readNumber(match.captured(3).replace(QChar(0x2212), QLatin1Char('-')), limit))
            found.wrong = Text::tr("“%1” is no number").arg(match.captured(3));
        else
            all.push_back({static_cast<std::size_t>(column), match.captured(2), limit});
        found.rest.remove(match.captured(0));
    }
    static const QRegularExpression loose(QStringLiteral(R"(^[\s,&]+|[\s,&]+$)"));  // what joined them
    found.rest.remove(loose);
    found.count = static_cast<int>(all.size());
    found.areOfResults = std::ranges::any_of(all, [&](const Condition& each) { return columns[each.column].result; });
    found.holdIn = [all = std::move(all)](const NumberTable::Row& row) {
        return std::ranges::all_of(all, [&](const Condition& each) {
            const double value = row[each.column].toDouble();
            return row[each.column].isValid() && !std::isnan(value) && each.holds(value);
        });
    };
    return found;
}

}  // namespace aon
