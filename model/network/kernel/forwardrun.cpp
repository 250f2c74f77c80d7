// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/kernel/forwardrun.h"

#include <algorithm>

namespace aon::kernel {

namespace {

// An odd number of cache lines between panels keeps them out of each other's cache sets.
std::size_t panelStride(int columns) { return static_cast<std::size_t>(columns) * PanelRows + 16; }

void copyView(const View& from, const View& to, int panels, int columns)
{
    for (int q = 0; q < panels; ++q)
        std::copy_n(from.at + q * from.panel, static_cast<std::size_t>(columns) * PanelRows, to.at + q * to.panel);
}

const Segment* segmentAt(const RunColumn& column, int t)
{
    if (column.modulation)
        for (const Segment& segment : column.modulation->byCondition[static_cast<std::size_t>(column.condition)])
            if (segment.begin <= t && t < segment.end)
                return &segment;
    return nullptr;
}

}  // namespace

void ForwardRun::begin(const PackedNetwork& network, const Trials<float>& trials, std::vector<RunGroup> groups,
                       bool modulated)
{
    m_network = &network;
    m_trials = &trials;
    m_groups = std::move(groups);
    m_modulated = modulated;
    m_summing = false;
    m_now = 0;
    m_pathways.clear();
    layOut();
    startColumns();
}

void ForwardRun::layOut()
{
    const auto panels = static_cast<std::size_t>(m_network->panels());
    const auto inputPanels = static_cast<std::size_t>(m_network->inputPanels());
    std::size_t floats = 0;
    for (const RunGroup& group : m_groups)
        floats += panelStride(group.width()) * ((m_modulated ? 6 : 4) * panels + inputPanels);
    m_buffer.reserve(floats);
    std::fill_n(m_buffer.data(), floats, 0.0f);

    float* next = m_buffer.data();
    const auto take = [&](int width, std::size_t count) {
        const View view{next, panelStride(width)};
        next += view.panel * count;
        return view;
    };
    m_states.assign(m_groups.size(), {});
    for (std::size_t g = 0; g < m_groups.size(); ++g)
        for (View* view : {&m_states[g].rate[0], &m_states[g].rate[1], &m_states[g].x})
            *view = take(m_groups[g].width(), panels);
    m_stateFloats = static_cast<std::size_t>(next - m_buffer.data());
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        const int width = m_groups[g].width();
        m_states[g].binSum = take(width, panels);
        m_states[g].input = take(width, inputPanels);
        if (m_modulated) {
            m_states[g].bias = take(width, panels);
            m_states[g].gain = take(width, panels);
        }
    }
}

void ForwardRun::startColumns()
{
    const NeuronOrder& order = m_network->order();
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        State& s = m_states[g];
        const int width = m_groups[g].width();
        s.segment.assign(static_cast<std::size_t>(width), nullptr);
        for (int c = 0; c < width; ++c) {
            const int condition = m_groups[g].columns[static_cast<std::size_t>(c)].condition;
            toColumn(order, m_trials->x0.col(condition).data(), s.x.column(c));
            toColumn(order, m_trials->r0.col(condition).data(), s.rate[0].column(c));
            for (int q = 0; m_modulated && q < m_network->panels(); ++q) {
                std::copy_n(m_network->bias() + q * PanelRows, PanelRows, s.bias.column(c).at + q * s.bias.panel);
                std::copy_n(m_network->ones(), PanelRows, s.gain.column(c).at + q * s.gain.panel);
            }
        }
        cutByWeights(g);
    }
}

void ForwardRun::restore(const Buffer& checkpoint)
{
    std::copy_n(checkpoint.data(), m_stateFloats, m_buffer.data());
    m_now = 0;
}

void ForwardRun::save(Buffer& checkpoint) const
{
    checkpoint.reserve(m_stateFloats);
    std::copy_n(m_buffer.data(), m_stateFloats, checkpoint.data());
    if (m_now == 0)
        return;
    for (const State& s : m_states) {  // the present rates go where restore expects them
        float* at = checkpoint.data() + (s.rate[0].at - m_buffer.data());
        std::copy_n(s.rate[1].at, static_cast<std::size_t>(s.rate[1].at - s.rate[0].at), at);
    }
}

void ForwardRun::remember(int slot)
{
    for (std::size_t g = 0; g < m_groups.size(); ++g)
        copyView(m_states[g].x, m_groups[g].history.at(slot), m_network->panels(), m_groups[g].width());
}

void ForwardRun::clearBins()
{
    for (const State& s : m_states)
        std::fill_n(s.binSum.at, s.binSum.panel * static_cast<std::size_t>(m_network->panels()), 0.0f);
}

