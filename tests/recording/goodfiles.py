# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes good files in every format into a folder, and manifest.json with what SciPy and h5py read from each."""
import json
import os
import sys

import h5py
import numpy as np
import scipy.io
import scipy.sparse

import matencode as m
import readback

ORDERS = {"little": "<", "big": ">"}
INTEGERS = ["i1", "u1", "i2", "u2", "i4", "u4"]


def samples(kind):
    """Smallest, largest and odd values of a class, as 3 × 4."""
    if kind[0] == "f":
        info = np.finfo(kind)
        values = [0.0, -0.0, 1.0, -1.5, 1 / 3, info.max, info.tiny, info.smallest_subnormal, np.inf, -np.inf, np.nan, 0.1]
    else:
        info = np.iinfo(kind)
        low, high = max(int(info.min), -2 ** 53), min(int(info.max), 2 ** 53)
        values = [low, low + 1, 0, 1, 2, 3, high - 2, high - 1, high, 100, 101, 102]
    return np.array(values, kind).reshape(3, 4)


def write(folder, name, data):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)


def v4_files(folder):
    for label, order in ORDERS.items():
        data = b"".join(m.v4_variable(order, f"x_{k}", samples(k)) for k in m.V4_PRECISION)
        data += m.v4_text(order, "words", ["abc ", "de f"]) + m.v4_text(order, "bytes", ["xyz"], "u1")
        data += m.v4_header(order, b"empty", 0, 5) + m.v4_header(order, b"z", 1, 1, imaginary=1) + np.array([1.0, 2.0], order + "f8").tobytes()
        data += m.v4_variable(order, "last", np.array([[7.0]]))
        write(folder, f"v4_{label}.mat", data)
    sparse = scipy.sparse.coo_matrix(np.diag([1.0, 0.0, 3.0]))
    scipy.io.savemat(os.path.join(folder, "v4_scipy.mat"), {"a": samples("f8"), "s": sparse, "t": "text", "z": np.array([[1 + 2j]])}, format="4")


