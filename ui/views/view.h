// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what every view and panel has in common. A view takes the session and the focus, connects itself, and talks to
// no other view. It draws what analysis/ computed and computes nothing.

#include "ui/session/focus.h"
#include "ui/session/session.h"
#include "ui/words/runwords.h"

#include <QWidget>

class QCustomPlot;

namespace aon {

class View : public QWidget {
    Q_OBJECT
public:
    View(Session& session, Focus& focus, QWidget* parent = nullptr) : QWidget(parent), m_session(session), m_focus(focus) {}

    virtual QString title() const = 0;        ///< of its tab, translated
    virtual QString description() const = 0;  ///< one paragraph: what is seen now, with numbers; for screen readers and tests
    virtual QCustomPlot* plot() const { return nullptr; }  ///< what an export draws; null: nothing to export
    virtual QString csv() const { return {}; }             ///< the numbers behind it, header first, C locale; empty: none
    virtual bool hasCsv() const { return !csv().isEmpty(); }  ///< quicker where the table is long
    virtual QString headline() const { return title(); }      ///< of its picture, for who sees nothing else: what is shown, of which neurons
    /// Below its picture: whose data, which network, and what acts on it.
    virtual QStringList caption() const { return {sourceWords(session().document(), networkShown()), actingWords()}; }
    virtual long iterationInTraining() const { return -1; }   ///< of the network that learns, when that is what is shown; -1: it is not
    QStringList provenance() const;                           ///< of what is shown, for its files; cautions among it
    QStringList cautions() const;                             ///< what stands above the views and is about what is shown, for its files

protected:
    Session& session() const { return m_session; }
    Focus& focus() const { return m_focus; }
    QString networkShown() const;  ///< in words; empty: none
    QString actingWords() const;   ///< what acts on it; that it is intact

private:
    Session& m_session;
    Focus& m_focus;
};

}  // namespace aon
