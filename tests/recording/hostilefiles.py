# SPDX-License-Identifier: GPL-3.0-or-later
"""hostilefiles.py FOLDER: files that are none, that contradict themselves, and that were made to hurt."""
import io
import os
import struct
import sys
import zipfile
import zlib

import h5py
import numpy as np

import matencode as m

GOOD = np.array([[0.25, 0.5, 0.75]])
MOST = 2 ** 31 - 1


def zip_bytes():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("FR1.txt", "0.5 " * 100)
    return out.getvalue()


def no_mat_files():
    png = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4s2I5B", 13, b"IHDR", 8, 8, 8, 2, 0, 0, 0) + b"\0" * 300
    return {"empty": b"", "text": b"neuron,bin,rate\n" * 100, "png": png, "zip": zip_bytes(), "short_header": m.v5_header()[:100],
            "header_only": m.v5_header(), "hdf5_signature_only": b"\x89HDF\r\n\x1a\n", "zeros": b"\0" * 4096}


def whole_files():
    """For cutting: a few variables in each format; the last three come as v7.3."""
    rates = {f"FR{k}": np.random.default_rng(k).random((5, 7)) for k in (1, 2, 3)}
    return {"whole_v4": b"".join(m.v4_variable("<", name, a) for name, a in rates.items()),
            "whole_v5": m.v5_header() + b"".join(m.v5_variable("<", name, a) for name, a in rates.items()),
            "whole_v5_compressed": m.v5_header() + b"".join(m.v5_variable("<", name, a, compress=True) for name, a in rates.items())}, rates


def v5_claim(name, dims, data=b"", compress=False, cls=6, storage=9, rank_bytes=None):
    """A variable whose dimensions say `dims`, whatever the data are."""
    body = m.v5_start("<", cls, name, dims) if rank_bytes is None else (
        m.v5_element("<", 6, struct.pack("<2I", cls, 0)) + m.v5_element("<", 5, rank_bytes) + m.v5_element("<", 1, name.encode()))
    return m.v5_matrix("<", body + m.v5_element("<", storage, data), compress)


def v5_with(*variables):
    """Beside the bad ones a good one, last, which must still be read."""
    return m.v5_header() + b"".join(variables) + m.v5_variable("<", "good", GOOD)


def sizes():
    three = GOOD.tobytes()
    files = {}
    for label, compress in {"": False, "_compressed": True}.items():
        for name, dims in {"too_little": (1, 4), "too_much": (1, 2), "giant": (2 ** 15, 2 ** 15), "square": (MOST, MOST),
                           "negative": (-1, -3), "rank_0": (), "rank_1": (3,), "rank_40": (1,) * 40}.items():
            files[name + label] = v5_with(v5_claim("FR1", dims, three, compress))
    files["half_a_dimension"] = v5_with(v5_claim("FR1", (), three, rank_bytes=b"\x01\0\0\0\x03\0"))
    files["no_class"] = v5_with(v5_claim("FR1", (1, 3), three, cls=0))
    files["unknown_class"] = v5_with(v5_claim("FR1", (1, 3), three, cls=99))
    files["unknown_storage"] = v5_with(v5_claim("FR1", (1, 3), three, storage=77))
    files["text_rows"] = v5_with(v5_claim("FR1", (MOST, 0), cls=m.CHAR, storage=4))
    files["name_of_4_GB"] = m.v5_header() + m.v5_matrix("<", m.v5_element("<", 6, struct.pack("<2I", 6, 0)) + m.v5_element("<", 5, struct.pack("<2i", 1, 3))
                                                        + struct.pack("<2I", 1, 0xFFFFFFF0)) + b"\0" * 96
    files["element_of_4_GB"] = m.v5_header() + struct.pack("<2I", m.MATRIX, 0xFFFFFFF8) + b"\0" * 64
    for name, rows, columns in (("v4_giant", 2 ** 15, 2 ** 15), ("v4_square", MOST, MOST), ("v4_negative", -1, 3), ("v4_too_little", 1, 4)):
        files[name] = m.v4_header("<", b"FR1", rows, columns) + three
    files["v4_name"] = struct.pack("<5i", 0, 1, 3, 0, MOST) + three
    return files


def deep_cells(depth):
    inner = m.v5_start("<", 6, "", (0, 0)) + m.v5_element("<", 9, b"")
    start = m.v5_start("<", m.CELL, "", (1, 1))
    # From the inside out without copying the inside each time.
    front, length = [], len(inner) + 8
    for level in range(depth):
        head = m.v5_start("<", m.CELL, "deep", (1, 1)) if level == depth - 1 else start
        length += len(head)
        front.append(struct.pack("<2I", m.MATRIX, length) + head)
        length += 8
    return b"".join(reversed(front)) + struct.pack("<2I", m.MATRIX, len(inner)) + inner


def zeros_compressed(head, count):
    """The compressed element of `head` followed by `count` bytes of zeros, made of one compressed MiB again and again."""
    def block(data, mode):
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(data) + packer.flush(mode)
    body = block(head, zlib.Z_FULL_FLUSH) + block(b"\0" * (1 << 20), zlib.Z_FULL_FLUSH) * (count >> 20) + block(b"", zlib.Z_FINISH)
    check = zlib.adler32(head)
    low = check & 0xFFFF
    packed = b"\x78\xda" + body + struct.pack(">I", ((check >> 16) + count * low) % 65521 << 16 | low)
    return struct.pack("<2I", m.COMPRESSED, len(packed)) + packed


def bomb(name, dims):
    count = 8 * dims[0] * dims[1]
    body = m.v5_start("<", 6, name, dims) + struct.pack("<2I", 9, count)
    return zeros_compressed(struct.pack("<2I", m.MATRIX, len(body) + count) + body, count)


