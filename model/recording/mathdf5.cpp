// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/error.h"
#include "model/recording/matlayout.h"
#include "model/recording/unicode.h"

#include <hdf5.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <mutex>

namespace aon {

namespace {

// Closes an HDF5 handle of any kind.
class Handle {
public:
    explicit Handle(hid_t id) : m_id(id) {}
    ~Handle()
    {
        if (m_id >= 0)
            H5Idec_ref(m_id);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    operator hid_t() const { return m_id; }
    bool good() const { return m_id >= 0; }

private:
    hid_t m_id;
};

[[noreturn]] void refuse(const std::string& file, const std::string& variable, const std::string& found)
{
    throw InputError({file, variable, "a whole MATLAB 7.3 file", found, ""});
}

// A fixed-length text attribute without its padding (MATLAB: null-terminated; others: null- or blank-padded).
std::string textAttribute(hid_t object, const char* name)
{
    if (H5Aexists(object, name) <= 0)
        return {};
    const Handle attribute(H5Aopen(object, name, H5P_DEFAULT));
    const Handle type(attribute.good() ? H5Aget_type(attribute) : -1), space(attribute.good() ? H5Aget_space(attribute) : -1);
    if (!type.good() || H5Tget_class(type) != H5T_STRING || H5Sget_simple_extent_npoints(space) != 1)
        return "?";
    if (H5Tis_variable_str(type) > 0) {
        char* text = nullptr;
        const Handle memory(H5Tcopy(H5T_C_S1));
        H5Tset_size(memory, H5T_VARIABLE);
        H5Tset_cset(memory, H5Tget_cset(type));
        if (H5Aread(attribute, memory, &text) < 0 || !text)
            return "?";
        const std::string value = text;
        H5free_memory(text);
        return value;
    }
    const std::size_t size = H5Tget_size(type);
    if (size == 0 || size > 256)
        return "?";
    std::string value(size, '\0');
    if (H5Aread(attribute, type, value.data()) < 0)
        return "?";
    value.resize(std::strlen(value.c_str()));
    value.erase(value.find_last_not_of(' ') + 1);
    return value;
}

struct NumberClass {
    H5T_class_t cls;
    std::size_t size;
    bool isSigned;
};

const std::map<std::string, NumberClass> numberClasses = {
    {"double", {H5T_FLOAT, 8, true}},    {"single", {H5T_FLOAT, 4, true}},    {"int8", {H5T_INTEGER, 1, true}},
    {"uint8", {H5T_INTEGER, 1, false}},  {"int16", {H5T_INTEGER, 2, true}},   {"uint16", {H5T_INTEGER, 2, false}},
    {"int32", {H5T_INTEGER, 4, true}},   {"uint32", {H5T_INTEGER, 4, false}}, {"int64", {H5T_INTEGER, 8, true}},
    {"uint64", {H5T_INTEGER, 8, false}}, {"logical", {H5T_INTEGER, 1, false}}};

// The class by the storage alone, for files that carry no MATLAB_class.
std::string classOfType(hid_t type)
{
    for (const auto& [name, number] : numberClasses)
        if (name != "logical" && H5Tget_class(type) == number.cls && H5Tget_size(type) == number.size
            && (number.cls == H5T_FLOAT || (H5Tget_sign(type) == H5T_SGN_2) == number.isSigned))
            return name;
    return H5Tget_class(type) == H5T_COMPOUND ? "complex" : "other";
}

MatVariable::Kind kindOf(const std::string& cls, hid_t dataset, hid_t type)
{
    if (H5Aexists(dataset, "MATLAB_sparse") > 0)
        return MatVariable::Kind::Sparse;
    if (cls == "char")
        return MatVariable::Kind::Text;
    if (cls == "cell")
        return MatVariable::Kind::Cell;
    if (cls == "struct")
        return MatVariable::Kind::Struct;
    if (cls == "function_handle")
        return MatVariable::Kind::Function;
    if (H5Tget_class(type) == H5T_COMPOUND)
        return MatVariable::Kind::Complex;
    if (cls == "logical")
        return MatVariable::Kind::Logical;
    return numberClasses.contains(cls) ? MatVariable::Kind::Numeric : MatVariable::Kind::Other;
}

// Data lie in this file, all of them.
void checkStorage(hid_t dataset, hid_t space, std::size_t bytes, const std::string& file, const std::string& name)
{
    const Handle plist(H5Dget_create_plist(dataset));
    const H5D_layout_t layout = H5Pget_layout(plist);
    if (layout != H5D_CONTIGUOUS && layout != H5D_COMPACT && layout != H5D_CHUNKED)
        refuse(file, name, "data that lie in another file");
    if (H5Pget_external_count(plist) != 0)
        refuse(file, name, "data that lie in another file");
    if (layout != H5D_CHUNKED && H5Dget_storage_size(dataset) != bytes)
        refuse(file, name, "data of another size than its dimensions say");
    if (layout != H5D_CHUNKED)
        return;
    hsize_t dims[H5S_MAX_RANK] = {}, chunk[H5S_MAX_RANK] = {}, present = 0, needed = 1;
    const int rank = H5Sget_simple_extent_dims(space, dims, nullptr);
    if (H5Pget_chunk(plist, H5S_MAX_RANK, chunk) != rank || H5Dget_num_chunks(dataset, H5S_ALL, &present) < 0)
        refuse(file, name, "damaged chunks");
    for (int k = 0; k < rank; ++k)
        needed *= chunk[k] ? (dims[k] + chunk[k] - 1) / chunk[k] : 0;
    if (present != needed)
        refuse(file, name, std::to_string(present) + " of " + std::to_string(needed) + " chunks of data");
}

// HDF5 counts dimensions from the slowest; MATLAB from the fastest. One less than two is filled with ones.
std::vector<std::size_t> shapeOf(hid_t space, const std::string& file, const std::string& name)
{
    const int rank = H5Sget_simple_extent_ndims(space);
    if (rank < 0 || rank > 32 || H5Sget_simple_extent_type(space) == H5S_NULL)
        refuse(file, name, "damaged dimensions");
    hsize_t dims[H5S_MAX_RANK] = {};
    H5Sget_simple_extent_dims(space, dims, nullptr);
    std::vector<std::size_t> shape(dims, dims + rank);
    std::ranges::reverse(shape);
    while (shape.size() < 2)
        shape.push_back(1);
    return shape;
}

void readNumbers(MatVariable& v, hid_t dataset, hid_t type, const std::string& file)
{
    const NumberClass& number = numberClasses.at(v.className);
    if (H5Tget_class(type) != number.cls || H5Tget_size(type) != number.size
        || (number.cls == H5T_INTEGER && v.className != "logical" && (H5Tget_sign(type) == H5T_SGN_2) != number.isSigned))
        refuse(file, v.name, "data of another type than its class " + v.className);
    v.values.resize(v.count());
    bool read = true;
    if (number.cls == H5T_INTEGER && number.size == 8) {
        // Through 64-bit integers, so that a number that a double cannot hold is seen.
        std::vector<std::int64_t> exact(v.values.size());
        read = H5Dread(dataset, number.isSigned ? H5T_NATIVE_INT64 : H5T_NATIVE_UINT64, H5S_ALL, H5S_ALL, H5P_DEFAULT, exact.data()) >= 0;
        constexpr std::int64_t limit = std::int64_t(1) << 53;
        for (std::size_t k = 0; read && k < exact.size(); ++k) {
            if (exact[k] > limit || exact[k] < (number.isSigned ? -limit : 0))
                throw InputError({file, v.name, "integers up to 2^53", "a larger one at position " + std::to_string(k + 1), ""});
            v.values[k] = static_cast<double>(exact[k]);
        }
    } else {
        read = H5Dread(dataset, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, v.values.data()) >= 0;
    }
    if (!read)
        refuse(file, v.name, "data that cannot be read");
}

void readText(MatVariable& v, hid_t dataset, hid_t type, const std::string& file)
{
    if (H5Tget_class(type) != H5T_INTEGER || H5Tget_size(type) > 2)
        refuse(file, v.name, "data of another type than its class char");
    std::vector<std::uint16_t> units(v.count());
    if (H5Dread(dataset, H5T_NATIVE_UINT16, H5S_ALL, H5S_ALL, H5P_DEFAULT, units.data()) < 0)
        refuse(file, v.name, "data that cannot be read");
    const std::size_t rows = v.dims[0], columns = rows ? units.size() / rows : 0;
    for (std::size_t row = 0; row < rows; ++row) {
        std::u16string text;
        for (std::size_t k = 0; k < columns; ++k)
            text += static_cast<char16_t>(units[k * rows + row]);
        v.rows.push_back(utf8FromUtf16(text));
        v.text += v.rows.back();
        v.rows.back().erase(v.rows.back().find_last_not_of(' ') + 1);
    }
}

// MATLAB writes an empty matrix as its dimensions, marked with this attribute.
bool isMarkedEmpty(hid_t dataset) { return H5Aexists(dataset, "MATLAB_empty") > 0; }

MatVariable readDataset(hid_t root, const std::string& name, const std::string& file)
{
    const Handle dataset(H5Dopen2(root, name.c_str(), H5P_DEFAULT));
    const Handle space(dataset.good() ? H5Dget_space(dataset) : -1), type(dataset.good() ? H5Dget_type(dataset) : -1);
    if (!space.good() || !type.good())
        refuse(file, name, "a damaged variable");
    MatVariable v;
    v.name = name;
    v.className = textAttribute(dataset, "MATLAB_class");
    if (v.className.empty())
        v.className = classOfType(type);
    v.dims = shapeOf(space, file, name);
    v.kind = kindOf(v.className, dataset, type);
    const bool numeric = v.kind == MatVariable::Kind::Numeric || v.kind == MatVariable::Kind::Logical;
    if (isMarkedEmpty(dataset))
        v.dims = {0, 0};
    if ((!numeric && v.kind != MatVariable::Kind::Text) || isMarkedEmpty(dataset))
        return v;
    std::size_t count = 0;
    if (!countFits(v.dims, 8, count))
        refuse(file, name, "a variable of " + v.shape() + " values");
    checkStorage(dataset, space, count * H5Tget_size(type), file, name);
    if (numeric)
        readNumbers(v, dataset, type, file);
    else
        readText(v, dataset, type, file);
    return v;
}

struct Listing {
    std::vector<std::string> datasets, groups;
};

herr_t list(hid_t group, const char* name, const H5L_info_t* info, void* data)
{
    auto& listing = *static_cast<Listing*>(data);
    if (info->type != H5L_TYPE_HARD || name[0] == '#')
        return 0;
    H5O_info_t object;
    if (H5Oget_info_by_name2(group, name, &object, H5O_INFO_BASIC, H5P_DEFAULT) < 0)
        return -1;
    if (object.type == H5O_TYPE_DATASET)
        listing.datasets.push_back(name);
    else if (object.type == H5O_TYPE_GROUP)
        listing.groups.push_back(name);
    return listing.datasets.size() > 100'000 ? -1 : 0;
}

}  // namespace

std::vector<MatVariable> readHdf5(const std::string& file)
{
    // Debian's HDF5 is not built for threads.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    H5PLset_loading_state(0);
    const Handle opened(H5Fopen(file.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT));
    Listing listing;
    if (!opened.good() || H5Literate(opened, H5_INDEX_NAME, H5_ITER_INC, nullptr, list, &listing) < 0)
        refuse(file, "", "a file that was cut or altered");
    std::vector<MatVariable> variables;
    for (const std::string& name : listing.datasets)
        variables.push_back(readDataset(opened, name, file));
    for (const std::string& name : listing.groups) {
        MatVariable v;
        v.name = name;
        v.kind = MatVariable::Kind::Struct;
        v.className = "struct";
        v.dims = {1, 1};
        variables.push_back(std::move(v));
    }
    return variables;
}

}  // namespace aon
