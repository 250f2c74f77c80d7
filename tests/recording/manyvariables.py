# SPDX-License-Identifier: GPL-3.0-or-later
"""manyvariables.py FILE COUNT: v0, v1, … each holding its number, in the format that the file's name says."""
import os
import sys

import h5py
import numpy as np

import matencode as m

path, count = sys.argv[1], int(sys.argv[2])
name = os.path.basename(path)
if "v73" in name:
    file = m.h5_open(path)
    space = h5py.h5s.create_simple((1, 1))
    for k in range(count):
        dataset = h5py.h5d.create(file.id, b"v%d" % k, h5py.h5t.IEEE_F64LE, space)
        dataset.write(h5py.h5s.ALL, h5py.h5s.ALL, np.full((1, 1), float(k)))
    m.h5_close(file, path)
else:
    with open(path, "wb") as out:
        if "v5" in name:
            out.write(m.v5_header())
        for k in range(count):
            value = np.array([[float(k)]])
            out.write(m.v4_variable("<", f"v{k}", value) if "v4" in name else m.v5_variable("<", f"v{k}", value, compress="compressed" in name))
