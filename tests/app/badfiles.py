# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes files that must be refused into the folder given, beside the good Firing_Rates.mat and InhibitoryMask.mat there."""
import os
import sys

import numpy as np
from scipy.io import loadmat, savemat

os.chdir(sys.argv[1])
good = {k: v for k, v in loadmat("Firing_Rates.mat").items() if not k.startswith("__")}


def write(name, **changes):
    variables = {**good, **changes}
    savemat(name, {k: v for k, v in variables.items() if v is not None})


rates = good["FR1"].astype(float)
infinite, large, negative = rates.copy(), rates.copy(), rates.copy()
infinite[0, 1], large[2, 3], negative[0, 0] = np.inf, 1.5, -0.25
cell = np.empty((1, 1), dtype=object)
cell[0, 0] = rates
write("infinite.mat", FR1=infinite)
write("large.mat", FR1=large)
write("negative.mat", FR1=negative)
write("nan.mat", **{k: np.full(v.shape, np.nan) for k, v in good.items() if k.startswith("FR")})
write("text.mat", FR1="rates")
write("complex.mat", FR1=rates + 1j)
write("cell.mat", FR1=cell)
write("empty.mat", FR1=np.zeros((14, 0)))
write("wrongrows.mat", FR1=rates[:-1])
write("noareas.mat", areas=None, area_names=None)
write("transposed.mat", **{k: v.T for k, v in good.items() if k.startswith("FR")})
write("shortbins.mat", **{k: v[:, :-1] for k, v in good.items() if k.startswith("FR")})
savemat("wrongvariable.mat", {"rates": rates})
whole = open("Firing_Rates.mat", "rb").read()
open("truncated.mat", "wb").write(whole[: len(whole) // 2])
open("nothing.mat", "wb").close()
open("notamat.mat", "wb").write(b"Neuron,Rate\n1,0.5\n" * 20)
os.mkdir("folder.mat")
os.mkfifo("fifo.mat")
open("locked.mat", "wb").write(whole)
os.chmod("locked.mat", 0)
mask = loadmat("InhibitoryMask.mat")["inhibitory"].astype(float)
twos, short = mask.copy(), mask[:-1]
twos[3] = 2
savemat("twos.mat", {"inhibitory": twos})
savemat("short.mat", {"inhibitory": short})
savemat("maskname.mat", {"mask": mask})
