// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A small session for tests of the window: 12 neurons in AIP, F5 and F6 with signs and mirror labels, all 12 conditions
// recorded but for one gap, a random network, and a finished comparison. Everything is the same in every run.

#include "model/base/random.h"
#include "model/perturbation/notation.h"
#include "ui/session/focus.h"
#include "ui/session/session.h"
#include "ui/views/view.h"

#include <qcustomplot.h>
#include <QHelpEvent>
#include <QToolTip>
#include <QtTest>

#include <cmath>
#include <limits>

namespace aon::test {

inline Population smallPopulation() { return {{{"AIP", 4}, {"F5", 4}, {"F6", 4}}, {0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0}, {1, 0, 1, 0, 1, 1, 0, 0, 0, 1, 0, 1}}; }

/// Smooth rates of 0.1 to 0.9, another phase for every neuron and condition; neuron 1 was not recorded at the end.
inline Dataset smallDataset()
{
    Dataset dataset;
    dataset.population = smallPopulation();
    const Protocol protocol = paperProtocol();
    for (const Condition& condition : protocol.conditions) {
        Matrix<float> rates(12, protocol.bins());
        for (int i = 0; i < rates.rows(); ++i)
            for (int b = 0; b < rates.cols(); ++b)
                rates(i, b) = static_cast<float>(0.5 + 0.4 * std::sin(0.05 * b + 0.7 * i + 0.4 * condition.slot));
        rates.row(0).tail(5).setConstant(std::numeric_limits<float>::quiet_NaN());
        dataset.rates[condition.slot] = rates;
    }
    dataset.source = "small";
    dataset.fingerprint = fingerprintOf(dataset);
    return dataset;
}

inline Model smallModel(std::uint64_t seed = 3)
{
    Model model;
    model.population = smallPopulation();
    model.protocol = paperProtocol();
    const int N = model.population.size(), K = static_cast<int>(model.protocol.channels.size());
    model.parameters.setZero(N, K);
    Random random(seed, Stream::InitialWeights, 5);
    for (Matrix<float>* each : {&model.parameters.W, &model.parameters.Win, &model.parameters.Win2})
        for (auto& value : each->reshaped())
            value = static_cast<float>(0.8 * random.normal());
    for (auto& value : model.parameters.Iext)
        value = static_cast<float>(0.3 * random.normal() - 0.5);
    project(model.parameters.W, model.wiring());
    model.dataSource = "small";
    model.dataFingerprint = smallDataset().fingerprint;
    return model;
}

/// What is told while the pointer rests at a place of a plot: axis coordinates of one of its rects.
inline QString hoverText(const View& view, const QCPAxisRect& rect, double x, double y)
{
    QCustomPlot* plot = view.plot();
    plot->replot();
    const QPoint at(qRound(rect.axis(QCPAxis::atBottom)->coordToPixel(x)), qRound(rect.axis(QCPAxis::atLeft)->coordToPixel(y)));
    QHelpEvent rests(QEvent::ToolTip, at, plot->mapToGlobal(at));
    QCoreApplication::sendEvent(plot, &rests);
    return QToolTip::text();
}

/// Every value of a graph.
inline std::vector<double> valuesOf(const QCPGraph& graph)
{
    std::vector<double> values;
    for (const QCPGraphData& point : *graph.data())
        values.push_back(point.value);
    return values;
}

/// Everything that can be read in a plot.
inline QString textsIn(QCustomPlot& plot)
{
    plot.replot();
    QStringList texts;
    for (int k = 0; k < plot.itemCount(); ++k)
        if (const auto* item = qobject_cast<const QCPItemText*>(plot.item(k)); item && item->realVisibility())
            texts << item->text();
    for (auto* element : plot.findChildren<QCPTextElement*>())
        texts << element->text();
    for (auto* sample : plot.findChildren<QCPPlottableLegendItem*>())
        if (sample->realVisibility())
            texts << sample->plottable()->name();
    for (const auto* axis : plot.findChildren<QCPAxis*>())
        texts << axis->label();
    return texts.join(QLatin1Char('\n'));
}

struct Fixture {
    Session session;
    Focus focus;

    /// With a network or only the recording.
    explicit Fixture(bool withModel = true)
    {
        Document document;
        document.dataset = std::make_shared<Dataset>(smallDataset());
        if (withModel)
            document.model = std::make_shared<Model>(smallModel());
        session.open(document);
        settle();
    }

    /// Acts on the network as these lines say; none: intact again. Returns when the comparison is there.
    void perturb(const QStringList& lines)
    {
        std::vector<Perturbation> perturbations;
        for (const QString& line : lines)
            perturbations.push_back(parsePerturbation(line.toStdString(), smallPopulation(), paperProtocol()));
        session.setPerturbations(std::move(perturbations), lines.join(QStringLiteral("; ")));
        settle();
    }

    const Comparison& comparison() const { return *session.comparison(); }

    /// At that size, and drawn.
    void show(QWidget& view, QSize size)
    {
        view.resize(size);
        view.show();
        settle();
    }
    /// Until nothing is being computed and every view has drawn.
    void settle()
    {
        const auto isNewest = [this] {
            const auto& newest = session.comparison();
            return !session.document().model
                   || (!session.isComparing() && newest && newest->perturbations.size() == session.document().perturbations.size());
        };
        if (!QTest::qWaitFor(isNewest, 10000))
            qFatal("no comparison within 10 s");
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
};

}  // namespace aon::test
