// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/fastgradient.h"

#include <algorithm>
#include <cmath>

namespace aon {

using namespace kernel;

namespace {

constexpr int BlockSteps = 16;        // samples of one block: still in the cache when the weight gradient is summed
constexpr int PollSteps = 8;
constexpr int LockstepColumns = 96;   // states of so many columns share the second-level cache with a tile of weights

}  // namespace

GradientResult<float> FastGradient::compute(const PackedNetwork& network, const Parameters<float>& p,
                                            const Trials<float>& trials, const Targets<float>& targets,
                                            const LossOptions& options, ThreadPool& pool, const Memory& memory,
                                            const Cancelled& cancelled)
{
    GradientResult<float> out;
    const int C = trials.conditions(), bins = (trials.steps - targets.warmupSteps) / targets.stepsPerBin;
    m_job = {&network, &p, &trials, &targets, options.kind, {targets.warmupSteps, targets.stepsPerBin, bins}, &pool, &out, &cancelled};
    m_abandoned = false;
    out.binned.resize(network.neurons(), static_cast<Eigen::Index>(bins) * C);
    out.gradient.W.resize(network.neurons(), network.neurons());
    m_updates = trials.steps - 1;
    m_columnLoss.assign(static_cast<std::size_t>(C), {});
    m_groups = makeGroups(trials.inputMatrix, shape().tileColumns);
    chooseKeptSteps(memory);
    layOutHistories();
    cutItems();

    const int last = stretches() - 1, items = static_cast<int>(m_items.size());
    m_outer.begin(network, p.W, pool.size());
    for (int stretch = last; stretch >= 0 && !m_abandoned; --stretch) {
        pool.run(items, [&](int k) {
            Item& item = m_items[static_cast<std::size_t>(k)];
            if (stretch == last)
                forward(item);
            else
                computeAgain(item, stretch);
        });
        for (int first = (stretchLength(stretch) - 1) / BlockSteps * BlockSteps; first >= 0 && !m_abandoned; first -= BlockSteps) {
            pool.run(items, [&](int k) { backward(m_items[static_cast<std::size_t>(k)], stretch, first); });
            pool.run(m_outer.parts(), [&](int part) { sumWeights(part, stretch, first); });
        }
    }
    out.cancelled = m_abandoned;
    if (out.cancelled)
        return out;
    const double scale = finishLoss(options);
    const double norm = options.weightPenalty > 0.0 ? out.loss.penalty / options.weightPenalty : 0.0;
    finishVectors(scale);
    finishWeights(scale, norm > 0.0 ? options.weightPenalty / norm : 0.0);
    return out;
}

int FastGradient::stretches() const { return std::max(1, (m_updates + m_kept - 1) / m_kept); }

int FastGradient::stretchLength(int stretch) const { return std::min(m_kept, m_updates - stretch * m_kept); }

bool FastGradient::abandoned(int step)
{
    if (step % PollSteps == 0 && *m_job.cancelled && (*m_job.cancelled)())
        m_abandoned = true;
    return m_abandoned;
}

void FastGradient::chooseKeptSteps(const Memory& memory)
{
    const int blocks = std::max(1, (m_updates + BlockSteps - 1) / BlockSteps);
    const double column = static_cast<double>(m_job.network->panels()) * PanelRows * sizeof(float);
    const double columns = static_cast<double>(m_job.trials->conditions());
    const auto bytes = [&](int kept) {  // currents, a dx of a block, and current and two rates at the start of each stretch
        const double states = (blocks + kept - 1) / kept - 1;
        return column * columns * (kept * BlockSteps + 1 + BlockSteps + 1 + 3.0 * states);
    };
    int kept = memory.keptSteps > 0 ? std::min(blocks, (memory.keptSteps + BlockSteps - 1) / BlockSteps) : blocks;
    while (memory.keptSteps <= 0 && kept > 1 && bytes(kept) > static_cast<double>(memory.bytes))
        --kept;
    m_kept = kept * BlockSteps;
}

void FastGradient::layOutHistories()
{
    const auto slots = static_cast<std::size_t>(std::min(m_kept, m_updates)) + 1;
    const auto panels = static_cast<std::size_t>(m_job.network->panels());
    // An odd number of cache lines keeps the panels of one sample out of each other's cache sets.
    const auto panelStride = [](const ColumnGroup& g, std::size_t n) { return n * g.width() * PanelRows + 5 * 16; };
    std::size_t floats = 0;
    for (const ColumnGroup& group : m_groups)
        floats += panels * (panelStride(group, slots) + panelStride(group, BlockSteps + 1));
    m_history.reserve(floats);
    float* next = m_history.data();
    const auto layOut = [&](std::vector<History>& histories, std::size_t n) {
        histories.clear();
        for (const ColumnGroup& group : m_groups) {
            histories.push_back({{next, panelStride(group, n)}, static_cast<std::size_t>(group.width()) * PanelRows});
            next += panels * panelStride(group, n);
        }
    };
    layOut(m_x, slots);
    layOut(m_adx, BlockSteps + 1);
}

void FastGradient::cutItems()
{
    const auto shares = sharesOf(m_groups, m_job.pool->size(), LockstepColumns);
    m_items.resize(shares.size());
    for (std::size_t k = 0; k < shares.size(); ++k) {
        m_items[k].pieces = shares[k];
        m_items[k].bin = -1;
    }
}

History FastGradient::piece(const History& history, const Piece& piece) const
{
    return {history.view.column(piece.first), history.slot};
}

void FastGradient::forward(Item& item)
{
    std::vector<RunGroup> groups;
    for (const Piece& part : item.pieces) {
        const ColumnGroup& group = m_groups[static_cast<std::size_t>(part.group)];
        RunGroup run{group.inputMatrix, {}, {}};
        for (int c = 0; c < part.width; ++c)
            run.columns.push_back({group.conditions[static_cast<std::size_t>(part.first + c)], nullptr});
        groups.push_back(std::move(run));
    }
    item.forward.begin(*m_job.network, *m_job.trials, std::move(groups), false);
    const int C = m_job.trials->conditions();
    const BinSink sink = [&](int g, int c, int bin, View sum) {
        const int condition = item.forward.groups()[static_cast<std::size_t>(g)].columns[static_cast<std::size_t>(c)].condition;
        float* column = m_job.out->binned.col(static_cast<Eigen::Index>(bin) * C + condition).data();
        fromColumn(m_job.network->order(), sum, column, static_cast<float>(m_job.bins.stepsPerBin));
    };
    advance(item.forward, 0, 0, m_job.bins, sink);
    item.states.resize(static_cast<std::size_t>(stretches()));
    for (int stretch = 0; stretch < stretches(); ++stretch) {
        item.forward.save(item.states[static_cast<std::size_t>(stretch)]);
        if (stretch == stretches() - 1)
            keepHistory(item);
        for (int s = 1; s <= stretchLength(stretch) && !abandoned(s); ++s)
            advance(item.forward, stretch * m_kept + s, s, m_job.bins, sink);
    }
}

void FastGradient::keepHistory(Item& item)
{
    for (std::size_t k = 0; k < item.pieces.size(); ++k)
        item.forward.keep(static_cast<int>(k), piece(m_x[static_cast<std::size_t>(item.pieces[k].group)], item.pieces[k]));
    item.forward.remember(0);
}

void FastGradient::computeAgain(Item& item, int stretch)
{
    item.forward.restore(item.states[static_cast<std::size_t>(stretch)]);
    item.forward.remember(0);
    item.forward.sumBins(false);
    for (int s = 1; s <= stretchLength(stretch) && !abandoned(s); ++s)
        item.forward.step(stretch * m_kept + s, s);
}

void FastGradient::beginBackward(Item& item)
{
    std::vector<BackwardGroup> groups;
    for (const Piece& part : item.pieces) {
        const auto g = static_cast<std::size_t>(part.group);
        groups.push_back({part.width, piece(m_x[g], part), piece(m_adx[g], part)});
    }
    item.backward.begin(*m_job.network, std::move(groups));
}

void FastGradient::backward(Item& item, int stretch, int first)
{
    const int steps = std::min(BlockSteps, stretchLength(stretch) - first);
    const bool last = stretch * m_kept + first + steps == m_updates;
    if (last)
        beginBackward(item);
    for (const Piece& part : item.pieces) {  // a dx of the sample after this block
        const History adx = piece(m_adx[static_cast<std::size_t>(part.group)], part);
        for (int q = 0; q < m_job.network->panels(); ++q) {
            const std::size_t panel = q * adx.view.panel, floats = static_cast<std::size_t>(part.width) * PanelRows;
            if (last)
                std::fill_n(adx.at(steps).at + panel, floats, 0.0f);
            else
                std::copy_n(adx.at(0).at + panel, floats, adx.at(steps).at + panel);
        }
    }
    for (int s = steps; s >= 1 && !abandoned(s); --s) {
        setSlope(item, stretch * m_kept + first + s);
        item.backward.step(first + s, s);
    }
    if (stretch == 0 && first == 0) {
        setSlope(item, 0);  // nothing flows into sample 0, but a bin of its own counts in the loss
        putFirstRates(item);
    }
}

// Sample 0 was not visited: its rate is that of the state kept there.
void FastGradient::putFirstRates(Item& item)
{
    item.forward.restore(item.states.front());
    for (std::size_t k = 0; k < item.pieces.size(); ++k) {
        const View from = item.forward.rate(static_cast<int>(k));
        const View to = piece(m_x[static_cast<std::size_t>(item.pieces[k].group)], item.pieces[k]).at(0);
        for (int q = 0; q < m_job.network->panels(); ++q)
            std::copy_n(from.at + q * from.panel, static_cast<std::size_t>(item.pieces[k].width) * PanelRows, to.at + q * to.panel);
    }
}

void FastGradient::setSlope(Item& item, int t)
{
    const int bin = m_job.bins.binOf(t), C = m_job.trials->conditions();
    if (bin == item.bin)
        return;
    item.bin = bin;
    item.slope.setZero(m_job.network->neurons());
    for (std::size_t k = 0; k < item.pieces.size(); ++k)
        for (int c = 0; c < item.pieces[k].width; ++c) {
            const int condition = item.forward.groups()[k].columns[static_cast<std::size_t>(c)].condition;
            if (bin >= 0)
                addLoss(static_cast<Eigen::Index>(bin) * C + condition, m_columnLoss[static_cast<std::size_t>(condition)], item.slope);
            toColumn(m_job.network->order(), item.slope.data(), item.backward.slope(static_cast<int>(k)).column(c));
        }
}

// What a column, a bin of a condition, adds to the loss, and the slope of that for every neuron.
void FastGradient::addLoss(Eigen::Index column, ColumnLoss& loss, Vector<float>& slope) const
{
    const float share = 1.0f / static_cast<float>(m_job.bins.stepsPerBin);
    const bool squared = m_job.kind == LossKind::L2;
    const float* const rate = m_job.out->binned.col(column).data();
    const float* const target = m_job.targets->rates.col(column).data();
    for (Eigen::Index i = 0; i < slope.size(); ++i) {
        const bool observed = !std::isnan(target[i]);
        const float error = observed ? rate[i] - target[i] : 0.0f;
        loss.observed += observed;
        loss.squares += static_cast<double>(error) * error;
        loss.absolutes += std::abs(static_cast<double>(error));
        slope[i] = share * (squared ? error : static_cast<float>((error > 0.0f) - (error < 0.0f)));
    }
}

// Pairs r(t) of the block's samples with a dx(t + 1), which both have just been computed.
void FastGradient::sumWeights(int part, int stretch, int first)
{
    const int from = stretch == 0 && first == 0 ? 0 : 1;  // sample 0 belongs to no other block
    const int steps = std::min(BlockSteps, stretchLength(stretch) - first) + 1 - from, inputs = m_job.network->inputs();
    std::vector<OuterBlock> blocks;
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        const ColumnGroup& group = m_groups[g];
        const int width = group.width(), samples = steps * width;
        const auto inputColumns = [&, width, samples](float* out) {
            for (int n = 0; n < samples; ++n) {
                const auto c = static_cast<std::size_t>(group.conditions[static_cast<std::size_t>(n % width)]);
                const auto u = m_job.trials->input[c].col(stretch * m_kept + first + from + n / width);
                for (int k = 0; k < inputs; ++k)
                    out[static_cast<std::size_t>(k / PanelRows * samples + n) * PanelRows + k % PanelRows] = u(k);
            }
        };
        blocks.push_back({m_adx[g].at(from), m_x[g].at(first + from), samples, group.inputMatrix, inputColumns});
    }
    m_outer.add(part, blocks);
}

