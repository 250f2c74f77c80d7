# SPDX-License-Identifier: GPL-3.0-or-later
"""fivenames.py FILE: a model as users of the published code save it, five neurons and ten inputs."""
import sys

import numpy as np
import scipy.io

W = np.arange(25.0).reshape(5, 5) / 100
np.fill_diagonal(W, 0)
W_in = np.arange(50.0).reshape(5, 10) / 100
scipy.io.savemat(sys.argv[1], {"W": W, "W_in": W_in, "W_in2": -W_in, "I_ext": np.arange(5) / 4, "taus_param": -np.arange(1.0, 6.0)})
