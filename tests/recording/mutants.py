# SPDX-License-Identifier: GPL-3.0-or-later
"""mutants.py FOLDER: writes manifest.json with what SciPy and h5py read from each file of the folder; null where they refuse.

Altered files crash them, too: each is read in a child with limits, of which a dead one refuses."""
import json
import os
import resource
import sys

import readback

SECONDS, BYTES = 5, 3 << 30


def answer(path, end, only):
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        text = json.dumps(readback.describe(path, True, only))
    except BaseException:
        text = "null"
    with os.fdopen(end, "w") as out:
        out.write(text)
    os._exit(0)


def isolated(path, only=None):
    """The answer, and whether the child lived to give it."""
    begin, end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(begin)
        answer(path, end, only)
    os.close(end)
    with os.fdopen(begin) as pipe:
        text = pipe.read()
    alive = os.waitpid(child, 0)[1] == 0
    return json.loads(text) if alive else None, alive


def described(path):
    """A file that ends the child is asked for one variable after the other."""
    found, alive = isolated(path)
    place = 0
    while not alive and place < 50:
        one, survived = isolated(path, place)
        if survived and one is None:
            break
        found = (found or []) + (one or [])
        place += 1
    return found


folder = sys.argv[1]
# What a library says on its way down is no result.
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
manifest = {name: described(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if name.endswith(".mat")}
with open(os.path.join(folder, "manifest.json"), "w") as file:
    json.dump(manifest, file)
