// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: writing the view in front to a file: its picture (SVG, PDF, PNG; always dark on white, as paper is) or its numbers
// (CSV), with where they came from inside; a picture also says in itself what it shows and what to beware of (ui/words/provenance.h, ui/figures/export.h).

#include "ui/views/view.h"

#include <filesystem>

namespace aon {

/// Filters of a file dialog for what this view can give; empty: nothing.
QStringList exportFilters(const View& view);

/// The ending of the name decides: svg, pdf, png, csv. UsageError for another, OutputError when it cannot be written.
void exportView(View& view, const std::filesystem::path& file, const QStringList& provenance);

/// Asks for a name, writes, and tells the session how it went. Whether it was written.
bool exportByDialog(View& view, Session& session, QString& folder);

}  // namespace aon
