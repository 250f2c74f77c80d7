// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/kernel/simulations.h"

#include "model/network/kernel/buffer.h"

#include <algorithm>
#include <atomic>
#include <functional>

namespace aon::kernel {

namespace {

constexpr int SampleColumns = 96;  // in lockstep: their states share the second-level cache with a tile of weights
constexpr int BinColumns = 24;
constexpr int PollSteps = 8;       // a cancelled simulation ends after so many steps

bool isCancelled(const Cancelled& cancelled, int t) { return cancelled && t % PollSteps == 0 && cancelled(); }

void keepRates(const ForwardRun& run, const NeuronOrder& order, int t, Trajectory<float>& out)
{
    for (std::size_t g = 0; g < run.groups().size(); ++g)
        for (int c = 0; c < run.groups()[g].width(); ++c) {
            const int condition = run.groups()[g].columns[static_cast<std::size_t>(c)].condition;
            fromColumn(order, run.rate(static_cast<int>(g)).column(c),
                       out.r.col(static_cast<Eigen::Index>(t) * out.conditions + condition).data());
        }
}

void keepBin(const PackedNetwork& network, const ForwardRun& run, int g, int c, int bin, View sum, const Binning& bins,
             Matrix<float>& out)
{
    const int condition = run.groups()[static_cast<std::size_t>(g)].columns[static_cast<std::size_t>(c)].condition;
    const Eigen::Index conditions = out.cols() / std::max(1, bins.bins);
    fromColumn(network.order(), sum, out.col(bin * conditions + condition).data(), static_cast<float>(bins.stepsPerBin));
}

/// One simulation, its conditions shared out to the threads; false when abandoned.
bool simulateOne(const PackedNetwork& network, const Trials<float>& trials, const Modulation* modulation, ThreadPool& pool,
                 const Cancelled& cancelled, const std::function<void(ForwardRun&, int)>& step)
{
    const auto groups = makeGroups(trials.inputMatrix, shape().tileColumns);
    const auto shares = sharesOf(groups, pool.size(), SampleColumns);
    std::atomic<bool> abandoned = false;
    pool.run(static_cast<int>(shares.size()), [&](int share) {
        std::vector<RunGroup> columns;
        for (const Piece& piece : shares[static_cast<std::size_t>(share)]) {
            const ColumnGroup& group = groups[static_cast<std::size_t>(piece.group)];
            columns.push_back({group.inputMatrix, {}, {}});
            for (int c = 0; c < piece.width; ++c)
                columns.back().columns.push_back({group.conditions[static_cast<std::size_t>(piece.first + c)], modulation});
        }
        ForwardRun run;
        run.begin(network, trials, std::move(columns), modulation != nullptr);
        for (int t = 0; t < trials.steps && !abandoned; ++t) {
            if (isCancelled(cancelled, t))
                abandoned = true;
            step(run, t);
        }
    });
    return !abandoned;
}

/// Some perturbations in lockstep, on one thread.
class Batch {
public:
    Batch(const PackedNetwork& network, const Trials<float>& trials, const Binning& bins)
        : m_network(network), m_trials(trials), m_bins(bins)
    {
    }

    bool run(std::span<const Modulation> modulations, const Cancelled& cancelled)
    {
        m_run.begin(m_network, m_trials, groupsOf(modulations), true);
        m_binned.resize(modulations.size());
        for (Matrix<float>& binned : m_binned)
            binned.resize(m_network.neurons(), static_cast<Eigen::Index>(m_bins.bins) * m_trials.conditions());
        const BinSink sink = [&](int g, int c, int bin, View sum) {
            const RunColumn& column = m_run.groups()[static_cast<std::size_t>(g)].columns[static_cast<std::size_t>(c)];
            Matrix<float>& binned = m_binned[static_cast<std::size_t>(column.modulation - modulations.data())];
            keepBin(m_network, m_run, g, c, bin, sum, m_bins, binned);
        };
        for (int t = 0; t < m_trials.steps; ++t) {
            if (isCancelled(cancelled, t))
                return false;
            advance(m_run, t, 0, m_bins, sink);
        }
        return true;
    }

    const Matrix<float>& binned(std::size_t k) const { return m_binned[k]; }

private:
    // Perturbation by perturbation, so that those with weights of their own have them side by side.
    std::vector<RunGroup> groupsOf(std::span<const Modulation> modulations) const
    {
        std::vector<RunColumn> columns;
        std::vector<int> inputMatrix;
        for (const Modulation& modulation : modulations)
            for (int c = 0; c < m_trials.conditions(); ++c) {
                columns.push_back({c, &modulation});
                inputMatrix.push_back(m_trials.inputMatrix[static_cast<std::size_t>(c)]);
            }
        std::vector<RunGroup> groups;
        for (const ColumnGroup& group : makeGroups(inputMatrix, shape().tileColumns)) {
            groups.push_back({group.inputMatrix, {}, {}});
            for (int c : group.conditions)
                groups.back().columns.push_back(columns[static_cast<std::size_t>(c)]);
        }
        return groups;
    }

    const PackedNetwork& m_network;
    const Trials<float>& m_trials;
    Binning m_bins;
    ForwardRun m_run;
    std::vector<Matrix<float>> m_binned;
};

}  // namespace

bool simulateSamples(const PackedNetwork& network, const Trials<float>& trials, const Modulation* modulation,
                     ThreadPool& pool, const Cancelled& cancelled, Trajectory<float>& out)
{
    out.steps = trials.steps;
    out.conditions = trials.conditions();
    out.r.resize(network.neurons(), static_cast<Eigen::Index>(trials.steps) * trials.conditions());
    preferHugePages(out.r.data(), sizeof(float) * static_cast<std::size_t>(out.r.size()));
    return simulateOne(network, trials, modulation, pool, cancelled, [&](ForwardRun& run, int t) {
        if (t > 0)
            run.step(t);
        keepRates(run, network.order(), t, out);
    });
}

bool simulateBins(const PackedNetwork& network, const Trials<float>& trials, std::span<const Modulation> modulations,
                  const Binning& bins, ThreadPool& pool, const BinnedSink& sink, const Cancelled& cancelled)
{
    const auto count = modulations.size();
    if (count == 1) {
        Matrix<float> binned(network.neurons(), static_cast<Eigen::Index>(bins.bins) * trials.conditions());
        const auto step = [&](ForwardRun& run, int t) {
            advance(run, t, 0, bins,
                    [&](int g, int c, int bin, View sum) { keepBin(network, run, g, c, bin, sum, bins, binned); });
        };
        if (!simulateOne(network, trials, modulations.data(), pool, cancelled, step))
            return false;
        sink(0, binned);
        return true;
    }
    const auto atOnce = static_cast<std::size_t>(std::max(1, BinColumns / std::max(1, trials.conditions())));
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> abandoned = false;
    pool.run(pool.size(), [&](int) {
        Batch batch(network, trials, bins);
        for (std::size_t first = next.fetch_add(atOnce); first < count && !abandoned; first = next.fetch_add(atOnce)) {
            const auto some = modulations.subspan(first, std::min(atOnce, count - first));
            if (!batch.run(some, cancelled)) {
                abandoned = true;
                return;
            }
            for (std::size_t k = 0; k < some.size(); ++k)
                sink(first + k, batch.binned(k));
        }
    });
    return !abandoned;
}

}  // namespace aon::kernel
