# SPDX-License-Identifier: GPL-3.0-or-later
"""What SciPy and h5py read from a file, in the form the C++ tests compare with: name, kind, shape, values, rows."""
import warnings

import h5py
import numpy as np
import scipy.io
import scipy.sparse
from scipy.io.matlab._mio import mat_reader_factory

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


def one_by_one(path, only=None):
    """What SciPy reads of a file that it refuses whole: every variable for itself, up to the first broken frame.
    `only`: the one of this place; IndexError when there are fewer."""
    content, classes, place = {}, {}, 0
    with open(path, "rb") as stream:
        reader, _ = mat_reader_factory(stream, chars_as_strings=True, **codec(path))
        reader.initialize_read()
        if hasattr(reader, "read_file_header"):
            reader.read_file_header()
        while not reader.end_of_stream():
            header, following = reader.read_var_header()
            name = header.name.decode("latin1") if isinstance(header.name, bytes) else header.name
            place += 1
            try:
                if only not in (None, place - 1):
                    continue
                content[name] = reader.read_var_array(header)
                classes[name] = "logical" if getattr(header, "is_logical", False) else "unknown"
            except Exception:
                pass
            finally:
                reader.mat_stream.seek(following)
    if only is not None and only >= place:
        raise IndexError(only)
    return content, classes


def load(path, patient, only=None):
    if only is not None:
        return one_by_one(path, only)
    try:
        content = scipy.io.loadmat(path, chars_as_strings=True, **codec(path))
    except Exception:
        if not patient:
            raise
        return one_by_one(path)
    try:
        return content, {name: cls for name, _, cls in scipy.io.whosmat(path)}
    except Exception:  # it cannot list objects of MATLAB's newer classes
        return content, {}


def from_scipy(path, patient, only=None):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        content, classes = load(path, patient, only)
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


def from_h5py(path, patient):
    described = []
    with h5py.File(path, "r") as file:
        for name in file:
            if name.startswith("#") or not isinstance(file.get(name, getlink=True), h5py.HardLink):
                continue
            try:
                described += item_of(file, name)
            except Exception:
                if not patient:
                    raise
    return described


def item_of(file, name):
    item = file[name]
    if isinstance(item, h5py.Group):
        return [{"name": name, "kind": "sparse" if "MATLAB_sparse" in item.attrs else "struct"}]
    return [dataset(name, item)] if isinstance(item, h5py.Dataset) else []


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


def describe(path, patient=False, only=None):
    """`patient`: what cannot be read is left out, the others are described. `only`: the variable of this place."""
    with open(path, "rb") as raw:
        start = raw.read(520)
    hdf5 = b"\x89HDF\r\n\x1a\n" in (start[:8], start[512:])
    return from_h5py(path, patient) if hdf5 else from_scipy(path, patient, only)
