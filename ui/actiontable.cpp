// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actiontable.h"

#include <QtGlobal>

namespace aon {

namespace {

#define AON_TEXT(text) QT_TRANSLATE_NOOP("aon::Actions", text)

constexpr MenuEntry menus[] = {
    {"file", AON_TEXT("&File")},         {"edit", AON_TEXT("&Edit")}, {"training", AON_TEXT("&Training")},
    {"view", AON_TEXT("&View")},         {"help", AON_TEXT("&Help")}, {"show", AON_TEXT("&Go To")},
    {"panel", AON_TEXT("&Panels")},
};

constexpr ActionEntry entries[] = {
    {"file.open", AON_TEXT("&Open…"),
     AON_TEXT("Open firing rates, masks, a model, a session or a protocol; several files at once belong together"), "Ctrl+O", "open"},
    {"file.openFolder", AON_TEXT("Open &Folder…"), AON_TEXT("Open a folder with a dataset or a training run"), "Ctrl+Shift+O", ""},
    {"file.demonstration", AON_TEXT("Open the &Demonstration"),
     AON_TEXT("Open the synthetic dataset that comes with the program, and a network trained on it"), "", ""},
    {"file.save", AON_TEXT("&Save Session"),
     AON_TEXT("Save data, network, training and perturbations as one file, which is also a model file"), "Ctrl+S", "save"},
    {"file.saveAs", AON_TEXT("Save Session &As…"), AON_TEXT("Save the session under another name"), "Ctrl+Shift+S", ""},
    {"file.export", AON_TEXT("&Export View…"),
     AON_TEXT("Write the view in front as SVG, PDF or PNG, or its numbers as CSV, with where it came from"), "Ctrl+E", "export"},
    {"file.quit", AON_TEXT("&Quit"), AON_TEXT("Leave the program; what is not saved is asked for"), "Ctrl+Q", ""},

    {"edit.undo", AON_TEXT("&Undo"), AON_TEXT("Take back the last edit"), "Ctrl+Z", "undo"},
    {"edit.redo", AON_TEXT("&Redo"), AON_TEXT("Make the edit again that was taken back"), "Ctrl+Shift+Z; Ctrl+Y", "redo"},
    {"edit.clear", AON_TEXT("Remove All &Perturbations"), AON_TEXT("Back to the intact network, in one step of undo"),
     "Ctrl+Backspace", ""},
    {"edit.copyCommand", AON_TEXT("Copy as &Command"),
     AON_TEXT("Copy the line that computes what is seen now without the window: aonlab compare …"), "Ctrl+Shift+C", ""},
    {"edit.selectNone", AON_TEXT("Select &No Neurons"), AON_TEXT("Views show whole areas again"), "Ctrl+Shift+A", ""},

    {"training.train", AON_TEXT("&Train"), AON_TEXT("Train a network on the recording, from its start and seed"), "Ctrl+T", "train"},
    {"training.continue", AON_TEXT("&Continue Training"),
     AON_TEXT("Go on from where the training was stopped, bit for bit as if it had not been"), "Ctrl+Shift+T", ""},
    {"training.pause", AON_TEXT("&Pause"), AON_TEXT("Let the training wait, or go on"), "Ctrl+P", "pause", ActionKind::Switch},
    {"training.stop", AON_TEXT("&Stop"), AON_TEXT("End the training and keep its best network"), "Ctrl+.", "stop"},
    {"training.newSeed", AON_TEXT("&New Seed"), AON_TEXT("Let the next training start from other random weights"), "", ""},

    {"view.peek", AON_TEXT("&Intact"), AON_TEXT("Show the intact network only, as if nothing were perturbed"), "B", "intact",
     ActionKind::Held},
    {"view.pin", AON_TEXT("&Pin This Result"), AON_TEXT("Keep the curves on screen to compare the next ones with them"), "Ctrl+D", ""},
    {"view.unpin", AON_TEXT("&Unpin"), AON_TEXT("Forget the pinned result"), "Ctrl+Shift+D", ""},
    {"view.play", AON_TEXT("Play &Trial"), AON_TEXT("Let the time cursor run through the trial, at a fifth of its speed"),
     "Ctrl+Space", "", ActionKind::Switch},
    {"view.earlier", AON_TEXT("Cursor &Earlier"), AON_TEXT("Move the time cursor back by one bin"), "Alt+Left", ""},
    {"view.later", AON_TEXT("Cursor &Later"), AON_TEXT("Move the time cursor on by one bin"), "Alt+Right", ""},
    {"view.previousCondition", AON_TEXT("P&revious Condition"), AON_TEXT("Look at the condition before this one"), "Alt+Up", ""},
    {"view.nextCondition", AON_TEXT("Ne&xt Condition"), AON_TEXT("Look at the condition after this one"), "Alt+Down", ""},
    {"view.presentation", AON_TEXT("Presentation &Mode"),
     AON_TEXT("Full screen, larger text, panels hidden: for a class or an audience"), "F11", "", ActionKind::Switch},
    {"view.zoomIn", AON_TEXT("Zoom &In"), AON_TEXT("Larger text in the whole window"), "Ctrl++; Ctrl+=", ""},
    {"view.zoomOut", AON_TEXT("Zoom &Out"), AON_TEXT("Smaller text in the whole window"), "Ctrl+-", ""},
    {"view.zoomReset", AON_TEXT("&Normal Size"), AON_TEXT("Text as large as in other programs"), "Ctrl+0", ""},
    {"view.system", AON_TEXT("As the &System"), AON_TEXT("Light or dark, as the desktop is"), "", "", ActionKind::Switch},
    {"view.light", AON_TEXT("&Light"), AON_TEXT("Dark text on a light window"), "", "", ActionKind::Switch},
    {"view.dark", AON_TEXT("&Dark"), AON_TEXT("Light text on a dark window"), "", "", ActionKind::Switch},
    {"view.resetLayout", AON_TEXT("&Reset Layout"), AON_TEXT("All views and panels back to where they were at first"), "", ""},
    {"view.welcome", AON_TEXT("&Welcome Page"), AON_TEXT("Show the page of the start; the session stays open"), "", "", ActionKind::Switch},

    {"help.search", AON_TEXT("&Search Actions…"), AON_TEXT("Find anything the program can do by typing a part of its name"),
     "Ctrl+Shift+P", "search"},
    {"help.shortcuts", AON_TEXT("&Keyboard Shortcuts"), AON_TEXT("All actions and their keys"), "F1", ""},
    {"help.about", AON_TEXT("&About AON Lab"), AON_TEXT("Version, libraries, and how to cite the model and the data"), "", ""},
};

#undef AON_TEXT

}  // namespace

std::span<const ActionEntry> actionTable() { return entries; }

std::span<const MenuEntry> menuTable() { return menus; }

}  // namespace aon
