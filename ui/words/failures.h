// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what failed, as one sentence in the language of the window: file, variable, expected, found, and what to do. Where the
// command line names one of its options, this names what the window has in its place. On any thread.

#include <QString>

#include <exception>

namespace aon {

/// An InputError part by part, any other by its whole sentence; what is not known stays as it is.
QString failureSentence(const std::exception& error);

}  // namespace aon