double FastGradient::finishLoss(const LossOptions& options)
{
    ColumnLoss sum;
    for (const ColumnLoss& loss : m_columnLoss) {
        sum.squares += loss.squares;
        sum.absolutes += loss.absolutes;
        sum.observed += loss.observed;
    }
    const Parameters<float>& p = *m_job.p;
    Loss<float>& loss = m_job.out->loss;
    const double share = sum.observed ? 1.0 / static_cast<double>(sum.observed) : 0.0;
    loss.data = options.kind == LossKind::L2 ? std::sqrt(sum.squares) : sum.absolutes * share;
    loss.penalty = options.weightPenalty
                   * std::sqrt(p.W.cast<double>().squaredNorm() + p.Win.cast<double>().squaredNorm()
                               + p.Win2.cast<double>().squaredNorm());
    loss.total = loss.data + loss.penalty;
    if (options.kind == LossKind::L1)
        return share;
    return loss.data > 0.0 ? 1.0 / loss.data : loss.data == 0.0 ? 0.0 : loss.data;
}

void FastGradient::finishVectors(double scale)
{
    const int N = m_job.network->neurons();
    Parameters<float>& d = m_job.out->gradient;
    Vector<double> da = Vector<double>::Zero(N), dIext = Vector<double>::Zero(N);
    for (const Item& item : m_items)
        for (std::size_t k = 0; k < item.pieces.size(); ++k)
            for (int c = 0; c < item.pieces[k].width; ++c)
                for (int p = 0; p < N; ++p) {
                    const auto at = [&](const View& v) { return v.column(c).at[offsetOf(p, v.panel)]; };
                    const int neuron = m_job.network->order().neuronAt[static_cast<std::size_t>(p)];
                    da[neuron] += at(item.backward.da(static_cast<int>(k)));
                    dIext[neuron] += at(item.backward.dIext(static_cast<int>(k)));
                }
    d.Iext = (scale * dIext).cast<float>();
    // dtheta = da · d(1/tau)/dtheta, see gradient.cpp; da itself is the sum over time divided by alpha.
    const auto alpha = inverseTau(m_job.p->theta).cast<double>().array().eval();
    const auto tau = alpha.inverse().eval();
    d.theta = (-scale * da.array() * alpha * (tau - 1.0) * (100.0 - tau) / 99.0).matrix().cast<float>();
}

