// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/error.h"
#include "model/base/files.h"
#include "model/recording/matfile.h"
#include "model/recording/unicode.h"

#include <matio.h>

#include <algorithm>
#include <memory>

namespace aon {

namespace {

struct CloseMat {
    void operator()(mat_t* file) const { Mat_Close(file); }
};
struct FreeVar {
    void operator()(matvar_t* variable) const { Mat_VarFree(variable); }
};

template <class T>
std::vector<T> converted(const std::vector<double>& values)
{
    return std::vector<T>(values.begin(), values.end());
}

bool write(mat_t* file, const std::string& name, matio_classes cls, matio_types type, std::vector<std::size_t> dims,
           void* data, int flags)
{
    const std::unique_ptr<matvar_t, FreeVar> variable(
        Mat_VarCreate(name.c_str(), cls, type, static_cast<int>(dims.size()), dims.data(), data, flags));
    const bool empty = std::ranges::find(dims, 0u) != dims.end();
    return variable && Mat_VarWrite(file, variable.get(), empty ? MAT_COMPRESSION_NONE : MAT_COMPRESSION_ZLIB) == 0;
}

}  // namespace

void MatWriter::add(const std::string& name, const Matrix<double>& m, Type type)
{
    m_items.push_back({name, type, {static_cast<std::size_t>(m.rows()), static_cast<std::size_t>(m.cols())},
                       std::vector<double>(m.data(), m.data() + m.size()), {}});
}

void MatWriter::add(const std::string& name, const Matrix<float>& m) { add(name, m.cast<double>(), Type::Single); }

void MatWriter::add(const std::string& name, double value) { add(name, Matrix<double>{{value}}); }

void MatWriter::add(const std::string& name, const std::string& text) { addTexts(name, {text}); }

void MatWriter::add(const std::string& name, const std::vector<std::uint8_t>& flags)
{
    m_items.push_back({name, Type::Logical, {flags.size(), 1}, std::vector<double>(flags.begin(), flags.end()), {}});
}

void MatWriter::addTexts(const std::string& name, const std::vector<std::string>& texts)
{
    Item item{name, Type::Text, {texts.size(), 0}, {}, {}};
    for (const std::string& text : texts) {
        item.texts.push_back(utf16FromUtf8(text));
        item.dims[1] = std::max(item.dims[1], item.texts.back().size());
    }
    m_items.push_back(std::move(item));
}

void MatWriter::add(const std::string& name, std::vector<std::size_t> dims, std::vector<float> columnMajor)
{
    m_items.push_back({name, Type::Single, std::move(dims), std::vector<double>(columnMajor.begin(), columnMajor.end()), {}});
}

bool MatWriter::writeItem(void* file, const Item& item)
{
    mat_t* const mat = static_cast<mat_t*>(file);
    switch (item.type) {
    case Type::Double: {
        std::vector<double> data = item.values;
        return write(mat, item.name, MAT_C_DOUBLE, MAT_T_DOUBLE, item.dims, data.data(), 0);
    }
    case Type::Single: {
        std::vector<float> data = converted<float>(item.values);
        return write(mat, item.name, MAT_C_SINGLE, MAT_T_SINGLE, item.dims, data.data(), 0);
    }
    case Type::Int32: {
        std::vector<std::int32_t> data = converted<std::int32_t>(item.values);
        return write(mat, item.name, MAT_C_INT32, MAT_T_INT32, item.dims, data.data(), 0);
    }
    case Type::Logical: {
        std::vector<std::uint8_t> data = converted<std::uint8_t>(item.values);
        return write(mat, item.name, MAT_C_UINT8, MAT_T_UINT8, item.dims, data.data(), MAT_F_LOGICAL);
    }
    case Type::Text: {
        // A char matrix is column-major too; short rows are filled with blanks.
        std::vector<std::uint16_t> data(item.dims[0] * item.dims[1], u' ');
        for (std::size_t row = 0; row < item.texts.size(); ++row)
            for (std::size_t k = 0; k < item.texts[row].size(); ++k)
                data[k * item.dims[0] + row] = item.texts[row][k];
        return write(mat, item.name, MAT_C_CHAR, MAT_T_UINT16, item.dims, data.data(), 0);
    }
    }
    return false;
}

// matio writes through a buffer and calls a write that failed on a full disk a success: only reading shows it.
bool MatWriter::readsBack(const std::filesystem::path& file) const
{
    try {
        const std::vector<MatVariable> found = MatFile::read(file).variables();
        return std::ranges::equal(found, m_items, [](const MatVariable& variable, const Item& item) {
            return variable.name == item.name && variable.kind != MatVariable::Kind::Unusable;
        });
    } catch (const InputError&) {
        return false;
    }
}

void MatWriter::save(const std::filesystem::path& path) const
{
    saveAtomically(path, [&](const std::filesystem::path& temporary) {
        std::unique_ptr<mat_t, CloseMat> file(
            Mat_CreateVer(temporary.c_str(), "MATLAB 5.0 MAT-file, written by AON Lab", MAT_FT_MAT5));
        bool good = file != nullptr;
        for (const Item& item : m_items)
            good = good && writeItem(file.get(), item);
        file.reset();
        if (!good || !readsBack(temporary))
            throw OutputError(path.string(), "the disk may be full, or the file is larger than MATLAB 5 files can be");
    });
}

}  // namespace aon
