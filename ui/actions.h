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
    /// Its text without the mark of the menu key and without dots.
    static QString plainText(const QAction& action);

    /// Icons in the colours of a palette.
    void paintIcons(const QPalette& palette);

private:
    std::vector<QAction*> m_actions;
};

/// How well `typed` finds `text`: its letters in their order, better at the start of words and side by side.
/// Below 0: not at all; the highest comes first.
int matchScore(const QString& typed, const QString& text);

}  // namespace aon
