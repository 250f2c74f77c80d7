// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the rows that actions and menus are made from.

#include <span>

namespace aon {

enum class ActionKind {
    Plain,
    Switch,  ///< on or off
    Held,    ///< a switch that also holds as long as its key is down
};

struct ActionEntry {
    const char* name;  ///< "menu.what"
    const char* text;  ///< translated in the context aon::Actions, as is the tip
    const char* tip;
    const char* keys;  ///< portable, several apart by "; "
    const char* icon;  ///< resources/icons/<icon>.svg; empty: none
    ActionKind kind = ActionKind::Plain;
    bool isCareful = false;  ///< Actions::isCareful
};

struct MenuEntry {
    const char* name;
    const char* text;
};

std::span<const ActionEntry> actionTable();  ///< in the order of the menus
std::span<const MenuEntry> menuTable();

}  // namespace aon
