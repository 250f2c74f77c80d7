// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/fit.h"

#include "model/analysis/moments.h"
#include "model/analysis/traces.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace aon {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

// Mean of those that exist.
class Mean {
public:
    void add(double value)
    {
        if (std::isnan(value))
            return;
        m_sum += value;
        ++m_count;
    }
    double value() const { return m_count > 0 ? m_sum / m_count : undefined; }

private:
    double m_sum = 0.0;
    int m_count = 0;
};

FitNumbers fitFrom(const NeuronMoments& moments, const std::vector<int>& neurons)
{
    FitNumbers fit;
    Mean rmse, r2, pearson;
    double error = 0.0, data = 0.0;
    for (int neuron : neurons) {
        const Moments m = moments.of(neuron);
        if (m.count == 0.0)
            continue;
        ++fit.neurons;
        fit.observed += static_cast<long>(m.count);
        rmse.add(m.rmse());
        r2.add(m.r2());
        pearson.add(m.pearson());
        error += m.squaredError;
        data += m.constant ? 0.0 : m.squaredData();
    }
    fit.rmse = rmse.value();
    fit.r2 = r2.value();
    fit.pearson = pearson.value();
    fit.pooledR2 = data > 0.0 ? 1.0 - error / data : undefined;
    return fit;
}

struct Named {
    std::string name;
    std::vector<int> indices;
};

std::vector<int> range(int begin, int end)
{
    std::vector<int> indices(static_cast<std::size_t>(std::max(0, end - begin)));
    std::iota(indices.begin(), indices.end(), begin);
    return indices;
}

std::vector<Named> areasOf(const Population& population)
{
    std::vector<Named> areas;
    for (std::size_t a = 0; a < population.areas.size(); ++a) {
        const int first = population.firstOf(static_cast<int>(a));
        areas.push_back({population.areas[a].name, range(first, first + population.areas[a].size)});
    }
    return areas;
}

/// The sums of every neuron for each condition and epoch; every row of the report is a union of these.
class Cells {
public:
    Cells(const Matrix<float>& simulated, const Matrix<float>& recorded, const std::vector<Epoch>& epochs, int conditions)
        : m_neurons(recorded.rows()), m_conditions(conditions), m_cells(epochs.size() * static_cast<std::size_t>(conditions), NeuronMoments(recorded.rows()))
    {
        const std::vector<float> shift = shifts(recorded);
        for (std::size_t e = 0; e < epochs.size(); ++e)
            for (int b = epochs[e].begin; b < epochs[e].end; ++b)
                for (int c = 0; c < conditions; ++c)
                    m_cells[e * static_cast<std::size_t>(conditions) + static_cast<std::size_t>(c)].add(
                        simulated, recorded, static_cast<Eigen::Index>(b) * conditions + c, shift, 0, recorded.rows());
    }

    /// Over the conditions and epochs given by index; a negative index takes all.
    NeuronMoments sum(int condition, int epoch) const
    {
        NeuronMoments total(m_neurons);
        for (std::size_t k = 0; k < m_cells.size(); ++k) {
            const int c = static_cast<int>(k) % m_conditions, e = static_cast<int>(k) / m_conditions;
            if ((condition >= 0 && c != condition) || (epoch >= 0 && e != epoch))
                continue;
            total += m_cells[k];
        }
        return total;
    }

private:
    Eigen::Index m_neurons;
    int m_conditions;
    std::vector<NeuronMoments> m_cells;  // epoch · conditions + condition
};

std::vector<FitNumbers> oneByOne(const NeuronMoments& moments)
{
    std::vector<FitNumbers> fits;
    for (int i = 0; i < moments.size(); ++i)
        fits.push_back(fitFrom(moments, {i}));
    return fits;
}

}  // namespace

FitNumbers fitOf(const Matrix<float>& simulated, const Matrix<float>& recorded, const std::vector<int>& neurons,
                 const std::vector<int>& columns)
{
    assert(simulated.rows() == recorded.rows() && simulated.cols() == recorded.cols());
    if (neurons.empty())
        return fitFrom(NeuronMoments(0), {});
    const auto [first, last] = std::ranges::minmax(neurons);
    const std::vector<float> shift = shifts(recorded);
    NeuronMoments moments(recorded.rows());
    for (int column : columns)
        moments.add(simulated, recorded, column, shift, first, last + 1);
    return fitFrom(moments, neurons);
}

std::vector<double> fitByArea(const Matrix<float>& simulated, const Matrix<float>& recorded, const Population& population)
{
    std::vector<double> fits;
    for (const Named& area : areasOf(population))
        fits.push_back(fitOf(simulated, recorded, area.indices, range(0, static_cast<int>(recorded.cols()))).r2);
    return fits;
}

std::vector<FitNumbers> neuronFits(const Matrix<float>& simulated, const Matrix<float>& recorded)
{
    assert(simulated.rows() == recorded.rows() && simulated.cols() == recorded.cols());
    const std::vector<float> shift = shifts(recorded);
    NeuronMoments moments(recorded.rows());
    for (Eigen::Index column = 0; column < recorded.cols(); ++column)
        moments.add(simulated, recorded, column, shift, 0, recorded.rows());
    return oneByOne(moments);
}

FitReport fitReport(const Matrix<float>& simulated, const Matrix<float>& recorded, const Population& population,
                    const Protocol& protocol, const std::vector<int>& conditions)
{
    const int C = static_cast<int>(conditions.size());
    assert(recorded.cols() == static_cast<Eigen::Index>(protocol.bins()) * C);
    const std::vector<Epoch> epochs = epochsOf(protocol);
    const Cells cells(simulated, recorded, epochs, C);
    const std::vector<Named> areas = areasOf(population);
    const Named all{"all", range(0, population.size())};

    FitReport report;
    const auto add = [&](const Named& area, const std::string& condition, const std::string& epoch, const NeuronMoments& moments) {
        report.rows.push_back({area.name, condition, epoch, fitFrom(moments, area.indices)});
    };
    const NeuronMoments whole = cells.sum(-1, -1);
    report.neurons = oneByOne(whole);
    add(all, "all", "trial", whole);
    for (const Named& area : areas)
        add(area, "all", "trial", whole);
    for (int c = 0; c < C; ++c) {
        const std::string& name = protocol.conditions[static_cast<std::size_t>(conditions[static_cast<std::size_t>(c)])].name;
        const NeuronMoments moments = cells.sum(c, -1);
        add(all, name, "trial", moments);
        for (const Named& area : areas)
            add(area, name, "trial", moments);
    }
    for (std::size_t e = 0; e < epochs.size(); ++e) {
        const NeuronMoments moments = cells.sum(-1, static_cast<int>(e));
        add(all, "all", epochs[e].name, moments);
        for (const Named& area : areas)
            add(area, "all", epochs[e].name, moments);
    }
    return report;
}

}  // namespace aon
