# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs all peers in turn, round by round, and prints medians and ratios. Started by tests/bench/peers.

Every peer is a process of its own that lives through the whole run; only one works at a time. Before anything is timed,
every peer's loss and gradient on the problem that aonlab_bench_peer wrote must equal ours. A ratio is the median of the
ratios within a round, so that a machine whose speed drifts does not bend it.
"""
import argparse
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time

import numpy
from scipy.io import loadmat

HERE = pathlib.Path(__file__).parent
NEURONS, CONDITIONS = 355, 12
THREAD_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "GOTO_NUM_THREADS")
PAUSE_SECONDS = 0.1          # threads of the peer before have stopped spinning
TURN = 5                     # a peer's time in a round is the median of so many in a row: training is a loop, and what the peer
LONG_SECONDS = 1.0           # before left in the caches is nobody's cost; one that takes longer is timed once
AGREEMENT = 2e-4             # of loss and gradient, relative to the largest element: single precision over 800 steps


class Process:
    def __init__(self, name, command, threads=None):
        environment = {k: v for k, v in os.environ.items() if k not in THREAD_VARIABLES}
        if threads:
            environment.update({k: str(threads) for k in THREAD_VARIABLES})
        self.name = name
        self.process = subprocess.Popen([str(part) for part in command], env=environment, text=True, bufsize=1,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        answer = self.process.stdout.readline().strip()
        if not answer or answer.startswith("unknown"):
            sys.exit(f"{self.name}: no answer to '{line}' {answer}")
        return answer

    def time(self, what):
        time.sleep(PAUSE_SECONDS)
        times = [float(self.ask(what))]
        while len(times) < TURN and times[0] < LONG_SECONDS:
            times.append(float(self.ask(what)))
        return statistics.median(times)


def start(program, folder):
    ours = [Process(f"AON Lab, {n} thread{'s' * (n > 1)}", [program, n, NEURONS, CONDITIONS]) for n in (1, 2)]
    problem = folder / "problem.mat"
    ours[0].ask(f"problem {problem}")
    python = [sys.executable, "-B"]
    torch, numpy_peer = HERE / "peer_torch.py", HERE / "peer_numpy.py"
    return {
        "literal": Process("published loop, literal port to PyTorch", [*python, torch, problem, "literal"]),
        "torch": Process("PyTorch, batched autograd, as installed", [*python, torch, problem, "batched"]),
        "torch1": Process("PyTorch, batched autograd, 1 thread", [*python, torch, problem, "batched"], 1),
        "torch2": Process("PyTorch, batched autograd, 2 threads", [*python, torch, problem, "batched"], 2),
        "numpy": Process("NumPy + OpenBLAS, backward by hand, as installed", [*python, numpy_peer, problem]),
        "numpy1": Process("NumPy + OpenBLAS, backward by hand, 1 thread", [*python, numpy_peer, problem], 1),
        "ours1": ours[0],
        "ours2": ours[1],
    }


def check(peers, folder):
    """The largest difference of a peer's loss or gradient from ours; ends the run when one is not the same computation."""
    found = {}
    for key, peer in peers.items():
        path = folder / f"{key}.mat"
        peer.ask(f"check {path}")
        found[key] = loadmat(path)
    worst = 0.0
    for key, result in found.items():
        for name in ("loss", "W", "Win", "Win2", "Iext", "theta"):
            expected = numpy.asarray(found["ours1"][name], float).ravel()
            difference = numpy.abs(numpy.asarray(result[name], float).ravel() - expected).max() / numpy.abs(expected).max()
            worst = max(worst, difference)
            if not difference < AGREEMENT:
                sys.exit(f"{peers[key].name}: {name} differs from ours by {difference:.1e} of its largest element")
    return worst


def measure(peers, rounds, literal_rounds):
    times = {(key, what): [] for key in peers for what in ("iteration", "simulation")}
    peaks = {"ours1": [], "ours2": []}
    for k in range(rounds):
        for key, peer in peers.items():
            if key == "literal" and k >= literal_rounds:
                continue
            if key in peaks:
                peaks[key].append(peer.time("peak"))
            for what in ("iteration", "simulation"):
                times[key, what].append(peer.time(what))
        print(f"round {k + 1} of {rounds}, load {os.getloadavg()[0]:.1f}", file=sys.stderr)
    return times, peaks


def ratio(times, a, b, what="iteration"):
    return statistics.median(x / y for x, y in zip(times[a, what], times[b, what]))


def row(text, value, limit, unit, least=True):
    met = value >= limit if least else value <= limit
    print(f"{text:<64} {value:7.2f}{unit}   {'≥' if least else '≤'} {limit:g}{unit}   {'met' if met else 'missed'}")


def report(peers, times, peaks, operations):
    print(f"\n{'median, ms':<52} {'iteration':>10} {'simulation':>11}")
    for key, peer in peers.items():
        values = [1e3 * statistics.median(times[key, what]) for what in ("iteration", "simulation")]
        print(f"{peer.name:<52} {values[0]:10.1f} {values[1]:11.1f}")
    installed = min(("torch", "numpy"), key=lambda key: statistics.median(times[key, "iteration"]))
    one = min(("torch1", "numpy1"), key=lambda key: statistics.median(times[key, "iteration"]))
    print()
    row("iteration, literal port / ours on 2 threads", ratio(times, "literal", "ours2"), 60, "")
    row(f"iteration, {peers[installed].name.split(',')[0]} as installed (fastest) / ours on 2", ratio(times, installed, "ours2"), 4.5, "")
    row(f"iteration, {peers[one].name.split(',')[0]} on 1 thread (fastest) / ours on 1", ratio(times, one, "ours1"), 2.5, "")
    for key in ("ours1", "ours2"):
        share = statistics.median(100 * operations / t / (1e9 * peak) for t, peak in zip(times[key, "iteration"], peaks[key]))
        row(f"{peers[key].name}: share of measured peak ({statistics.median(peaks[key]):.0f} GFLOP/s)", share, 75, "%")
        part = statistics.median(100 * s / t for s, t in zip(times[key, "simulation"], times[key, "iteration"]))
        row(f"{peers[key].name}: a simulation, of an iteration", part, 40, "%", least=False)


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.processor()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program", type=pathlib.Path)
    arguments.add_argument("--rounds", type=int, default=15)
    arguments.add_argument("--literal", type=int, default=3)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        peers = start(options.program, folder)
        print(f"N = {NEURONS}, {CONDITIONS} conditions, 800 steps, float32; {processor()}, {os.cpu_count()} cores; "
              f"load {os.getloadavg()[0]:.1f} at the start")
        print(f"loss and gradient of all agree to {check(peers, folder):.0e} of the largest element")
        for peer in peers.values():
            if peer is not peers["literal"]:
                for what in ("iteration", "simulation"):
                    peer.ask(what)
        operations = float(peers["ours1"].ask("operations"))
        times, peaks = measure(peers, max(1, options.rounds), max(1, options.literal))
        report(peers, times, peaks, operations)
        print(f"load {os.getloadavg()[0]:.1f} at the end; dense count: an iteration is {operations * 1e-9:.2f} GFLOP")
        for peer in peers.values():
            peer.process.stdin.close()
            peer.process.wait()


main()