void FastGradient::finishWeights(double scale, double share)
{
    const NeuronOrder& order = m_job.network->order();
    const Wiring& wiring = m_job.network->wiring();
    const Parameters<float>& p = *m_job.p;
    const int N = order.neurons(), K = p.inputs(), tasks = 4 * m_job.pool->size();
    Parameters<float>& d = m_job.out->gradient;
    const auto s = static_cast<float>(scale), w = static_cast<float>(share);
    m_job.pool->run(tasks, [&](int task) {
        for (int j = N * task / tasks; j < N * (task + 1) / tasks; ++j)
            for (int i = 0; i < N; ++i) {
                const bool sameArea = wiring.area[static_cast<std::size_t>(i)] == wiring.area[static_cast<std::size_t>(j)];
                const bool blocked = !sameArea && p.W(i, j) <= 0.0f;
                const float sum = m_outer.weight(order.positionOf[static_cast<std::size_t>(i)], order.positionOf[static_cast<std::size_t>(j)]);
                d.W(i, j) = (blocked ? 0.0f : s * sum) + w * p.W(i, j);
            }
    });
    for (int matrix = 0; matrix < 2; ++matrix) {
        const Matrix<float>& weights = matrix == 0 ? p.Win : p.Win2;
        (matrix == 0 ? d.Win : d.Win2) = Matrix<float>::NullaryExpr(N, K, [&](Eigen::Index i, Eigen::Index k) {
            const float sum = m_outer.input(order.positionOf[static_cast<std::size_t>(i)], matrix, static_cast<int>(k));
            return s * sum + w * weights(i, k);
        });
    }
}

}  // namespace aon
