# SPDX-License-Identifier: GPL-3.0-or-later
"""NumPy with OpenBLAS: conditions side by side, backward pass written by hand, no allocation inside the loops."""
import os
import sys

import numpy

from peerloop import serve


class Peer:
    def __init__(self, problem):
        q = self.q = problem
        T, C, N = q.steps, q.conditions, q.neurons
        self.x, self.r, self.adx = (numpy.zeros((T, C, N), numpy.float32) for _ in range(3))
        self.currents = numpy.empty((T, C, N), numpy.float32)
        self.slope = numpy.zeros((T, C, N), numpy.float32)

    def threads(self):
        return os.environ.get("OPENBLAS_NUM_THREADS", "default")

    def effective(self, W):
        return numpy.where(self.q.same_area, W, numpy.maximum(W, 0))

    def simulate(self, p):
        q = self.q
        to = numpy.ascontiguousarray(self.effective(p["W"]).T)   # source × target
        for which, Win in ((False, p["Win"]), (True, p["Win2"])):
            for c in numpy.flatnonzero(q.observed == which):
                self.currents[:, c] = q.input[c] @ Win.T
        a = 1 / (1 + 99 / (1 + numpy.exp(-p["theta"])))
        keep, bias = 1 - a, p["Iext"]
        self.x[0], self.r[0] = q.x0, q.r0
        current, part = numpy.empty_like(self.x[0]), numpy.empty_like(self.x[0])
        for t in range(1, q.steps):
            numpy.dot(self.r[t - 1], to, out=current)
            current += self.currents[t - 1]
            current *= a
            x, r = self.x[t], self.r[t]
            numpy.multiply(self.x[t - 1], keep, out=part)
            numpy.add(part, current, out=x)
            numpy.add(x, bias, out=r)
            numpy.negative(r, out=r)
            numpy.exp(r, out=r)
            r += 1
            numpy.reciprocal(r, out=r)

    def error(self):
        q = self.q
        binned = self.r[q.warmup:].reshape(-1, q.per_bin, q.conditions, q.neurons).mean(axis=1)
        return binned - q.rates

    def gradient(self, p):
        q = self.q
        self.simulate(p)
        error = self.error()
        data = numpy.sqrt((error.astype(numpy.float64) ** 2).sum())
        weights = numpy.sqrt(sum(float((p[k].astype(numpy.float64) ** 2).sum()) for k in ("W", "Win", "Win2")))
        self.slope[q.warmup:] = numpy.repeat(error * numpy.float32(1 / (data * q.per_bin)), q.per_bin, axis=0)
        g = self.backward(p)
        for k in ("W", "Win", "Win2"):
            g[k] += numpy.float32(q.penalty / weights) * p[k]
        return data + q.penalty * weights, g

    def backward(self, p):
        q = self.q
        W = self.effective(p["W"])                               # target × source
        a = 1 / (1 + 99 / (1 + numpy.exp(-p["theta"])))
        keep = 1 - a
        dx, dr, part = (numpy.zeros_like(self.x[0]) for _ in range(3))
        dI, da = numpy.zeros_like(dx), numpy.zeros_like(dx)
        for t in range(q.steps - 1, 0, -1):
            if t + 1 < q.steps:
                numpy.dot(self.adx[t + 1], W, out=dr)
            dr += self.slope[t]
            numpy.subtract(1, self.r[t], out=part)
            part *= self.r[t]
            dr *= part
            dI += dr
            dx *= keep
            dx += dr
            numpy.multiply(dx, a, out=self.adx[t])
            numpy.subtract(self.x[t], self.x[t - 1], out=part)
            part *= dx
            da += part
        return self.sums(p, a, dI, da)

    def sums(self, p, a, dI, da):
        q, N = self.q, self.q.neurons
        adx = self.adx[1:]
        dW = adx.reshape(-1, N).T @ self.r[:-1].reshape(-1, N)
        dW[~q.same_area & (p["W"] <= 0)] = 0
        g = {"W": dW, "Win": numpy.zeros_like(p["Win"]), "Win2": numpy.zeros_like(p["Win2"])}
        for c in range(q.conditions):
            g["Win2" if q.observed[c] else "Win"] += adx[:, c].T @ q.input[c, :-1]
        tau = 1 / a
        g["Iext"] = dI.sum(axis=0)
        g["theta"] = -(da.sum(axis=0) / a) / tau**2 * (tau - 1) * (100 - tau) / 99
        return g


serve(Peer, sys.argv[1])
