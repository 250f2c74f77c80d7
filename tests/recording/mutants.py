# SPDX-License-Identifier: GPL-3.0-or-later
"""mutants.py FOLDER: writes manifest.json with what SciPy and h5py read from each file of the folder; null where they refuse.

Altered files crash them, too: they are read in children with limits."""
import json
import os
import resource
import signal
import sys

import readback

SECONDS, BYTES = 5, 3 << 30


def answers(paths, end, only):
    """A line for each file, until one of them ends this process."""
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with os.fdopen(end, "w") as out:
        for path in paths:
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
            try:
                text = json.dumps(readback.describe(path, True, only))
            except Exception:
                text = "null"
            print(text, file=out, flush=True)
    os._exit(0)


def in_child(paths, only=None):
    """What a child says of the files: fewer answers than files when one of them ended it."""
    begin, end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(begin)
        answers(paths, end, only)
    os.close(end)
    with os.fdopen(begin) as pipe:
        lines = pipe.read().split("\n")
    os.waitpid(child, 0)
    return [json.loads(line) for line in lines[:-1]]


def piecewise(path):
    """A file that ended a child is asked for one variable after the other."""
    found = []
    for place in range(50):
        answer = in_child([path], place)
        if answer == [None]:
            break
        found += answer[0] if answer else []
    return found


def described(paths):
    found = []
    while len(found) < len(paths):
        found += in_child(paths[len(found):])
        if len(found) < len(paths):
            found.append(piecewise(paths[len(found)]))
    return found


folder = sys.argv[1]
# What a library says on its way down is no result.
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
names = sorted(name for name in os.listdir(folder) if name.endswith(".mat"))
manifest = dict(zip(names, described([os.path.join(folder, name) for name in names])))
with open(os.path.join(folder, "manifest.json"), "w") as file:
    json.dump(manifest, file)
