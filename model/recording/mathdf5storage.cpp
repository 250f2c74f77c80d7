// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/inflater.h"
#include "model/recording/mathdf5.h"
#include "model/recording/matlayout.h"

#include <vector>

namespace aon {

namespace {

constexpr std::size_t checksumBytes = 4;

// The filters a piece of data went through. HDF5 applies them in order and notes in a mask which ones it left out.
struct Filters {
    int deflate = -1, checksum = -1;  // place in the order; -1: not there
    std::string trouble;
};

Filters filtersOf(hid_t plist)
{
    Filters filters;
    const int count = H5Pget_nfilters(plist);
    for (int k = 0; k < count; ++k) {
        unsigned flags = 0, config = 0;
        std::size_t values = 0;
        const H5Z_filter_t id = H5Pget_filter2(plist, static_cast<unsigned>(k), &flags, &values, nullptr, 0, nullptr, &config);
        if (id == H5Z_FILTER_DEFLATE && filters.deflate < 0)
            filters.deflate = k;
        else if (id == H5Z_FILTER_FLETCHER32 && k == count - 1)
            filters.checksum = k;
        else if (id != H5Z_FILTER_SHUFFLE || filters.deflate >= 0)
            filters.trouble = "data compressed in a way that MATLAB does not know (filter " + std::to_string(id) + ")";
    }
    return filters;
}

// One chunk as it is stored.
struct Piece {
    std::string bytes;
    bool deflated = false, summed = false;
};

bool readPiece(hid_t dataset, const hsize_t* offset, hsize_t fileSize, const Filters& filters, Piece& piece)
{
    hsize_t stored = 0;
    if (H5Dget_chunk_storage_size(dataset, offset, &stored) < 0 || stored == 0 || stored > fileSize)
        return false;
    piece.bytes.resize(stored);
    std::uint32_t skipped = 0;
    if (H5Dread_chunk(dataset, H5P_DEFAULT, offset, &skipped, piece.bytes.data()) < 0)
        return false;
    piece.deflated = filters.deflate >= 0 && !(skipped >> filters.deflate & 1);
    piece.summed = filters.checksum >= 0 && !(skipped >> filters.checksum & 1);
    return true;
}

bool isWhole(const Piece& piece, std::size_t chunkBytes)
{
    std::string_view bytes = piece.bytes;
    if (piece.summed && bytes.size() < checksumBytes)
        return false;
    if (piece.summed)
        bytes.remove_suffix(checksumBytes);
    if (!piece.deflated)
        return bytes.size() == chunkBytes;
    Inflater inflater(bytes);
    std::string inflated;
    return inflater.append(inflated, chunkBytes) && inflater.atEnd();
}

std::string chunkTrouble(hid_t dataset, hid_t plist, std::size_t each)
{
    const Hdf5Handle space(H5Dget_space(dataset)), file(H5Iget_file_id(dataset));
    hsize_t dims[H5S_MAX_RANK] = {}, chunk[H5S_MAX_RANK] = {}, offset[H5S_MAX_RANK] = {}, fileSize = 0, present = 0, needed = 1;
    const int rank = H5Sget_simple_extent_dims(space, dims, nullptr);
    unsigned options = 0;
    if (rank < 1 || H5Pget_chunk(plist, H5S_MAX_RANK, chunk) != rank || H5Pget_chunk_opts(plist, &options) < 0 || options != 0
        || H5Fget_filesize(file, &fileSize) < 0 || H5Dget_num_chunks(dataset, space, &present) < 0)
        return "damaged chunks of data";
    MatSizes sizes(fileSize);
    const std::optional<std::size_t> chunkCount = sizes.count(std::vector<std::size_t>(chunk, chunk + rank));
    if (!chunkCount || *chunkCount == 0)
        return "chunks of data larger than can be read";
    for (int k = 0; k < rank; ++k)
        needed *= (dims[k] + chunk[k] - 1) / chunk[k];
    if (present != needed)
        return std::to_string(present) + " of " + std::to_string(needed) + " chunks of data";
    const Filters filters = filtersOf(plist);
    if (!filters.trouble.empty())
        return filters.trouble;
    for (hsize_t done = 0; done < needed; ++done) {
        Piece piece;
        if (!readPiece(dataset, offset, fileSize, filters, piece) || !isWhole(piece, *chunkCount * each))
            return "a chunk of data that was cut or altered";
        for (int k = rank - 1; k >= 0 && (offset[k] += chunk[k]) >= dims[k]; --k)
            offset[k] = 0;
    }
    return {};
}

}  // namespace

std::string storageTrouble(hid_t dataset, std::size_t count, std::size_t each)
{
    const Hdf5Handle plist(H5Dget_create_plist(dataset));
    switch (plist.good() ? H5Pget_layout(plist) : H5D_LAYOUT_ERROR) {
    case H5D_CONTIGUOUS:
    case H5D_COMPACT:
        if (H5Pget_external_count(plist) != 0)
            return "data that lie in another file";
        return H5Dget_storage_size(dataset) == count * each ? "" : "data of another size than its dimensions say";
    case H5D_CHUNKED: return chunkTrouble(dataset, plist, each);
    case H5D_VIRTUAL: return "data that lie in another file";
    default: return "damaged storage";
    }
}

}  // namespace aon
