// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include <QLabel>

namespace aon {

MainWindow::MainWindow()
{
    setWindowTitle(tr("AON Lab"));
    resize(960, 600);
    auto* text = new QLabel(tr("<h1>AON Lab</h1>"
                               "<p>Train a biologically constrained rate network on recordings of the macaque Action "
                               "Observation Network, silence or scale groups of its neurons, and compare.</p>"
                               "<p>The command line does this now: <code>aonlab demo</code> shows the main job, "
                               "<code>aonlab --help</code> lists the commands.</p>"));
    text->setWordWrap(true);
    text->setMargin(48);
    text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setCentralWidget(text);
}

}  // namespace aon
