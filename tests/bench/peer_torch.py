# SPDX-License-Identifier: GPL-3.0-or-later
"""PyTorch with autograd, two ways.

literal   the published loop: one condition after another, one step after another, one product of a matrix and a vector
          each, a list of rates, one backward pass through everything. (TensorFlow 2 there; the operations are the same.)
batched   what a careful user writes: conditions side by side, input currents of all steps in one product, addmm and lerp.
"""
import sys

import numpy
import torch

from peerloop import NAMES, serve


class Peer:
    def __init__(self, problem):
        q = self.q = problem
        self.same = torch.from_numpy(q.same_area)
        self.input = torch.from_numpy(q.input)
        self.rates = torch.from_numpy(q.rates)
        self.x0, self.r0 = torch.from_numpy(q.x0), torch.from_numpy(q.r0)

    def threads(self):
        return torch.get_num_threads()

    def effective(self, W):
        return torch.where(self.same, W, torch.relu(W))

    def loss(self, p):
        q = self.q
        r = self.run(p)                                          # T × C × N
        binned = r[q.warmup:].reshape(-1, q.per_bin, q.conditions, q.neurons).mean(dim=1)
        data = torch.sqrt(((binned - self.rates) ** 2).sum())
        return data + q.penalty * torch.sqrt(sum((p[k] ** 2).sum() for k in ("W", "Win", "Win2")))

    def gradient(self, p):
        tensors = {k: torch.tensor(p[k], requires_grad=True) for k in NAMES}
        loss = self.loss(tensors)
        loss.backward()
        return loss.item(), {k: v.grad.numpy() for k, v in tensors.items()}

    def simulate(self, p):
        with torch.no_grad():
            self.run({k: torch.from_numpy(p[k]) for k in NAMES})


class Literal(Peer):
    def run(self, p):
        q = self.q
        W = self.effective(p["W"])
        tau = 1 + 99 * torch.sigmoid(p["theta"])
        conditions = []
        for c in range(q.conditions):
            Win = p["Win2"] if q.observed[c] else p["Win"]
            x, r = self.x0[c], self.r0[c]
            rates = [r]
            for t in range(1, q.steps):
                x = (1 - 1 / tau) * x + (1 / tau) * (torch.mv(W, r) + torch.mv(Win, self.input[c, t - 1]))
                r = torch.sigmoid(x + p["Iext"])
                rates.append(r)
            conditions.append(torch.stack(rates))
        return torch.stack(conditions, dim=1)


class Batched(Peer):
    def run(self, p):
        q = self.q
        to = self.effective(p["W"]).t()
        a = 1 / (1 + 99 * torch.sigmoid(p["theta"]))
        currents = torch.stack([self.input[c] @ (p["Win2"] if q.observed[c] else p["Win"]).t()
                                for c in range(q.conditions)], dim=1).unbind(0)
        a, bias = a.expand(q.conditions, -1), p["Iext"]
        x, r = self.x0, self.r0
        rates = [r]
        for t in range(1, q.steps):
            x = torch.lerp(x, torch.addmm(currents[t - 1], r, to), a)
            r = torch.sigmoid(x + bias)
            rates.append(r)
        return torch.stack(rates)


serve({"literal": Literal, "batched": Batched}[sys.argv[2]], sys.argv[1])
