// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/effects.h"

#include "app/commands/output.h"
#include "app/commands/progress.h"
#include "app/commands/stop.h"
#include "model/base/error.h"
#include "model/network/origin.h"
#include "model/perturbation/notation.h"
#include "ui/words/cautions.h"
#include "ui/words/provenance.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace aon {

namespace {

using Json = nlohmann::ordered_json;

constexpr double wanted = 0.05;  // the level that people read p values at

Document documentOf(const Comparison& comparison)
{
    Document document;
    document.dataset = comparison.dataset;
    document.model = comparison.model;
    document.perturbations = comparison.perturbations;
    return document;
}

QString number(double value, int decimals) { return QString::number(value, 'f', decimals); }

QString leftOut(const EffectReport& report)
{
    const auto imposed = report.comparison->imposed.size();
    if (imposed == 0)
        return QStringLiteral("No neuron's own rate is imposed, so every neuron counts.");
    return report.options.includeImposed
               ? QStringLiteral("The %1 neurons whose own rate is imposed count in their groups: part of these changes is no effect.").arg(imposed)
               : QStringLiteral("The %1 neurons whose own rate is imposed are left out (--include-imposed counts them).").arg(imposed);
}

QString classesText(const std::vector<ClassShare>& classes)
{
    QStringList parts;
    for (const ClassShare& share : classes)
        parts << QStringLiteral("%1 of %2 %3").arg(share.perturbed).arg(share.neurons).arg(QString::fromStdString(share.name));
    return parts.join(QStringLiteral(", "));
}

// What limits the comparison with random groups, if anything does.
QStringList limits(const NullDistribution& null)
{
    QStringList sentences;
    QStringList whole;
    for (const ClassShare& share : null.classes)
        if (share.perturbed == share.neurons)
            whole << QString::fromStdString(share.name);
    if (!whole.isEmpty())
        sentences << QStringLiteral("All of %1 is perturbed in every random group too.").arg(whole.join(QStringLiteral(", ")));
    const double least = leastCorrected(null), needed = std::ceil(null.tested / wanted);
    if (least > wanted)
        sentences << QStringLiteral("Only %1 groups of this kind exist, the perturbed one among them: no p can be below 1/%1 = %2, and none "
                                    "corrected for %3 groups below %4, however many are drawn.")
                         .arg(number(null.possible, 0), number(1.0 / null.possible, 4))
                         .arg(null.tested)
                         .arg(number(least, 2));
    else if (leastCorrected(null, null.draws) > wanted)
        sentences << QStringLiteral("With %1 draws and %2 groups the smallest corrected p is %3; %4 draws could show %5.")
                         .arg(null.draws)
                         .arg(null.tested)
                         .arg(number(leastCorrected(null, null.draws), 2))
                         .arg(std::lround(needed))
                         .arg(number(wanted, 2));
    return sentences;
}

QStringList nullRemarks(const EffectReport& report)
{
    const NullDistribution& null = report.null;
    if (report.options.draws == 0)
        return {QStringLiteral("No random groups were asked for (--draws 0).")};
    if (!null.refusal.empty())
        return {QStringLiteral("No null distribution: %1.").arg(QString::fromStdString(null.refusal))};
    return QStringList{QStringLiteral("Null: %1 random groups with the same numbers of neurons (%2), seed %3; each holds %4 % of the "
                                      "perturbed neurons on average, %5 % at most.")
                           .arg(null.draws)
                           .arg(classesText(null.classes))
                           .arg(report.options.seed)
                           .arg(number(100.0 * null.overlap, 0), number(100.0 * null.highestOverlap, 0))}
           + limits(null);
}

// A column without a title is only for programs.
Table tableOf(const EffectReport& report)
{
    Table table{{{"group", "group"}, {"neurons", "neurons"}, {"left_out", "left out"}, {"recorded", "recorded"},
                 {"intact_where_recorded", "intact there"}, {"intact", "intact"}, {"perturbed", "perturbed"}, {"change", "change", 4}, {"null_mean", ""},
                 {"null_low", "null from", 4}, {"null_high", "to", 4}, {"rms", "rms", 4}, {"null_rms", ""},
                 {"percentile", "percentile", 1}, {"z", ""}, {"p", "p", 3}, {"p_holm", "Holm's p", 3},
                 {"draws", ""}, {"intact_r2", ""}, {"perturbed_r2", ""}}, {}};
    for (const EffectRow& row : report.null.effects)
        table.rows.push_back({row.group, long(row.neurons), long(row.excluded), row.recorded, row.intactWhereRecorded, row.intact,
                              row.perturbed, row.change, row.nullMean, row.nullLow, row.nullHigh, row.rms, row.nullRms, row.percentile,
                              row.z, row.p, row.holm, long(row.draws), row.intactR2, row.perturbedR2});
    return table;
}

// Only columns with a title, and of those only what there is something in.
Table forReading(const Table& table)
{
    Table shown;
    shown.rows.resize(table.rows.size());
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const bool empty = std::ranges::all_of(table.rows, [&](const std::vector<TableCell>& row) {
            return std::holds_alternative<double>(row[c]) && std::isnan(std::get<double>(row[c]));
        });
        if (table.columns[c].title.empty() || empty)
            continue;
        shown.columns.push_back(table.columns[c]);
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            shown.rows[r].push_back(table.rows[r][c]);
    }
    return shown;
}

