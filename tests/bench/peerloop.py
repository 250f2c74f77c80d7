# SPDX-License-Identifier: GPL-3.0-or-later
"""What every peer does: read the problem that aonlab_bench_peer wrote, then answer lines as that program does.

A peer has gradient(p) -> (loss, dict of gradients before clipping) and simulate(p); parameters are dicts of NumPy arrays
(W, Win, Win2, Iext, theta) in float32. Clip, Adam (Keras' form) and projection are here, the same for all.
"""
import sys
import time

import numpy
from scipy.io import loadmat, savemat

NAMES = ("W", "Win", "Win2", "Iext", "theta")


class Problem:
    def __init__(self, path):
        file = loadmat(path)
        self.p = {name: file[name].astype(numpy.float32) for name in NAMES}
        for name in ("Iext", "theta"):
            self.p[name] = self.p[name].ravel()
        area = file["area"].ravel()
        self.inhibitory = file["inhibitory"].ravel() > 0
        self.same_area = area[:, None] == area[None, :]
        self.observed = file["inputMatrix"].ravel() > 0          # uses Win2
        self.input = numpy.ascontiguousarray(file["input"].transpose(2, 1, 0))  # C × T × K
        self.x0 = numpy.ascontiguousarray(file["x0"].T)          # C × N
        self.r0 = numpy.ascontiguousarray(file["r0"].T)
        self.warmup = int(file["warmupSteps"].item())
        self.per_bin = int(file["stepsPerBin"].item())
        self.penalty = float(file["weightPenalty"].item())
        self.conditions, self.steps, _ = self.input.shape
        self.neurons = len(area)
        self.rates = numpy.ascontiguousarray(                    # bins × C × N
            file["rates"].T.reshape(-1, self.conditions, self.neurons))


def project(W, inhibitory):
    """Columns of inhibitory neurons at most 0, the others at least 0, no diagonal."""
    W[:, inhibitory] = numpy.minimum(W[:, inhibitory], 0)
    W[:, ~inhibitory] = numpy.maximum(W[:, ~inhibitory], 0)
    numpy.fill_diagonal(W, 0)


class Training:
    def __init__(self, peer, problem):
        self.peer, self.problem = peer, problem
        self.p = {name: value.copy() for name, value in problem.p.items()}
        self.first = {name: numpy.zeros_like(value) for name, value in self.p.items()}
        self.second = {name: numpy.zeros_like(value) for name, value in self.p.items()}
        self.steps = 0

    def iterate(self, rate=1e-3, b1=0.9, b2=0.999, eps=1e-7):
        _, gradient = self.peer.gradient(self.p)
        norm = numpy.sqrt(sum(float((g * g).sum(dtype=numpy.float64)) for g in gradient.values()))
        scale = numpy.float32(min(1.0, 1.0 / norm))
        self.steps += 1
        step = numpy.float32(rate * numpy.sqrt(1 - b2**self.steps) / (1 - b1**self.steps))
        for name, value in self.p.items():
            g = gradient[name] * scale
            m, v = self.first[name], self.second[name]
            m *= numpy.float32(b1)
            m += numpy.float32(1 - b1) * g
            v *= numpy.float32(b2)
            v += numpy.float32(1 - b2) * g * g
            value -= step * m / (numpy.sqrt(v) + numpy.float32(eps))
        project(self.p["W"], self.problem.inhibitory)


def seconds(run):
    begin = time.perf_counter()
    run()
    return time.perf_counter() - begin


def serve(make_peer, path):
    problem = Problem(path)
    peer = make_peer(problem)
    training = Training(peer, problem)
    for line in sys.stdin:
        command, *rest = line.split()
        if command == "iteration":
            print(seconds(training.iterate), flush=True)
        elif command == "simulation":
            print(seconds(lambda: peer.simulate(problem.p)), flush=True)
        elif command == "check":
            loss, gradient = peer.gradient(problem.p)
            savemat(rest[0], {**gradient, "loss": float(loss)})
            print("done", flush=True)
        elif command == "threads":
            print(peer.threads(), flush=True)
        else:
            print("unknown:", command, flush=True)
