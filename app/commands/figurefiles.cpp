// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/figurefiles.h"

#include "app/commands/effects.h"
#include "ui/figures/export.h"
#include "ui/figures/figures.h"
#include "ui/words/cautions.h"

#include <QApplication>
#include <QLocale>

#include <cstdio>

namespace aon {

namespace {

constexpr const char* names[] = {"loss", "rates-by-area", "heat-maps"};
constexpr const char* endings[] = {".png", ".svg"};

LossCurve curveOf(const std::vector<LossRow>& losses)
{
    LossCurve curve;
    for (const LossRow& row : losses) {
        curve.iterations.push_back(static_cast<double>(row.step.iteration));
        curve.loss.push_back(row.step.loss);
        curve.best.push_back(row.step.bestLoss);
    }
    return curve;
}

// Two lines under a figure; all of the provenance is inside the file.
QString captionOf(const Comparison& comparison)
{
    const Model& model = *comparison.model;
    const bool synthetic = model.syntheticData || (comparison.dataset && comparison.dataset->synthetic);
    const std::string& source = comparison.dataset ? comparison.dataset->source : model.dataSource;
    const std::string& fingerprint = comparison.dataset ? comparison.dataset->fingerprint : model.dataFingerprint;
    return QStringLiteral("%1%2, fingerprint %3. Network: preset %4, seed %5, iteration %6, loss %7.\n"
                          "Effects are predictions of the model. AON Lab " AONLAB_VERSION)
        .arg(synthetic ? QStringLiteral("SYNTHETIC data, made by a recipe: ") : QStringLiteral("Data: "),
             QString::fromStdString(source), QString::fromStdString(fingerprint), QString::fromStdString(toText(model.preset)))
        .arg(model.seed)
        .arg(model.iteration)
        .arg(model.loss, 0, 'f', 2);
}

// Advice of Qt to desktop programs (no XDG_RUNTIME_DIR, …) is no news to who draws files.
void onlyErrors(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "aonlab: %s\n", qPrintable(message));
}

void saveBoth(const Figure& figure, const std::filesystem::path& folder, const std::string& name, const QStringList& provenance, const QStringList& cautions)
{
    for (const char* ending : endings)
        exportFigure(*figure.plot, folder / (name + ending), figure.size, provenance.join(QLatin1Char('\n')), {{}, asCaption(cautions)});
}

}  // namespace

std::vector<std::string> figureFiles()
{
    std::vector<std::string> files;
    for (const char* name : names)
        for (const char* ending : endings)
            files.push_back(std::string(name) + ending);
    return files;
}

std::vector<std::string> saveFigures(const std::filesystem::path& folder, const std::vector<LossRow>& losses,
                                     const Comparison& comparison)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(onlyErrors);
    QLocale::setDefault(QLocale::c());
    int count = 1;
    char name[] = "aonlab";
    char* arguments[] = {name, nullptr};
    const QApplication application(count, arguments);
    const QString caption = captionOf(comparison);
    const QStringList cautions = cautionsOf(comparison);
    QStringList provenance = provenanceOf(comparison);
    for (const QString& sentence : cautions)
        provenance << QStringLiteral("caution: ") + sentence;
    saveBoth(lossFigure(curveOf(losses), caption), folder, names[0], provenance, cautions);
    saveBoth(areaFigure(comparison, caption), folder, names[1], provenance, cautions);
    saveBoth(heatMapFigure(comparison, caption), folder, names[2], provenance, cautions);
    return figureFiles();
}

}  // namespace aon
