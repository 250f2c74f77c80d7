# SPDX-License-Identifier: GPL-3.0-or-later
"""describe.py FOLDER FILE…: writes manifest.json with what SciPy and h5py read from the files."""
import json
import os
import sys

import readback

folder, *names = sys.argv[1:]
with open(os.path.join(folder, "manifest.json"), "w") as file:
    json.dump({name: readback.describe(os.path.join(folder, name)) for name in names}, file)