Json dataJson(const std::string& source, const std::string& fingerprint, bool synthetic)
{
    return {{"source", source}, {"fingerprint", fingerprint}, {"synthetic", synthetic}};
}

Json modelJson(const Model& model)
{
    const auto known = [&](Json value) { return isOriginKnown(model) ? value : Json(nullptr); };
    return {{"preset", toText(model.preset)}, {"seed", known(model.seed)}, {"iteration", known(model.iteration)}, {"loss", jsonNumber(model.loss)},
            {"protocol", model.protocol.name},
            {"trained_on", dataJson(model.dataSource, model.dataFingerprint, model.syntheticData)}};
}

Json nullJson(const EffectReport& report)
{
    const NullDistribution& null = report.null;
    if (report.options.draws == 0)
        return nullptr;
    if (!null.refusal.empty())
        return {{"draws", 0}, {"refused", null.refusal}};
    Json classes = Json::array();
    for (const ClassShare& share : null.classes)
        classes.push_back({{"class", share.name}, {"perturbed", share.perturbed}, {"neurons", share.neurons}});
    return {{"draws", null.draws}, {"seed", report.options.seed}, {"classes", classes}, {"overlap_mean", null.overlap},
            {"overlap_highest", null.highestOverlap}, {"groups_tested", null.tested}, {"groups_possible", null.possible}};
}

Json fitJson(const Comparison& comparison)
{
    Json areas = Json::object();
    for (const FitRow& row : comparison.fit.rows)
        if (row.condition == "all" && row.epoch == "trial")
            areas[row.area] = {{"r2", jsonNumber(row.fit.r2)}, {"pearson", jsonNumber(row.fit.pearson)}, {"rmse", jsonNumber(row.fit.rmse)}};
    return areas;
}

Json texts(const QStringList& sentences)
{
    Json array = Json::array();
    for (const QString& sentence : sentences)
        array.push_back(sentence.toStdString());
    return array;
}

}  // namespace

void checkDraws(const NullOptions& options)
{
    if (options.draws != 0 && (options.draws < NullOptions::leastDraws || options.draws > NullOptions::mostDraws))
        throw UsageError("--draws", std::to_string(options.draws),
                         "0, or " + std::to_string(NullOptions::leastDraws) + " to " + std::to_string(NullOptions::mostDraws));
}

