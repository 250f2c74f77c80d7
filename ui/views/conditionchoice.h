// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the choice of conditions a view averages over: contexts (executed Go …), side by side where the view can, or one
// condition, which is then that of all views.

#include "model/analysis/traces.h"
#include "ui/session/focus.h"

#include <QComboBox>

namespace aon {

class ConditionChoice : public QComboBox {
    Q_OBJECT
public:
    enum class Several { No, Yes };
    ConditionChoice(Focus& focus, Several several, QWidget* parent = nullptr);

    void setProtocol(const Protocol& protocol);  ///< keeps what is chosen when the new one has it too
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
    Protocol m_protocol;
    std::vector<Context> m_contexts;
};

}  // namespace aon
