// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what the parts of the v7.3 reader share: handles of the HDF5 library, and the check of where data lie.

#include <hdf5.h>

#include <cstddef>
#include <string>

namespace aon {

/// Closes an HDF5 handle of any kind.
class Hdf5Handle {
public:
    explicit Hdf5Handle(hid_t id) : m_id(id) {}
    ~Hdf5Handle()
    {
        if (m_id >= 0)
            H5Idec_ref(m_id);
    }
    Hdf5Handle(const Hdf5Handle&) = delete;
    Hdf5Handle& operator=(const Hdf5Handle&) = delete;
    operator hid_t() const { return m_id; }
    bool good() const { return m_id >= 0; }

private:
    hid_t m_id;
};

/// What keeps the data of a dataset of `count` elements of `each` bytes from being read; empty when nothing does.
/// Data lie in this file, all of them, and every compressed piece is exactly as long as it must be: the library would
/// open the files of others, fill gaps with zeros, and read past the end of a piece that is too short.
std::string storageTrouble(hid_t dataset, std::size_t count, std::size_t each);

}  // namespace aon