std::optional<EffectReport> reportEffects(Comparator& comparator, std::shared_ptr<const Model> model,
                                          std::shared_ptr<const Dataset> dataset, std::vector<Perturbation> perturbations,
                                          const NullOptions& options)
{
    EffectReport report{comparator.compare(std::move(model), std::move(dataset), std::move(perturbations)), {}, options};
    const Comparison& c = *report.comparison;
    const std::vector<Group> groups = standardGroups(c.model->population);
    if (options.draws == 0) {
        report.null.effects = effectTable(c.intact, c.perturbed, c.recorded, groups, c.imposed, c.model->population, {options.includeImposed});
        return stopRequested() ? std::nullopt : std::optional(std::move(report));
    }
    Progress progress("Random groups", options.draws, "draws");
    std::mutex mutex;
    const auto show = [&](int done) {
        const std::lock_guard lock(mutex);
        progress.show(done);
    };
    std::optional<NullDistribution> null = nullDistribution(c, groups, comparator.engine(), options, show, stopRequested);
    if (!null)
        return std::nullopt;
    report.null = std::move(*null);
    return report;
}

QStringList provenanceOf(const Comparison& comparison) { return provenanceOf(documentOf(comparison)); }

QStringList cautionsOf(const Comparison& comparison) { return cautionsOf(documentOf(comparison), &comparison); }

QStringList remarksOn(const EffectReport& report)
{
    return QStringList{leftOut(report)} + nullRemarks(report) + cautionsOf(*report.comparison);
}

std::string toText(const EffectReport& report)
{
    QString legend = QStringLiteral(
        "Rates are shares of each neuron's peak; intact and perturbed: means over all neurons, conditions and bins. change: perturbed − intact;\n"
        "rms: root of the mean squared change over all neurons, conditions and bins together, rises and falls alike.\n");
    if (report.comparison->recorded.size() > 0)
        legend += QStringLiteral("recorded: mean over what was recorded of these neurons; intact there: of the intact network over exactly the same "
                                 "neurons, conditions and bins.\n");
    if (report.options.draws > 0 && report.null.refusal.empty())
        legend += QStringLiteral("null from, to: where 95 % of the changes under random groups lie; percentile and p: of the rms among random groups.\n");
    legend += QStringLiteral("Every effect is a prediction of the model.\n");
    return (provenanceOf(*report.comparison).join(QLatin1Char('\n')) + QStringLiteral("\n\n")).toStdString()
           + toText(forReading(tableOf(report))) + "\n" + legend.toStdString() + "\n"
           + (remarksOn(report).join(QLatin1Char('\n')) + QLatin1Char('\n')).toStdString();
}

std::string toCsv(const EffectReport& report)
{
    QStringList comments = provenanceOf(*report.comparison);
    for (const QString& remark : remarksOn(report))
        comments << QStringLiteral("remark: ") + remark;
    return asComments(comments).toStdString() + toCsv(tableOf(report));
}

Json toJson(const EffectReport& report)
{
    const Comparison& c = *report.comparison;
    Json json{{"kind", "comparison"}, {"program", "AON Lab " AONLAB_VERSION}, {"note", "every effect is a prediction of the model"}};
    json["model"] = modelJson(*c.model);
    json["recording"] = c.dataset ? dataJson(c.dataset->source, c.dataset->fingerprint, c.dataset->synthetic) : Json(nullptr);
    json["synthetic"] = c.model->syntheticData || (c.dataset && c.dataset->synthetic);
    json["perturbations"] = Json::array();
    for (const Perturbation& perturbation : c.perturbations)
        json["perturbations"].push_back(toText(perturbation));
    json["imposed"] = {{"neurons", c.imposed.size()}, {"counted", report.options.includeImposed}};
    json["null"] = nullJson(report);
    json["remarks"] = texts(remarksOn(report));
    json["cautions"] = texts(cautionsOf(c));
    const RangeCheck& range = c.range;
    json["range"] = {{"outside", range.outside}, {"saturated", range.saturated}, {"saturated_intact", range.saturatedIntact}};
    json["fit"] = c.dataset ? fitJson(c) : Json(nullptr);
    json["groups"] = toJson(tableOf(report));
    return json;
}

}  // namespace aon
