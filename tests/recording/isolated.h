// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads files in a child process with limits, so that a crash, a hang or a flood of memory is a result like any other.

#include "model/recording/matfile.h"

#include <functional>
#include <string>
#include <vector>

namespace aon::test {

struct Outcome {
    enum class Kind { Read, Refused, OtherError, Crashed } kind = Kind::Crashed;
    std::string message;                 ///< of the error, or which signal ended the child
    std::vector<MatVariable> variables;  ///< only for Read
    double seconds = 0.0;                ///< of computing, so that a busy machine changes nothing
    long kilobytes = 0;  ///< memory the child came to use beyond what it started with
};

struct Limits {
    int seconds = 10;               ///< of computing; one that waits is ended after two minutes
    std::size_t bytes = 4ull << 30;  ///< of address space beyond what the parent has
};

/// Runs `work` in a child. It may return variables; its exceptions become the outcome.
Outcome inChild(const std::function<std::vector<MatVariable>()>& work, Limits limits = {});

inline Outcome readInChild(const std::filesystem::path& path, Limits limits = {})
{
    return inChild([&] { return MatFile::read(path).variables(); }, limits);
}

}  // namespace aon::test
