# SPDX-License-Identifier: GPL-3.0-or-later
"""MATLAB 4, 5 and 7.3 files from their specification, byte by byte: either byte order, any storage, also wrong ones."""
import struct
import zlib

import h5py
import numpy as np

V4_PRECISION = {"f8": 0, "f4": 1, "i4": 2, "i2": 3, "u2": 4, "u1": 5}
V5_STORAGE = {"i1": 1, "u1": 2, "i2": 3, "u2": 4, "i4": 5, "u4": 6, "f4": 7, "f8": 9, "i8": 12, "u8": 13}
V5_CLASS = {"f8": 6, "f4": 7, "i1": 8, "u1": 9, "i2": 10, "u2": 11, "i4": 12, "u4": 13, "i8": 14, "u8": 15}
UTF8, UTF16, UTF32, MATRIX, COMPRESSED = 16, 17, 18, 14, 15
CELL, STRUCT, OBJECT, CHAR, SPARSE, FUNCTION, OPAQUE = 1, 2, 3, 4, 5, 16, 17
LOGICAL, COMPLEX = 0x200, 0x800
H5_CLASS = {"f8": "double", "f4": "single", "i1": "int8", "u1": "uint8", "i2": "int16", "u2": "uint16", "i4": "int32",
            "u4": "uint32", "i8": "int64", "u8": "uint64"}


def kind(array):
    return array.dtype.kind + str(array.dtype.itemsize)


def column_major(array, order):
    return array.astype(array.dtype.newbyteorder(order)).tobytes(order="F")


# ---- version 4 ----

def v4_header(order, name, rows, columns, precision=0, text=0, imaginary=0):
    mopt = (1000 if order == ">" else 0) + 10 * precision + text
    return struct.pack(order + "5i", mopt, rows, columns, imaginary, len(name) + 1) + name + b"\0"


def v4_variable(order, name, array):
    array = np.atleast_2d(array)
    return v4_header(order, name.encode(), *array.shape, V4_PRECISION[kind(array)]) + column_major(array, order)


def v4_text(order, name, rows, storage="f8"):
    codes = np.array([[ord(c) for c in row] for row in rows], storage)
    return v4_header(order, name.encode(), *codes.shape, V4_PRECISION[storage], text=1) + column_major(codes, order)


# ---- version 5 ----

def v5_header(order="<", text=b"MATLAB 5.0 MAT-file, a test"):
    return text.ljust(116) + b"\0" * 8 + struct.pack(order + "H", 0x0100) + (b"IM" if order == "<" else b"MI")


def v5_element(order, storage, data, short=True):
    if short and 0 < len(data) <= 4:
        return struct.pack(order + "I", len(data) << 16 | storage) + data.ljust(4, b"\0")
    return struct.pack(order + "2I", storage, len(data)) + data + b"\0" * (-len(data) % 8)


def v5_start(order, cls, name, dims, flags=0, name_type=1):
    head = v5_element(order, 6, struct.pack(order + "2I", cls | flags, 0))
    head += v5_element(order, 5, struct.pack(f"{order}{len(dims)}i", *dims))
    return head + v5_element(order, name_type, name if isinstance(name, bytes) else name.encode())


def v5_matrix(order, body, compress=False):
    whole = struct.pack(order + "2I", MATRIX, len(body)) + body
    if not compress:
        return whole
    packed = zlib.compress(whole)
    return struct.pack(order + "2I", COMPRESSED, len(packed)) + packed


def v5_variable(order, name, array, storage=None, cls=None, logical=False, compress=False, imaginary=None, short=True):
    """`storage`: the type of the stored numbers when it differs from the class, as MATLAB does to save room."""
    array = np.atleast_2d(array)
    flags = (LOGICAL if logical else 0) | (COMPLEX if imaginary is not None else 0)
    body = v5_start(order, cls or V5_CLASS[kind(array)], name, array.shape, flags)
    for part in [array] if imaginary is None else [array, imaginary]:
        stored = part.astype(storage) if storage else part
        body += v5_element(order, V5_STORAGE[kind(stored)], column_major(stored, order), short)
    return v5_matrix(order, body, compress)


def v5_text(order, name, dims, data, storage, compress=False):
    return v5_matrix(order, v5_start(order, CHAR, name, dims) + v5_element(order, storage, data), compress)


# ---- version 7.3 ----

def h5_open(path, driver_options=None):
    """A file with MATLAB's block of 512 bytes in front; close it with h5_close."""
    return h5py.File(path, "w", userblock_size=512, libver="earliest", **(driver_options or {}))


def h5_close(file, path):
    file.close()
    with open(path, "r+b") as raw:
        raw.write(b"MATLAB 7.3 MAT-file, a test".ljust(116) + b"\0" * 8 + struct.pack("<H", 0x0200) + b"IM")


def h5_class(dataset, name):
    text = name.encode()
    kind_of_text = h5py.h5t.C_S1.copy()
    kind_of_text.set_size(len(text))
    kind_of_text.set_strpad(h5py.h5t.STR_NULLTERM)
    attribute = h5py.h5a.create(dataset.id, b"MATLAB_class", kind_of_text, h5py.h5s.create(h5py.h5s.SCALAR))
    attribute.write(np.array(text, dtype=f"S{len(text)}"), mtype=kind_of_text)


def h5_variable(file, name, array, cls=None, **options):
    """As MATLAB does: dimensions reversed."""
    array = np.atleast_2d(array)
    dataset = file.create_dataset(name, data=np.ascontiguousarray(array.T), **options)
    h5_class(dataset, cls or H5_CLASS[kind(array)])
    if cls in ("logical", "char"):
        dataset.attrs["MATLAB_int_decode"] = np.int32(1 if cls == "logical" else 2)
    return dataset


def h5_text(file, name, rows):
    codes = np.array([[c for c in np.frombuffer(row.encode("utf-16-le"), "u2")] for row in rows], "u2")
    return h5_variable(file, name, codes, "char")


def h5_empty(file, name, dims, cls="double"):
    dataset = file.create_dataset(name, data=np.array(dims, "u8"))
    h5_class(dataset, cls)
    dataset.attrs["MATLAB_empty"] = np.uint8(1)
