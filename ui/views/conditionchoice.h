// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the choice of conditions a view averages over: contexts (executed Go …), side by side where the view can, or one
// condition, which is then that of all views that have one of its name.

#include "model/analysis/traces.h"
#include "ui/session/focus.h"

#include <QComboBox>

namespace aon {

class ConditionChoice : public QComboBox {
    Q_OBJECT
public:
    enum class Several { No, Yes };
    ConditionChoice(Focus& focus, Several several, QWidget* parent = nullptr);

    /// Keeps what is chosen when the new one has it too. `ofFocus`: whose conditions Focus::condition() counts; that of a network in training
    /// can be another one.
    void setProtocol(const Protocol& protocol, const Protocol& ofFocus);
    /// What to draw: one entry per column.
    std::vector<Context> chosen() const;

signals:
    void changed();

private:
    void fill();
    void take(int index);
    void follow();

    Focus& m_focus;
    Several m_several;
    Protocol m_protocol, m_ofFocus;
    std::vector<Context> m_contexts;
};

}  // namespace aon
