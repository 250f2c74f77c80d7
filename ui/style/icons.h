// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the icons of actions: line drawings in resources/icons, painted in the text colour of a palette.

#include <QIcon>
#include <QPalette>

namespace aon {

/// `name` as in resources/icons/<name>.svg.
QIcon paintedIcon(const QString& name, const QPalette& palette);

}  // namespace aon
