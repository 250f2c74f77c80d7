// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: MATLAB files (v4, v5, compressed v5, v7.3) in and out. The only user of matio and HDF5.
// Reading is strict: a structure check of our own comes before matio, because matio gives uninitialised memory or
// zeros as success for files that were cut or altered.

#include "model/base/types.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace aon {

/// One variable. Numbers of every class are carried as double (exact; an int64 beyond 2^53 makes the variable unusable).
struct MatVariable {
    /// Unusable: its bytes contradict each other or are too many; the other variables of the file can still be used.
    enum class Kind { Numeric, Logical, Text, Complex, Sparse, Cell, Struct, Function, Other, Unusable };
    std::string name;
    Kind kind = Kind::Numeric;
    std::vector<std::size_t> dims;   ///< at least two, as MATLAB counts
    std::vector<double> values;      ///< column-major; only for Numeric and Logical
    std::string text;                ///< only for Text: the rows one after the other, UTF-8
    std::vector<std::string> rows;   ///< only for Text: each row, trailing blanks trimmed
    std::string className;           ///< "double", "single", "int8" … "logical", "char", "cell" …
    std::string trouble;             ///< only for Unusable: what was found

    std::size_t count() const;       ///< product of dims
    std::string shape() const;       ///< "355×175"
};

/// The variables of a file, in its order. A file whose structure is broken is refused whole; a variable that is broken
/// inside its own frame is refused when it is asked for. InputError names the file and, where one is to blame, the variable.
class MatFile {
public:
    static MatFile read(const std::filesystem::path& path);

    const std::vector<MatVariable>& variables() const { return m_variables; }
    const MatVariable* find(const std::string& name) const;
    std::string names() const;  ///< the first few variables, for messages: "FR1, FR2, areas"
    bool has(const std::string& name) const { return find(name) != nullptr; }
    /// A real numeric or logical variable, or InputError ("FR3: expected a real matrix, found a cell array").
    const MatVariable& numeric(const std::string& name) const;
    Matrix<double> matrix(const std::string& name) const;  ///< 2-D only
    double scalar(const std::string& name) const;          ///< 1×1 only
    std::string text(const std::string& name) const;
    std::vector<std::string> texts(const std::string& name) const;  ///< rows of a char matrix, trailing blanks trimmed
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    std::vector<MatVariable> m_variables;
};

/// Collects variables and writes them as one MAT 5 file, compressed, atomically and with a fixed header
/// (no time stamp): the same content gives the same bytes.
class MatWriter {
public:
    enum class Type { Double, Single, Logical, Int32, Text };
    void add(const std::string& name, const Matrix<double>& m, Type type = Type::Double);
    void add(const std::string& name, const Matrix<float>& m);  ///< stored as single
    void add(const std::string& name, double value);
    void add(const std::string& name, const std::string& text);
    void add(const std::string& name, const std::vector<std::uint8_t>& flags);  ///< N×1 logical
    void addTexts(const std::string& name, const std::vector<std::string>& texts);  ///< a char matrix, one text a row
    void add(const std::string& name, std::vector<std::size_t> dims, std::vector<float> columnMajor);  ///< single, any rank
    void save(const std::filesystem::path& path) const;  ///< OutputError

private:
    struct Item {
        std::string name;
        Type type = Type::Double;
        std::vector<std::size_t> dims;
        std::vector<double> values;
        std::vector<std::u16string> texts;  ///< rows of a char matrix
    };
    static bool writeItem(void* file, const Item& item);
    bool readsBack(const std::filesystem::path& file) const;

    std::vector<Item> m_items;
};

}  // namespace aon