def wide_text(order, text, compress=False):
    units = text.encode("utf-16-le" if order == "<" else "utf-16-be")
    return m.v5_text(order, "wide", (1, len(units) // 2), units, m.V5_STORAGE["u2"], compress)


def v5_bytes(order, compress, short=True):
    data = m.v5_header(order)
    for k in m.V5_CLASS:
        data += m.v5_variable(order, f"x_{k}", samples(k), compress=compress, short=short)
    for k in INTEGERS:
        data += m.v5_variable(order, f"saved_as_{k}", samples(k).astype("f8"), storage=k, compress=compress, short=short)
    flags = np.array([[1, 0, 1]], "u1")
    data += m.v5_variable(order, "flags", flags, logical=True, compress=compress, short=short)
    data += m.v5_variable(order, "old_flags", flags.astype("f8"), storage="u1", logical=True, compress=compress, short=short)
    data += m.v5_variable(order, "cube", np.arange(24, dtype="f8").reshape(2, 3, 4), compress=compress)
    data += m.v5_variable(order, "one", np.array([[5]], "i2"), compress=compress, short=short)
    data += m.v5_variable(order, "empty", np.zeros((0, 5)), compress=compress)
    data += m.v5_variable(order, "z", np.ones((2, 2)), imaginary=np.ones((2, 2)), compress=compress)
    data += wide_text(order, "Größe 名前", compress)
    data += m.v5_text(order, "utf8", (1, 5), "Größe".encode(), m.UTF8, compress)
    data += m.v5_text(order, "rows", (2, 3), b"adbecf", m.UTF8, compress)
    return data


def v5_files(folder):
    for label, order in ORDERS.items():
        write(folder, f"surrogates_{label}", m.v5_header(order) + wide_text(order, "𝄞 and 名前"))  # too much for SciPy
        write(folder, f"v5_{label}.mat", v5_bytes(order, False))
        write(folder, f"v5_{label}_compressed.mat", v5_bytes(order, True))
    write(folder, "v5_long_tags.mat", v5_bytes("<", False, short=False))
    cell = np.empty((1, 2), object)
    cell[0, 0], cell[0, 1] = np.eye(2), "two"
    content = {"c": cell, "s": {"field": np.eye(3), "inner": {"x": 1.0}}, "sparse": scipy.sparse.csc_matrix(np.eye(3)), "t": "Ünïcode",
               "many": np.array(["one", "three"]), "bool": np.array([[True, False]]), "e": np.zeros((0, 0)), "a": samples("f8"), "none": ""}
    scipy.io.savemat(os.path.join(folder, "v5_scipy.mat"), content)
    scipy.io.savemat(os.path.join(folder, "v5_scipy_compressed.mat"), content, do_compression=True)
    large = {"below": np.array([[2 ** 53, -2 ** 53]], "i8"), "above": np.array([[1, 2 ** 53 + 1]], "i8"), "unsigned": np.array([[2 ** 64 - 1]], "u8"),
             "after": np.array([[3.0]])}
    scipy.io.savemat(os.path.join(folder, "v5_large_integers.mat"), large)
    function = m.v5_start("<", m.FUNCTION, "f", (1, 1)) + m.v5_text("<", "", (1, 3), b"sin", m.UTF8)
    opaque = m.v5_element("<", 6, b"\x11\0\0\0\0\0\0\0") + b"".join(m.v5_element("<", 1, text) for text in (b"t", b"MCOS", b"table"))
    opaque += m.v5_variable("<", "", np.ones((1, 6), "u4"))
    workspace = m.v5_variable("<", "", np.arange(16, dtype="u1"))
    write(folder, "v5_functions.mat", m.v5_header() + m.v5_matrix("<", function) + m.v5_variable("<", "a", np.eye(2))
          + m.v5_matrix("<", opaque) + workspace)
    write(folder, "v5_latin1_names.mat", m.v5_header() + m.v5_variable("<", b"caf\xe9", np.eye(2)))


def h5_content(file, m_options):
    for k in m.H5_CLASS:
        m.h5_variable(file, f"x_{k}", samples(k), **m_options)
    m.h5_variable(file, "flags", np.array([[1, 0, 1]], "u1"), "logical", **m_options)
    m.h5_variable(file, "cube", np.arange(24, dtype="f8").reshape(2, 3, 4), **m_options)
    m.h5_text(file, "text", ["Größe 𝄞"])
    m.h5_text(file, "rows", ["abc ", "de f"])


def h5_files(folder):
    options = {"plain": {}, "deflate": dict(chunks=True, compression="gzip"),
               "filters": dict(chunks=True, compression="gzip", shuffle=True, fletcher32=True), "chunks": dict(chunks=True)}
    for label, chosen in options.items():
        path = os.path.join(folder, f"v73_{label}.mat")
        file = m.h5_open(path)
        h5_content(file, chosen)
        random = np.random.default_rng(1).random((70, 40))  # nothing to compress: the filter is left out
        m.h5_variable(file, "pieces", random, **({**chosen, "chunks": (16, 13)} if chosen else {}))
        m.h5_close(file, path)
    path = os.path.join(folder, "v73_kinds.mat")
    file = m.h5_open(path)
    references = file.create_group("#refs#")
    inner = m.h5_variable(references, "a", np.eye(2))
    m.h5_class(file.create_dataset("c", data=np.array([[inner.ref]], h5py.ref_dtype)), "cell")
    m.h5_class(file.create_dataset("f", data=np.array([[inner.ref]], h5py.ref_dtype)), "function_handle")
    m.h5_class(file.create_group("s"), "struct")
    file.create_group("sparse").attrs["MATLAB_sparse"] = np.uint64(3)
    file.create_dataset("z", data=np.array([[(1.0, 2.0)]], [("real", "f8"), ("imag", "f8")]))
    m.h5_class(file["z"], "double")
    m.h5_empty(file, "empty", (0, 5))
    m.h5_variable(file, "above", np.array([[1, 2 ** 53 + 1]], "i8"))
    m.h5_variable(file, "unsigned", np.array([[2 ** 64 - 1]], "u8"))
    m.h5_variable(file, "a", samples("f8"))
    m.h5_close(file, path)
    for label, version in {"earliest": "earliest", "latest": "latest"}.items():
        with h5py.File(os.path.join(folder, f"h5py_{label}.mat"), "w", libver=version) as file:
            for k in m.H5_CLASS:
                file[f"x_{k}"] = samples(k)
                file[f"big_{k}"] = samples(k).astype(">" + k)
            file["flags"] = np.array([True, False, True])
            file["scalar"] = 3.5
            file["Größe/of/nothing"] = 1.0
            file["名前"] = np.eye(2)
            file["text"] = "a string"
            file["soft"] = h5py.SoftLink("/scalar")
            file.create_dataset("growing", data=np.arange(10.0), maxshape=(None,), compression="gzip")


def main(folder):
    v4_files(folder)
    v5_files(folder)
    h5_files(folder)
    manifest = {name: readback.describe(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if name.endswith(".mat")}
    with open(os.path.join(folder, "manifest.json"), "w") as file:
        json.dump(manifest, file)


main(sys.argv[1])
