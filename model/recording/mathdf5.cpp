// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/error.h"
#include "model/recording/mathdf5.h"
#include "model/recording/matlayout.h"
#include "model/recording/unicode.h"

#include <hdf5_hl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <mutex>

namespace aon {

namespace {

using Handle = Hdf5Handle;

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
    const char* name;
    hid_t little, big;
};

// Only the types that are whole, of their size and of one byte order: a float with an altered exponent is not one of them.
const std::vector<NumberClass>& numberClasses()
{
    static const std::vector<NumberClass> classes = {
        {"double", H5T_IEEE_F64LE, H5T_IEEE_F64BE}, {"single", H5T_IEEE_F32LE, H5T_IEEE_F32BE},
        {"int8", H5T_STD_I8LE, H5T_STD_I8BE},       {"uint8", H5T_STD_U8LE, H5T_STD_U8BE},
        {"int16", H5T_STD_I16LE, H5T_STD_I16BE},    {"uint16", H5T_STD_U16LE, H5T_STD_U16BE},
        {"int32", H5T_STD_I32LE, H5T_STD_I32BE},    {"uint32", H5T_STD_U32LE, H5T_STD_U32BE},
        {"int64", H5T_STD_I64LE, H5T_STD_I64BE},    {"uint64", H5T_STD_U64LE, H5T_STD_U64BE}};
    return classes;
}

// The class by the storage alone. Truth values of h5py are an enumeration FALSE, TRUE of one byte.
std::string classOfType(hid_t type)
{
    for (const NumberClass& number : numberClasses())
        if (H5Tequal(type, number.little) > 0 || H5Tequal(type, number.big) > 0)
            return number.name;
    switch (H5Tget_class(type)) {
    case H5T_ENUM: return H5Tget_nmembers(type) == 2 && H5Tget_size(type) == 1 ? "logical" : "enumeration";
    case H5T_COMPOUND: return "complex";
    case H5T_STRING: return "string";
    default: return "unknown";
    }
}

// MATLAB keeps truth values as uint8 and characters as uint16.
bool goesWith(const std::string& cls, const std::string& stored)
{
    if (cls == "logical")
        return stored == "logical" || stored == "uint8";
    if (cls == "char")
        return stored == "uint16" || stored == "uint8";
    return cls == stored;
}

MatVariable::Kind kindOf(const std::string& cls, hid_t object, const std::string& stored)
{
    static const std::map<std::string, MatVariable::Kind> kinds = {
        {"char", MatVariable::Kind::Text},     {"cell", MatVariable::Kind::Cell},
        {"struct", MatVariable::Kind::Struct}, {"function_handle", MatVariable::Kind::Function},
        {"logical", MatVariable::Kind::Logical}};
    if (H5Aexists(object, "MATLAB_sparse") > 0)
        return MatVariable::Kind::Sparse;
    if (stored == "complex" && cls != "struct" && cls != "cell")
        return MatVariable::Kind::Complex;
    if (const auto found = kinds.find(cls); found != kinds.end())
        return found->second;
    return std::ranges::any_of(numberClasses(), [&](const NumberClass& number) { return number.name == cls; })
               ? MatVariable::Kind::Numeric : MatVariable::Kind::Other;
}

// HDF5 counts dimensions from the slowest; MATLAB from the fastest. One less than two is filled with ones. False: none.
bool readShape(MatVariable& v, hid_t space)
{
    hsize_t dims[H5S_MAX_RANK] = {};
    const int rank = H5Sget_simple_extent_ndims(space);
    if (rank < 0 || rank > 32 || H5Sget_simple_extent_type(space) == H5S_NULL || H5Sget_simple_extent_dims(space, dims, nullptr) < 0)
        return false;
    v.dims.assign(dims, dims + rank);
    std::ranges::reverse(v.dims);
    while (v.dims.size() < 2)
        v.dims.push_back(1);
    return true;
}

bool read(hid_t dataset, hid_t memoryType, void* data)
{
    return H5Dread(dataset, memoryType, H5S_ALL, H5S_ALL, H5P_DEFAULT, data) >= 0;
}

// Through 64-bit integers, so that a number that a double cannot hold is seen.
template <class T>
void readIntegers(MatVariable& v, hid_t dataset, hid_t memoryType)
{
    std::vector<T> exact(v.count());
    if (!read(dataset, memoryType, exact.data()))
        return spoil(v, "data that cannot be read");
    const auto large = std::ranges::find_if_not(exact, isExact<T>);
    if (large != exact.end())
        return spoil(v, inexact(std::to_string(*large), static_cast<std::size_t>(large - exact.begin())));
    v.values.assign(exact.begin(), exact.end());
}

void readNumbers(MatVariable& v, hid_t dataset, const std::string& stored)
{
    if (stored == "int64")
        return readIntegers<std::int64_t>(v, dataset, H5T_NATIVE_INT64);
    if (stored == "uint64")
        return readIntegers<std::uint64_t>(v, dataset, H5T_NATIVE_UINT64);
    v.values.resize(v.count());
    if (!read(dataset, H5T_NATIVE_DOUBLE, v.values.data()))
        spoil(v, "data that cannot be read");
}

void readText(MatVariable& v, hid_t dataset)
{
    std::vector<std::uint16_t> units(v.count());
    if (!read(dataset, H5T_NATIVE_UINT16, units.data()))
        return spoil(v, "data that cannot be read");
    layText(v, std::u32string(units.begin(), units.end()));
}

// MATLAB writes an empty matrix as its dimensions, marked with this attribute.
bool isMarkedEmpty(hid_t dataset) { return H5Aexists(dataset, "MATLAB_empty") > 0; }

void readEmpty(MatVariable& v, hid_t dataset, const std::string& stored)
{
    constexpr std::size_t mostDimensions = 32;
    const std::size_t rank = v.count();
    v.dims.assign({0, 0});
    if (stored != "uint64" || rank < 2 || rank > mostDimensions || !storageTrouble(dataset, rank, 8).empty())
        return;
    std::vector<std::uint64_t> dims(rank);
    if (read(dataset, H5T_NATIVE_UINT64, dims.data()) && std::ranges::find(dims, 0u) != dims.end())
        v.dims.assign(dims.begin(), dims.end());
}

void readData(MatVariable& v, hid_t dataset, hid_t type, const std::string& stored, MatSizes& sizes)
{
    if (!goesWith(v.className, stored))
        return spoil(v, "data of type " + stored + " that do not go with the class " + v.className);
    const std::optional<std::size_t> count = sizes.count(v.dims);
    if (!count)
        return spoil(v, tooLarge(v.shape()));
    if (*count == 0)
        return;
    if (const std::string trouble = storageTrouble(dataset, *count, H5Tget_size(type)); !trouble.empty())
        return spoil(v, trouble);
    if (v.kind == MatVariable::Kind::Text)
        readText(v, dataset);
    else
        readNumbers(v, dataset, stored);
}

// Whether all that decides how the data are meant can be read.
bool hasGoodAttributes(hid_t dataset)
{
    return std::ranges::all_of(std::array{"MATLAB_class", "MATLAB_sparse", "MATLAB_empty"},
                               [&](const char* name) { return H5Aexists(dataset, name) >= 0; });
}

MatVariable readDataset(hid_t root, const std::string& name, MatSizes& sizes)
{
    MatVariable v;
    v.name = plainName(name);
    const Handle dataset(H5Dopen2(root, name.c_str(), H5P_DEFAULT));
    const Handle space(dataset.good() ? H5Dget_space(dataset) : -1), type(dataset.good() ? H5Dget_type(dataset) : -1);
    if (!space.good() || !type.good() || !hasGoodAttributes(dataset) || !readShape(v, space)) {
        spoil(v, "a damaged variable");
        return v;
    }
    const std::string stored = classOfType(type), given = textAttribute(dataset, "MATLAB_class");
    v.className = given.empty() ? stored : given;
    v.kind = kindOf(v.className, dataset, stored);
    if (isMarkedEmpty(dataset))
        readEmpty(v, dataset, stored);
    else if (v.kind == MatVariable::Kind::Numeric || v.kind == MatVariable::Kind::Logical || v.kind == MatVariable::Kind::Text)
        readData(v, dataset, type, stored, sizes);
    return v;
}

MatVariable describeGroup(hid_t root, const std::string& name)
{
    const Handle group(H5Gopen2(root, name.c_str(), H5P_DEFAULT));
    MatVariable v;
    v.name = plainName(name);
    v.dims = {1, 1};
    v.className = group.good() ? textAttribute(group, "MATLAB_class") : "";
    if (v.className.empty())
        v.className = "struct";
    v.kind = group.good() ? kindOf(v.className, group, "group") : MatVariable::Kind::Other;
    const bool values = v.kind == MatVariable::Kind::Numeric || v.kind == MatVariable::Kind::Logical || v.kind == MatVariable::Kind::Text;
    if (values)
        spoil(v, "a group where data of class " + v.className + " belong");
    return v;
}

struct Listing {
    std::vector<std::string> datasets, groups;
};

// Links to other places, in this file or another, are not followed. '#' begins MATLAB's own groups.
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
    return 0;
}

}  // namespace

std::vector<MatVariable> readHdf5(std::string& bytes, const std::string& file)
{
    // Debian's HDF5 is not built for threads.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    H5PLset_loading_state(0);
    // In memory nobody can change or exchange the file while the library reads it.
    const Handle opened(H5LTopen_file_image(bytes.data(), bytes.size(), H5LT_FILE_IMAGE_DONT_COPY | H5LT_FILE_IMAGE_DONT_RELEASE));
    Listing listing;
    if (!opened.good() || H5Literate(opened, H5_INDEX_NAME, H5_ITER_INC, nullptr, list, &listing) < 0)
        throw InputError({file, "", "a whole MATLAB 7.3 file", "a file that was cut or altered", ""});
    std::vector<MatVariable> variables;
    MatSizes sizes(bytes.size());
    for (const std::string& name : listing.datasets)
        variables.push_back(readDataset(opened, name, sizes));
    for (const std::string& name : listing.groups)
        variables.push_back(describeGroup(opened, name));
    return variables;
}

}  // namespace aon
