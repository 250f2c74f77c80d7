// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/fitoutput.h"

#include <nlohmann/json.hpp>

#include <functional>

namespace aon {

namespace {

constexpr const char* legend =
    "entries: recorded neurons × conditions × bins compared. R² (variance over time explained), r (Pearson) and RMSE (share of each\n"
    "neuron's peak) are those of each neuron, averaged over the neurons; pooled R² takes all entries together, each neuron around its mean.\n";

bool isWholeTrial(const FitRow& row) { return row.condition == "all" && row.epoch == "trial"; }

Table tableOf(const FitReport& fit, const std::function<bool(const FitRow&)>& wanted)
{
    Table table;
    table.columns = {{"area", "area"},         {"condition", "condition"}, {"epoch", "epoch"},      {"neurons", "neurons"},
                     {"entries", "entries"},   {"r2", "R²"},               {"pooled_r2", "pooled R²"}, {"pearson", "r"},
                     {"rmse", "RMSE", 4}};
    for (const FitRow& row : fit.rows)
        if (wanted(row))
            table.rows.push_back({row.area, row.condition, row.epoch, static_cast<long>(row.fit.neurons), row.fit.observed, row.fit.r2,
                                  row.fit.pooledR2, row.fit.pearson, row.fit.rmse});
    return table;
}

}  // namespace

Table fitTable(const FitReport& fit, FitRows rows)
{
    return tableOf(fit, [rows](const FitRow& row) { return rows == FitRows::All || isWholeTrial(row); });
}

std::string areaFitText(const FitReport& fit) { return toText(fitTable(fit, FitRows::ByArea)) + "\n" + legend; }

std::string fitText(const FitReport& fit)
{
    return "Fit by area\n" + toText(tableOf(fit, isWholeTrial)) + "\nFit by condition\n"
           + toText(tableOf(fit, [](const FitRow& row) { return row.condition != "all"; })) + "\nFit by epoch\n"
           + toText(tableOf(fit, [](const FitRow& row) { return row.condition == "all" && row.epoch != "trial"; }))
           + "\n" + legend;
}

}  // namespace aon
