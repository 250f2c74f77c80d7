// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/error.h"
#include "model/base/files.h"
#include "model/recording/matlayout.h"
#include "model/recording/unicode.h"

#include <matio.h>

#include <atomic>
#include <cmath>
#include <memory>
#include <mutex>
#include <sys/mman.h>
#include <unistd.h>

namespace aon {

namespace {

constexpr std::size_t fileLimit = std::size_t(4) << 30;
constexpr double exactIntegers = 0x1p53;

std::atomic<bool> matioComplained;

// Any message of matio means that it met something it does not trust.
void noteMessage(int, char*) { matioComplained = true; }

struct CloseMat {
    void operator()(mat_t* file) const { Mat_Close(file); }
};
struct FreeVar {
    void operator()(matvar_t* variable) const { Mat_VarFree(variable); }
};

// An anonymous file in memory, so that matio reads the verified copy and nothing else.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view bytes) : m_fd(::memfd_create("mat", MFD_CLOEXEC))
    {
        while (m_fd >= 0 && !bytes.empty()) {
            const ssize_t written = ::write(m_fd, bytes.data(), bytes.size());
            if (written <= 0)
                throw Error("not enough memory to read the file");
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        if (m_fd < 0)
            throw Error("not enough memory to read the file");
    }
    ~MemoryFile() { ::close(m_fd); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    std::string path() const { return "/proc/self/fd/" + std::to_string(m_fd); }

private:
    int m_fd;
};

template <class T>
std::vector<double> asDouble(const matvar_t& v, std::size_t count, const std::string& file)
{
    const T* const data = static_cast<const T*>(v.data);
    std::vector<double> values(data, data + count);
    if constexpr (sizeof(T) == 8 && std::is_integral_v<T>)
        for (std::size_t k = 0; k < count; ++k)
            if (std::abs(values[k]) > exactIntegers || (std::abs(values[k]) == exactIntegers && static_cast<T>(values[k]) != data[k]))
                throw InputError({file, v.name, "integers up to 2^53", std::to_string(data[k]) + " at position " + std::to_string(k + 1), ""});
    return values;
}

std::vector<double> valuesOf(const matvar_t& v, std::size_t count, const std::string& file)
{
    switch (v.class_type) {
    case MAT_C_DOUBLE: return asDouble<double>(v, count, file);
    case MAT_C_SINGLE: return asDouble<float>(v, count, file);
    case MAT_C_INT8: return asDouble<std::int8_t>(v, count, file);
    case MAT_C_UINT8: return asDouble<std::uint8_t>(v, count, file);
    case MAT_C_INT16: return asDouble<std::int16_t>(v, count, file);
    case MAT_C_UINT16: return asDouble<std::uint16_t>(v, count, file);
    case MAT_C_INT32: return asDouble<std::int32_t>(v, count, file);
    case MAT_C_UINT32: return asDouble<std::uint32_t>(v, count, file);
    case MAT_C_INT64: return asDouble<std::int64_t>(v, count, file);
    case MAT_C_UINT64: return asDouble<std::uint64_t>(v, count, file);
    default: return {};
    }
}

// The characters as UTF-16 units or bytes, row by row.
void readText(MatVariable& out, const matvar_t& v)
{
    const std::size_t rows = out.dims[0], columns = out.dims[0] ? out.count() / out.dims[0] : 0;
    const bool wide = v.data_type == MAT_T_UINT16 || v.data_type == MAT_T_UTF16;
    for (std::size_t row = 0; row < rows; ++row) {
        std::u16string units;
        std::string bytes;
        for (std::size_t k = 0; k < columns; ++k) {
            const std::size_t at = k * rows + row;
            if (wide)
                units += static_cast<char16_t>(static_cast<const std::uint16_t*>(v.data)[at]);
            else
                bytes += static_cast<const char*>(v.data)[at];
        }
        std::string text = wide ? utf8FromUtf16(units) : bytes;
        out.text += text;
        text.erase(text.find_last_not_of(' ') + 1);
        out.rows.push_back(std::move(text));
    }
}

void readValues(MatLayout& layout, const std::string& file)
{
    // matio's log function is one for the whole process.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    Mat_LogInitFunc("aonlab", noteMessage);
    matioComplained = false;
    const MemoryFile memory(layout.cleanCopy);
    const std::unique_ptr<mat_t, CloseMat> mat(Mat_Open(memory.path().c_str(), MAT_ACC_RDONLY));
    for (MatVariable& variable : layout.variables) {
        const bool numeric = variable.kind == MatVariable::Kind::Numeric || variable.kind == MatVariable::Kind::Logical;
        const std::size_t count = variable.count();
        // matio leaves the data of variables without elements out.
        if ((!numeric && variable.kind != MatVariable::Kind::Text) || count == 0)
            continue;
        const std::unique_ptr<matvar_t, FreeVar> v(mat ? Mat_VarRead(mat.get(), variable.name.c_str()) : nullptr);
        bool good = v && !matioComplained && v->data && v->rank == static_cast<int>(variable.dims.size());
        for (std::size_t k = 0; good && k < variable.dims.size(); ++k)
            good = v->dims[k] == variable.dims[k];
        if (!good)
            throw InputError({file, variable.name, "a variable that can be read", "one that the MATLAB file library refuses", ""});
        if (numeric)
            variable.values = valuesOf(*v, count, file);
        else
            readText(variable, *v);
    }
}

}  // namespace

std::size_t MatVariable::count() const
{
    std::size_t product = 1;
    for (std::size_t n : dims)
        product *= n;
    return product;
}

std::string MatVariable::shape() const
{
    std::string product;
    for (std::size_t n : dims)
        product += (product.empty() ? "" : "×") + std::to_string(n);
    return product;
}

MatFile MatFile::read(const std::filesystem::path& path)
{
    const std::string name = path.string();
    const std::string bytes = readWhole(path, fileLimit);
    MatFile file;
    file.m_path = path;
    switch (formatOf(bytes)) {
    case MatFormat::Hdf5:
        file.m_variables = readHdf5(name);
        break;
    case MatFormat::V4:
    case MatFormat::V5: {
        MatLayout layout = formatOf(bytes) == MatFormat::V5 ? checkV5(bytes, name) : checkV4(bytes, name);
        readValues(layout, name);
        file.m_variables = std::move(layout.variables);
        break;
    }
    case MatFormat::None:
        throw InputError({name, "", "a MATLAB file (v4, v5 or v7.3)", bytes.empty() ? "an empty file" : "something else", ""});
    }
    if (file.m_variables.empty())
        throw InputError({name, "", "a MATLAB file with variables", "none", ""});
    return file;
}

const MatVariable* MatFile::find(const std::string& name) const
{
    for (const MatVariable& v : m_variables)
        if (v.name == name)
            return &v;
    return nullptr;
}

namespace {

std::string describeKind(const MatVariable& v)
{
    switch (v.kind) {
    case MatVariable::Kind::Numeric:
    case MatVariable::Kind::Logical: return "a " + v.shape() + " " + v.className + " matrix";
    case MatVariable::Kind::Text: return "text";
    case MatVariable::Kind::Complex: return "complex numbers";
    case MatVariable::Kind::Sparse: return "a sparse matrix";
    case MatVariable::Kind::Cell: return "a cell array";
    case MatVariable::Kind::Struct: return "a struct";
    case MatVariable::Kind::Function: return "a function handle";
    case MatVariable::Kind::Other: return "an object of class " + v.className;
    }
    return {};
}

const MatVariable& existing(const MatFile& file, const std::string& name, const std::string& expected)
{
    if (const MatVariable* v = file.find(name))
        return *v;
    std::string names;
    for (const MatVariable& v : file.variables())
        if (names.size() < 80)
            names += (names.empty() ? "" : ", ") + v.name;
    throw InputError({file.path().string(), name, expected, "no variable of this name (there are: " + names + ")", ""});
}

}  // namespace

const MatVariable& MatFile::numeric(const std::string& name) const
{
    const MatVariable& v = existing(*this, name, "a real matrix");
    if (v.kind != MatVariable::Kind::Numeric && v.kind != MatVariable::Kind::Logical)
        throw InputError({m_path.string(), name, "a real matrix", describeKind(v), ""});
    return v;
}

Matrix<double> MatFile::matrix(const std::string& name) const
{
    const MatVariable& v = numeric(name);
    if (v.dims.size() != 2)
        throw InputError({m_path.string(), name, "a matrix of two dimensions", v.shape(), ""});
    return Eigen::Map<const Matrix<double>>(v.values.data(), static_cast<Eigen::Index>(v.dims[0]), static_cast<Eigen::Index>(v.dims[1]));
}

double MatFile::scalar(const std::string& name) const
{
    const MatVariable& v = numeric(name);
    if (v.count() != 1)
        throw InputError({m_path.string(), name, "one number", v.shape(), ""});
    return v.values.front();
}

std::string MatFile::text(const std::string& name) const
{
    const MatVariable& v = existing(*this, name, "text");
    if (v.kind != MatVariable::Kind::Text)
        throw InputError({m_path.string(), name, "text", describeKind(v), ""});
    return v.text;
}

std::vector<std::string> MatFile::texts(const std::string& name) const
{
    text(name);
    return find(name)->rows;
}

}  // namespace aon
