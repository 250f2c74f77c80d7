// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What programs that drive the window need: a home of their own, so that nobody's settings are read or written, and
// something small to open.

#include "model/perturbation/notation.h"
#include "model/recording/demonstration.h"
#include "model/training/trainer.h"
#include "ui/application.h"
#include "ui/session/document.h"

#include <QTemporaryDir>

namespace aon::test {

/// While it lives, settings and application data are in a folder of their own. Made before the first QSettings.
class OwnHome {
public:
    OwnHome()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
        qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
        nameApplication();
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// Every twentieth neuron of the demonstration: 18 of three areas, all classes.
inline Dataset smallDataset()
{
    constexpr int stride = 20;
    const Dataset whole = demonstrationDataset();
    Dataset few = whole;
    std::vector<int> kept;
    few.population = {};
    int first = 0;
    for (const Area& area : whole.population.areas) {
        const std::size_t before = kept.size();
        for (int n = first; n < first + area.size; n += stride)
            kept.push_back(n);
        few.population.areas.push_back({area.name, static_cast<int>(kept.size() - before)});
        first += area.size;
    }
    for (const int n : kept) {
        few.population.inhibitory.push_back(whole.population.inhibitory[static_cast<std::size_t>(n)]);
        few.population.mirror.push_back(whole.population.mirror[static_cast<std::size_t>(n)]);
    }
    for (auto& [slot, rates] : few.rates)
        rates = whole.rates.at(slot)(kept, Eigen::all).eval();
    few.fingerprint = fingerprintOf(few);
    return few;
}

inline std::shared_ptr<const Model> trainedOn(const Dataset& dataset, TrainingOptions options)
{
    Trainer trainer(dataset, paperProtocol(), options, makeEngine());
    train(trainer, [](const TrainingStep&, const Trainer&) { return true; });
    return std::make_shared<Model>(trainer.result());
}

/// The small recording and a network that saw it a few times.
inline Document smallDocument()
{
    Document document;
    document.options.iterations = 3;
    document.dataset = std::make_shared<Dataset>(smallDataset());
    document.model = trainedOn(*document.dataset, document.options);
    return document;
}

}  // namespace aon::test
