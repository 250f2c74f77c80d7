// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/actiontable.h"

#include <QCoreApplication>

namespace aon {

namespace {

// Its texts are in the context of the class that shows them.
class ActionTexts {
    Q_DECLARE_TR_FUNCTIONS(aon::Actions)
public:
    static constexpr MenuEntry menus[] = {
        {"file", QT_TR_NOOP("&File")},         {"edit", QT_TR_NOOP("&Edit")}, {"training", QT_TR_NOOP("&Training")},
        {"view", QT_TR_NOOP("&View")},         {"help", QT_TR_NOOP("&Help")}, {"show", QT_TR_NOOP("&Go To")},
        {"panel", QT_TR_NOOP("&Panels")},      {"appearance", QT_TR_NOOP("&Appearance")}, {"language", QT_TR_NOOP("Lan&guage")},
    };

    static constexpr ActionEntry entries[] = {
        {"file.open", QT_TR_NOOP("&Open…"),
         QT_TR_NOOP("Open firing rates, masks, a model, a session or a protocol; several files at once belong together"), "Ctrl+O", "open"},
        {"file.openFolder", QT_TR_NOOP("Open &Folder…"), QT_TR_NOOP("Open a folder with a dataset or a training run"), "Ctrl+Shift+O", ""},
        {"file.demonstration", QT_TR_NOOP("Open the &Demonstration"),
         QT_TR_NOOP("Open the synthetic dataset that comes with the program, and a network trained on it"), "", ""},
        {"file.save", QT_TR_NOOP("&Save Session"),
         QT_TR_NOOP("Save data, network, training and perturbations as one file, which is also a model file"), "Ctrl+S", "save"},
        {"file.saveAs", QT_TR_NOOP("Save Session &As…"), QT_TR_NOOP("Save the session under another name"), "Ctrl+Shift+S", ""},
        {"file.export", QT_TR_NOOP("&Export View…"),
         QT_TR_NOOP("Write the view in front as SVG, PDF or PNG, or its numbers as CSV, with where it came from"), "Ctrl+E", "export"},
        {"file.quit", QT_TR_NOOP("&Quit"), QT_TR_NOOP("Leave the program; what is not saved is asked for"), "Ctrl+Q", "",
         ActionKind::Plain, true},

        {"edit.undo", QT_TR_NOOP("&Undo"), QT_TR_NOOP("Take back the last edit"), "Ctrl+Z", "undo"},
        {"edit.redo", QT_TR_NOOP("&Redo"), QT_TR_NOOP("Make the edit again that was taken back"), "Ctrl+Shift+Z; Ctrl+Y", "redo"},
        {"edit.silence", QT_TR_NOOP("Silence &Selected Neurons"), QT_TR_NOOP("The neurons that are selected send nothing (r = 0), in one step of undo"),
         "Ctrl+K", ""},
        {"edit.clear", QT_TR_NOOP("Remove All &Perturbations"), QT_TR_NOOP("Back to the intact network, in one step of undo"),
         "Ctrl+Backspace", "", ActionKind::Plain, true},
        {"edit.copyCommand", QT_TR_NOOP("Copy as &Command"),
         QT_TR_NOOP("Copy the line that computes what is seen now without the window: aonlab compare …"), "Ctrl+Shift+C", ""},
        {"edit.selectNone", QT_TR_NOOP("Select &No Neurons"), QT_TR_NOOP("Views show whole areas again"), "Ctrl+Shift+A", ""},

        {"training.train", QT_TR_NOOP("&Train"), QT_TR_NOOP("Train a network on the recording, from its start and seed; asks when one that was stopped can go on"), "Ctrl+T", "train"},
        {"training.continue", QT_TR_NOOP("&Continue Training"),
         QT_TR_NOOP("Go on from where the training was stopped, bit for bit as if it had not been"), "Ctrl+Shift+T", ""},
        {"training.pause", QT_TR_NOOP("&Pause"), QT_TR_NOOP("Let the training wait, or go on"), "Ctrl+P", "pause", ActionKind::Switch},
        {"training.stop", QT_TR_NOOP("&Stop"), QT_TR_NOOP("End the training and keep its best network"), "Ctrl+.", "stop", ActionKind::Plain, true},
        {"training.newSeed", QT_TR_NOOP("&New Seed"), QT_TR_NOOP("Let the next training start from other random weights"), "", ""},

        {"view.peek", QT_TR_NOOP("&Intact"), QT_TR_NOOP("Show the intact network only, as if nothing were perturbed"), "B", "intact",
     ActionKind::Held},
        {"view.pin", QT_TR_NOOP("&Pin This Result"), QT_TR_NOOP("Keep the curves on screen to compare the next ones with them"), "Ctrl+D", ""},
        {"view.unpin", QT_TR_NOOP("&Unpin"), QT_TR_NOOP("Forget the pinned result"), "Ctrl+Shift+D", ""},
        {"view.play", QT_TR_NOOP("Play &Trial"), QT_TR_NOOP("Let the time cursor run through the trial, at a fifth of its speed"),
         "Ctrl+Space", "", ActionKind::Switch},
        {"view.earlier", QT_TR_NOOP("Cursor &Earlier"), QT_TR_NOOP("Move the time cursor back by one bin"), "Alt+Left", ""},
        {"view.later", QT_TR_NOOP("Cursor &Later"), QT_TR_NOOP("Move the time cursor on by one bin"), "Alt+Right", ""},
        {"view.previousCondition", QT_TR_NOOP("P&revious Condition"), QT_TR_NOOP("Look at the condition before this one"), "Alt+Up", ""},
        {"view.nextCondition", QT_TR_NOOP("Ne&xt Condition"), QT_TR_NOOP("Look at the condition after this one"), "Alt+Down", ""},
        {"view.presentation", QT_TR_NOOP("Presentation &Mode"),
         QT_TR_NOOP("Full screen, larger text, panels hidden: for a class or an audience"), "F11", "", ActionKind::Switch},
        {"view.zoomIn", QT_TR_NOOP("Zoom &In"), QT_TR_NOOP("Larger text in the whole window"), "Ctrl++; Ctrl+=", ""},
        {"view.zoomOut", QT_TR_NOOP("Zoom &Out"), QT_TR_NOOP("Smaller text in the whole window"), "Ctrl+-", ""},
        {"view.zoomReset", QT_TR_NOOP("&Normal Size"), QT_TR_NOOP("Text as large as in other programs"), "Ctrl+0", ""},
        {"appearance.system", QT_TR_NOOP("As the &System"), QT_TR_NOOP("Light or dark theme, as the desktop is"), "", "",
         ActionKind::Switch},
        {"appearance.light", QT_TR_NOOP("&Light"), QT_TR_NOOP("Light theme: dark text on a light window"), "", "", ActionKind::Switch},
        {"appearance.dark", QT_TR_NOOP("&Dark"), QT_TR_NOOP("Dark theme: light text on a dark window"), "", "", ActionKind::Switch},
        {"view.resetLayout", QT_TR_NOOP("&Reset Layout"), QT_TR_NOOP("All views and panels back to where they were at first"), "", "",
         ActionKind::Plain, true},
        {"view.welcome", QT_TR_NOOP("&Welcome Page"), QT_TR_NOOP("Show the page of the start; the session stays open"), "", "", ActionKind::Switch},

        {"help.search", QT_TR_NOOP("&Search Actions…"), QT_TR_NOOP("Find anything the program can do by typing a part of its name"),
         "Ctrl+Shift+P", "search"},
        {"help.shortcuts", QT_TR_NOOP("&Keyboard Shortcuts"), QT_TR_NOOP("All actions and their keys"), "F1", ""},
        {"help.about", QT_TR_NOOP("&About AON Lab"), QT_TR_NOOP("Version, libraries, and how to cite the model and the data"), "", ""},
    };
};

}  // namespace

std::span<const ActionEntry> actionTable() { return ActionTexts::entries; }

std::span<const MenuEntry> menuTable() { return ActionTexts::menus; }

}  // namespace aon
