// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the history: each step a line in the notation of the command line, the present one marked, those taken back grey.
// Choosing a line goes there by undo or redo.

#include "ui/views/view.h"

class QPushButton;
class QUndoView;

namespace aon {

class HistoryPanel : public View {
    Q_OBJECT
public:
    HistoryPanel(Session& session, Focus& focus, QWidget* parent = nullptr);

    QString title() const override { return tr("History"); }
    QString description() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void showCurrent();

    QUndoView* m_steps;
    QPushButton* m_copy;
};

}  // namespace aon
