// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what this program is, what it is made of, and how to cite what it stands on.

#include <QDialog>

namespace aon {

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent);

    /// One line per library with the version that runs, for a report of a fault.
    static QString versions();
    /// Paper and dataset, as one cites them.
    static QString citations();
};

}  // namespace aon
