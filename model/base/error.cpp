// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/error.h"

namespace aon {

namespace {

std::string sentence(const InputError::Parts& p)
{
    std::string text = p.file;
    if (!p.variable.empty())
        text += (text.empty() ? "" : ": ") + p.variable;
    if (!p.expected.empty())
        text += (text.empty() ? "expected " : ": expected ") + p.expected;
    if (!p.found.empty())
        text += (text.empty() ? "found " : p.expected.empty() ? ": found " : ", found ") + p.found;
    if (!p.remedy.empty())
        text += "; " + p.remedy;
    return text;
}

}  // namespace

UsageError::UsageError(const std::string& option, const std::string& value, const std::string& rule)
    : Error(option + " is " + value + ", but it must be " + rule)
{
}

InputError::InputError(Parts parts) : Error(sentence(parts)), m_parts(std::move(parts)) {}

OutputError::OutputError(const std::string& file, const std::string& reason)
    : Error("cannot write " + file + ": " + reason)
{
}

}  // namespace aon
