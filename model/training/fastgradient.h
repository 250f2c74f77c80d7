// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: loss and gradient by the kernel: the same equations as training/gradient.h, cut into pieces for threads.
//
// Conditions are independent of each other until the gradients of the weights are summed, so each thread takes some
// conditions through all samples, and back in blocks of a few samples; after each block, while it is in the cache, each
// thread sums its share of the weight gradient over the block's samples and all conditions. The loss is formed where the backward pass needs it, and 1/L is applied to the gradient at the end.
// Memory: with fewer kept steps than samples, the forward pass leaves its state every `keptSteps` samples and the backward
// pass computes each stretch again. Neither that nor the number of threads changes a single bit of the result.

#include "model/network/kernel/backwardrun.h"
#include "model/network/kernel/outersum.h"
#include "model/training/gradient.h"

#include <atomic>

namespace aon {

class FastGradient {
public:
    struct Memory {
        int keptSteps = 0;       ///< 0: as many as fit into `bytes`
        std::size_t bytes = 0;
    };

    /// Polled every few samples, so that a large problem is given up within a fraction of a second too.
    GradientResult<float> compute(const kernel::PackedNetwork& network, const Parameters<float>& p,
                                  const Trials<float>& trials, const Targets<float>& targets, const LossOptions& options,
                                  kernel::ThreadPool& pool, const Memory& memory, const Cancelled& cancelled = {});

    /// Updates kept at once in the last computation: a multiple of 16, or all.
    int keptSteps() const { return m_kept; }

private:
    struct Item {
        std::vector<kernel::Piece> pieces;
        kernel::ForwardRun forward;
        kernel::BackwardRun backward;
        std::vector<kernel::Buffer> states;  ///< at the start of each stretch but the first
        int bin = -1;                        ///< whose slope is set
        Vector<float> slope;                 ///< of one column, by neuron
    };
    struct ColumnLoss {
        double squares = 0.0, absolutes = 0.0;
        long observed = 0;
    };
    struct Job {
        const kernel::PackedNetwork* network = nullptr;
        const Parameters<float>* p = nullptr;
        const Trials<float>* trials = nullptr;
        const Targets<float>* targets = nullptr;
        LossKind kind = LossKind::L2;
        kernel::Binning bins;
        kernel::ThreadPool* pool = nullptr;
        GradientResult<float>* out = nullptr;
        const Cancelled* cancelled = nullptr;
    };

    bool abandoned(int step);

    int stretches() const;
    int stretchLength(int stretch) const;
    void chooseKeptSteps(const Memory& memory);
    void layOutHistories();
    void cutItems();
    kernel::History piece(const kernel::History& history, const kernel::Piece& piece) const;

    void forward(Item& item);
    void keepHistory(Item& item);
    void computeAgain(Item& item, int stretch);
    void beginBackward(Item& item);
    void backward(Item& item, int stretch, int first);
    void putFirstRates(Item& item);
    void setSlope(Item& item, int t);
    void addLoss(Eigen::Index column, ColumnLoss& loss, Vector<float>& slope) const;
    void sumWeights(int part, int stretch, int first);

    double finishLoss(const LossOptions& options);
    void finishVectors(double scale);
    void finishWeights(double scale, double share);

    Job m_job;
    int m_updates = 0, m_kept = 0;
    std::atomic<bool> m_abandoned{false};
    std::vector<kernel::ColumnGroup> m_groups;
    std::vector<kernel::History> m_x, m_adx;  ///< by group
    std::vector<ColumnLoss> m_columnLoss;     ///< by condition
    std::vector<Item> m_items;
    kernel::Buffer m_history;
    kernel::OuterSum m_outer;
};

}  // namespace aon