def greedy_struct():
    """A struct that claims 2^31 - 1 elements of many fields in a few bytes."""
    body = m.v5_start("<", m.STRUCT, "s", (MOST, 1)) + m.v5_element("<", 5, struct.pack("<i", 32)) + m.v5_element("<", 1, b"f".ljust(32, b"\0"))
    return m.v5_matrix("<", body, compress=True)


def bombs():
    cells = deep_cells(50_000)
    packed = zlib.compress(cells)
    return {"bomb": v5_with(bomb("FR1", (2 ** 14, 2 ** 13))),
            "largest": v5_with(bomb("FR1", (2 ** 13, 2 ** 13))), "several_bombs": v5_with(*(bomb(f"FR{k}", (2 ** 10, 2 ** 13)) for k in range(8))),
            "zeros_compressed": v5_with(bomb("FR1", (2 ** 11, 2 ** 11))),
            "greedy_struct": v5_with(greedy_struct()), "deep_cells": v5_with(cells),
            "deep_cells_compressed": v5_with(struct.pack("<2I", m.COMPRESSED, len(packed)) + packed),
            "compressed_in_compressed": m.v5_header() + struct.pack("<2I", 15, len(zlib.compress(packed))) + zlib.compress(packed)}


def names():
    odd = ["FR1\n", "<b>FR1</b>", "\u202eFR1\u202c", "名前", "FR1'; DROP", "a" * 300, "%s%n", "../FR1"]
    files = {"odd_names": v5_with(*(m.v5_variable("<", name.encode(), GOOD, compress=k % 2 == 0) for k, name in enumerate(odd))),
             "twice": v5_with(m.v5_variable("<", "FR1", GOOD), m.v5_variable("<", "FR1", GOOD / 2)),
             "v4_twice": m.v4_variable("<", "FR1", GOOD) + m.v4_variable("<", "FR1", GOOD / 2) + m.v4_variable("<", "good", GOOD),
             "no_name": v5_with(m.v5_variable("<", "", GOOD))}
    return files


def h5_file(folder, name, fill):
    path = os.path.join(folder, name + ".mat")
    file = m.h5_open(path)
    fill(file)
    m.h5_variable(file, "good", GOOD)
    m.h5_close(file, path)


def h5_giant(shape, **options):
    return lambda file: m.h5_class(file.create_dataset("FR1", shape, "f8", **options), "double")


def h5_external(folder, other):
    def fill(file):
        target = os.path.join(folder, other)
        m.h5_class(file.create_dataset("FR1", (3, 1), "f8", external=[(target, 0, 24)]), "double")
        layout = h5py.VirtualLayout((3, 1), "f8")
        layout[:] = h5py.VirtualSource(target, "data", (3, 1))
        m.h5_class(file.create_virtual_dataset("virtual", layout), "double")
        file["linked"] = h5py.ExternalLink(target, "/data")
    return fill


def h5_cycles(file):
    file["itself"] = h5py.SoftLink("/itself")
    group = file.create_group("cycle")
    group["back"] = group
    file["root"] = file["/"]
    references = file.create_group("#refs#")
    cell = file.create_dataset("cell", (1, 1), h5py.ref_dtype)
    cell[0, 0] = cell.ref
    m.h5_class(cell, "cell")
    references["cell"] = cell
    for _ in range(500):
        group = group.create_group("d")


def h5_files(folder):
    h5_file(folder, "h5_giant", h5_giant((2 ** 15, 2 ** 15)))
    h5_file(folder, "h5_square", h5_giant((MOST, MOST), chunks=(64, 64)))
    h5_file(folder, "h5_no_chunks", h5_giant((100, 100), chunks=(64, 64), compression="gzip"))
    h5_file(folder, "h5_no_data", h5_giant((100, 100)))
    h5_file(folder, "h5_null", lambda file: m.h5_class(file.create_dataset("FR1", data=h5py.Empty("f8")), "double"))
    h5_file(folder, "h5_giant_chunk", h5_giant((2 ** 14, 2 ** 14), chunks=(2 ** 13, 2 ** 13), maxshape=(None, None)))
    h5_file(folder, "h5_wrong_class", lambda file: m.h5_variable(file, "FR1", GOOD, "int8"))
    h5_file(folder, "h5_other_filter", lambda file: m.h5_variable(file, "FR1", GOOD, chunks=True, compression="lzf"))
    h5_file(folder, "h5_external", h5_external(folder, "secret.h5"))
    h5_file(folder, "h5_external_pipe", h5_external(folder, "pipe"))
    h5_file(folder, "h5_cycles", h5_cycles)
    h5_file(folder, "h5_bomb", lambda file: m.h5_class(file.create_dataset("FR1", (2 ** 13, 2 ** 13), "f8", chunks=(2 ** 10, 2 ** 10), compression="gzip", fillvalue=1.0), "double"))


def main(folder):
    with h5py.File(os.path.join(folder, "secret.h5"), "w", libver="earliest") as secret:
        secret["data"] = np.full((3, 1), 0.125)
    os.mkfifo(os.path.join(folder, "pipe"))
    wholes, rates = whole_files()
    for name, data in {**no_mat_files(), **wholes, **sizes(), **bombs(), **names()}.items():
        with open(os.path.join(folder, name + ".mat"), "wb") as file:
            file.write(data)
    for label, options in {"whole_v73": {}, "whole_v73_compressed": dict(chunks=(3, 2), compression="gzip")}.items():
        h5_file(folder, label, lambda file: [m.h5_variable(file, name, a, **options) for name, a in rates.items()])
    h5_files(folder)


main(sys.argv[1])
