# SPDX-License-Identifier: GPL-3.0-or-later
"""What SciPy and h5py read from a file, in the form the C++ tests compare with: name, kind, shape, values, rows."""
import warnings

import h5py
import numpy as np
import scipy.io
import scipy.sparse

EXACT = 2 ** 53


def numbers(name, array, kind, column_major):
    """Values as hexadecimal doubles in column-major order; integers that a double cannot hold make the variable unusable."""
    if array.dtype.kind in "iu" and array.size and (int(array.max()) > EXACT or int(array.min()) < -EXACT):
        return {"name": name, "kind": "unusable", "shape": list(array.shape)}
    values = column_major.astype("<f8")
    return {"name": name, "kind": kind, "shape": list(array.shape), "values": values.tobytes().hex()}


def codec(path):
    """SciPy does not look at the byte order of characters."""
    with open(path, "rb") as raw:
        order = raw.read(128)[126:]
    return {b"IM": {"uint16_codec": "utf_16_le"}, b"MI": {"uint16_codec": "utf_16_be"}}.get(order, {})


def from_scipy(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        content = scipy.io.loadmat(path, chars_as_strings=True, **codec(path))
        try:
            classes = {name: cls for name, _, cls in scipy.io.whosmat(path)}
        except TypeError:  # it cannot list objects of MATLAB's newer classes
            classes = {}
    described = []
    for name, value in content.items():
        if name in ("__header__", "__version__", "__globals__", "__function_workspace__"):
            continue
        cls = classes.get(name, "unknown")
        if isinstance(value, scipy.io.matlab.MatlabFunction):
            described.append({"name": name, "kind": "function"})
        elif scipy.sparse.issparse(value):
            described.append({"name": name, "kind": "sparse"})
        elif not isinstance(value, np.ndarray) or value.dtype.names or value.dtype.kind == "O":
            described.append({"name": name, "kind": cls if cls in ("cell", "struct") else "other"})
        elif value.dtype.kind in "US":
            described.append({"name": name, "kind": "text", "rows": [str(row).rstrip(" ") for row in np.atleast_1d(value).ravel()]})
        elif value.dtype.kind == "c":
            described.append({"name": name, "kind": "complex"})
        else:
            kind = "logical" if cls == "logical" or value.dtype.kind == "b" else "numeric"
            described.append(numbers(name, value, kind, value.ravel(order="F")))
    return described


def from_h5py(path):
    described = []
    with h5py.File(path, "r") as file:
        for name in file:
            if name.startswith("#") or not isinstance(file.get(name, getlink=True), h5py.HardLink):
                continue
            item = file[name]
            if isinstance(item, h5py.Group):
                described.append({"name": name, "kind": "sparse" if "MATLAB_sparse" in item.attrs else "struct"})
            elif isinstance(item, h5py.Dataset):
                described.append(dataset(name, item))
    return described


def dataset(name, item):
    cls = item.attrs.get("MATLAB_class", b"")
    cls = cls.decode("latin1") if isinstance(cls, bytes) else str(cls)
    simple = {"cell": "cell", "struct": "struct", "function_handle": "function"}
    if "MATLAB_sparse" in item.attrs:
        return {"name": name, "kind": "sparse"}
    if cls in simple:
        return {"name": name, "kind": simple[cls]}
    if item.dtype.kind == "c" or item.dtype.names:
        return {"name": name, "kind": "complex"}
    if "MATLAB_empty" in item.attrs:
        return {"name": name, "kind": "empty"}
    if cls == "char":
        units = np.atleast_2d(item[()]).T
        return {"name": name, "kind": "text", "rows": [row.astype("<u2").tobytes().decode("utf-16-le", "replace").rstrip(" ") for row in units]}
    if item.dtype.kind in "iufb" and item.shape is not None:
        values = np.asarray(item[()])
        kind = "logical" if cls == "logical" or values.dtype.kind == "b" else "numeric"
        values = values.astype("u1") if values.dtype.kind == "b" else values
        shape = values.shape[::-1] + (1,) * (2 - values.ndim)
        return numbers(name, np.reshape(values.ravel(), shape, order="F"), kind, values.ravel())
    return {"name": name, "kind": "other"}


def describe(path):
    with open(path, "rb") as raw:
        start = raw.read(520)
    return from_h5py(path) if b"\x89HDF\r\n\x1a\n" in (start[:8], start[512:]) else from_scipy(path)
