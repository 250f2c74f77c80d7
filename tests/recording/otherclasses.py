# SPDX-License-Identifier: GPL-3.0-or-later
"""otherclasses.py FILE KIND: rates FR1 that are good, and FR3 of a class that rates cannot have."""
import sys

import numpy as np
import scipy.io
import scipy.sparse

good = np.full((5, 4), 0.5)
cell = np.empty((1, 1), object)
cell[0, 0] = good
kinds = {"cell": cell, "struct": {"rates": good}, "sparse": scipy.sparse.csc_matrix(good), "complex": good + 1j}
scipy.io.savemat(sys.argv[1], {"FR1": good, "FR3": kinds[sys.argv[2]]})
