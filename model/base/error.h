// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the errors a user can cause or meet. Each is one sentence for a person and carries its parts for a program.
// Bugs are assertions, not errors.

#include <stdexcept>
#include <string>

namespace aon {

/// Base of all errors that are reported to the user as one sentence. Exit code 1 unless a subclass says otherwise.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
    virtual int exitCode() const { return 1; }
};

/// A wrong option or argument: its name, the value found, and the rule it breaks. Exit code 2.
class UsageError : public Error {
public:
    explicit UsageError(const std::string& sentence) : Error(sentence) {}
    UsageError(const std::string& option, const std::string& value, const std::string& rule);
    int exitCode() const override { return 2; }
};

/// An input that cannot be used. Exit code 4.
class InputError : public Error {
public:
    struct Parts {
        std::string file;      ///< path as the user gave it; may be empty
        std::string variable;  ///< variable or field in the file; may be empty
        std::string expected;  ///< what is needed, for example "a real matrix"
        std::string found;     ///< what is there, for example "a cell array"
        std::string remedy;    ///< what to do about it; may be empty
    };
    explicit InputError(const Parts& parts);
    int exitCode() const override { return 4; }
    const Parts& parts() const { return m_parts; }  ///< without line ends and signs that turn the direction of writing

private:
    Parts m_parts;
};

/// A file that cannot be written; the old file is intact. Exit code 6.
class OutputError : public Error {
public:
    OutputError(const std::string& file, const std::string& reason);
    int exitCode() const override { return 6; }
};

}  // namespace aon