void ForwardRun::addToBins()
{
    for (const State& s : m_states)
        for (std::size_t k = 0; k < s.binSum.panel * static_cast<std::size_t>(m_network->panels()); ++k)
            s.binSum.at[k] += s.rate[m_now].at[k];
}

void advance(ForwardRun& run, int t, int slot, const Binning& bins, const BinSink& sink)
{
    if (bins.begins(t))
        run.clearBins();
    run.sumBins(bins.binOf(t) >= 0);
    if (t > 0)
        run.step(t, slot);
    else if (bins.binOf(t) >= 0)
        run.addToBins();
    if (bins.ends(t))
        for (int g = 0; g < static_cast<int>(run.groups().size()); ++g)
            for (int c = 0; c < run.groups()[static_cast<std::size_t>(g)].width(); ++c)
                sink(g, c, bins.binOf(t), run.binSum(g).column(c));
}

// Bias and gain change only where a segment begins or ends.
void ForwardRun::applySegments(int t, std::size_t group)
{
    State& s = m_states[group];
    const NeuronOrder& order = m_network->order();
    bool changed = false;
    for (std::size_t c = 0; c < s.segment.size(); ++c) {
        const Segment* segment = segmentAt(m_groups[group].columns[c], t);
        if (segment == s.segment[c])
            continue;
        s.segment[c] = segment;
        changed = true;
        const View bias = s.bias.column(static_cast<int>(c)), gain = s.gain.column(static_cast<int>(c));
        for (int p = 0; p < order.neurons(); ++p) {
            const int neuron = order.neuronAt[static_cast<std::size_t>(p)];
            bias.at[offsetOf(p, bias.panel)] = m_network->bias()[p] + (segment ? segment->drive[neuron] : 0.0f);
            gain.at[offsetOf(p, gain.panel)] = segment ? segment->gain[neuron] : 1.0f;
        }
    }
    if (changed)
        cutByWeights(group);
}

const PackedWeights& ForwardRun::weightsOf(const RunColumn& column, const Segment* segment)
{
    if (!segment || segment->weightSet == 0)
        return m_network->forwardWeights();
    const auto [at, fresh] = m_pathways.try_emplace({column.modulation, segment->weightSet}, m_network->forwardWeights(),
                                                    *column.modulation, segment->weightSet, m_network->order());
    return at->second.packed();
}

// Columns side by side that use the same weights form one part.
void ForwardRun::cutByWeights(std::size_t group)
{
    State& s = m_states[group];
    s.parts.clear();
    const auto& columns = m_groups[group].columns;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const PackedWeights* weights = &weightsOf(columns[c], s.segment[c]);
        if (!s.parts.empty() && s.parts.back().weights == weights) {
            ++s.parts.back().width;
            continue;
        }
        const int first = static_cast<int>(c);
        ForwardColumns part;
        part.weights = weights;
        part.width = 1;
        part.inputMatrix = m_groups[group].inputMatrix;
        part.input = s.input.column(first);
        part.xBefore = part.x = s.x.column(first);
        part.rateBefore = part.rate = View{nullptr, s.rate[0].panel};
        const auto shared = [](const float* at) { return View{const_cast<float*>(at), PanelRows}; };
        part.bias = m_modulated ? s.bias.column(first) : shared(m_network->bias());
        part.gain = m_modulated ? s.gain.column(first) : shared(m_network->ones());
        part.biasStep = m_modulated ? PanelRows : 0;
        part.binSum = View{nullptr, s.binSum.panel};
        s.parts.push_back(part);
    }
}

void ForwardRun::step(int t, int slot)
{
    m_columns.clear();
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        State& s = m_states[g];
        const RunGroup& group = m_groups[g];
        if (m_modulated)
            applySegments(t, g);
        for (int c = 0; c < group.width(); ++c) {
            const auto& input = m_trials->input[static_cast<std::size_t>(group.columns[static_cast<std::size_t>(c)].condition)];
            for (int k = 0; k < m_network->inputs(); ++k)
                s.input.column(c).at[offsetOf(k, s.input.panel)] = input(k, t - 1);
        }
        int first = 0;
        for (ForwardColumns part : s.parts) {
            part.rateBefore = s.rate[m_now].column(first);
            part.rate = s.rate[1 - m_now].column(first);
            if (group.history.view.at) {
                part.xBefore = group.history.at(slot - 1).column(first);
                part.x = group.history.at(slot).column(first);
            }
            if (m_summing)
                part.binSum = s.binSum.column(first);
            first += part.width;
            m_columns.push_back(part);
        }
    }
    forwardStep(m_network->forwardPlan(), m_network->alpha(), m_columns, m_now == 0 ? Sweep::Up : Sweep::Down);
    m_now = 1 - m_now;
}

}  // namespace aon::kernel
