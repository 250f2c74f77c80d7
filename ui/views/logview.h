// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the log: every sentence the session reported, with its time; failures marked.

#include "ui/views/view.h"

class QPlainTextEdit;

namespace aon {

class LogView : public View {
    Q_OBJECT
public:
    LogView(Session& session, Focus& focus, QWidget* parent = nullptr);

    QString title() const override { return tr("Log"); }
    QString description() const override;

private:
    void append(const QString& sentence);

    QPlainTextEdit* m_text;
};

}  // namespace aon
