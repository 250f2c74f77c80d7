// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: every action of the program, once: its name, menu, text, tooltip, keys and icon. Menus, toolbar, action search
// and the page of shortcuts are made from here, so none of them can know an action the others do not.

#include <QAction>
#include <QObject>

#include <vector>

namespace aon {

class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject* parent = nullptr);

    /// By name, "file.open". A name that is not there is a bug.
    QAction* operator[](const char* name) const;
    const std::vector<QAction*>& all() const { return m_actions; }

    /// One that exists only in this window, such as showing one of its views. `keys` may be empty.
    QAction* add(const QString& name, const QString& text, const QString& tip, const QString& keys);
    /// The same for an action that someone else made.
    void adopt(const QString& name, QAction* action);

    /// What to press, for a person: "Ctrl+Shift+Z, Ctrl+Y"; empty when there is nothing.
    static QString keysOf(const QAction& action);
    /// The menu that the action's name begins with, for a person: "File".
    static QString menuOf(const QAction& action);
    /// What cannot be taken back, or only at a cost: never done by a search that does not name it in full.
    static bool isCareful(const QAction& action);
    /// Its text without the mark of the menu key and without dots.
    static QString plainText(const QAction& action);

    /// Icons in the colours of a palette.
    void paintIcons(const QPalette& palette);

private:
    std::vector<QAction*> m_actions;
};

/// How well what was typed finds an action.
struct Match {
    int score = -1;       ///< below 0: not at all; the highest comes first
    bool isGood = false;  ///< every word typed begins a word of the name: what Enter may do without another look
};

/// Word by word, in any order, without regard to case and accents: each must be in the name, better at the start of a word,
/// or in the explanation. Letters scattered over a name find nothing: "ital" is not "Remove All Perturbations".
Match matchOf(const QString& typed, const QString& name, const QString& explanation);

}  // namespace aon
