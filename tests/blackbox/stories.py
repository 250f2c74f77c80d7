# SPDX-License-Identifier: GPL-3.0-or-later
"""stories.py PROGRAM STORY: what people do with the window, from outside."""
import os
import signal
import subprocess
import sys
import time

import pyatspi

from window import Program, act, column_of, home, is_ticked, text_of, type_keys, wait_for

EFFECTS, CHANGE = "Effects by group", 1  # table and column
F5_MIRROR = "Silence F5 mirror"


def open_demonstration(program):
    program.press("Open the demonstration")
    program.check_box(F5_MIRROR)
    return wait_for("effects", lambda: changes(program))


def changes(program):
    """The change of every group, as the effect table says it."""
    return column_of(program.look(pyatspi.ROLE_TABLE, EFFECTS), CHANGE)


def silence_changes_the_effects(executable):
    """Demonstration, silence F5 mirror: the effects change."""
    program = Program(executable)
    before = open_demonstration(program)
    program.tick(F5_MIRROR)
    after = wait_for("change of the effects", lambda: (now := changes(program)) != before and now)
    assert len(after) == len(before) and len(after) >= 12, f"{len(after)} rows of effects"
    assert "silence: F5 & mirror" in [item.name for item in program.find(pyatspi.ROLE_LIST, "History")]
    assert "synthetic" in program.title().lower(), program.title()
    return program


def own_data_train_stop(executable):
    """Own data, train, stop: the best network is kept."""
    data = home("data")
    subprocess.run([executable, "sample", "--output-dir", data], check=True, stdout=subprocess.DEVNULL)
    program = Program(executable, data)
    program.await_log("Opened data")
    program.press("Train")
    wait_for("running training", lambda: program.button("Stop").getState().contains(pyatspi.STATE_ENABLED))
    time.sleep(3.0)
    program.press("Stop")
    program.await_log("Training ended", 10.0)
    lines = [item.name for item in program.find(pyatspi.ROLE_LIST, "History")]
    assert any(line.startswith("# train: ") and "best loss" in line for line in lines), lines
    program.tick(F5_MIRROR)
    return program


def undo_back_to_intact(executable):
    """Edits are taken back one by one, by keys, until the network is intact."""
    program = Program(executable)
    intact = open_demonstration(program)
    program.tick(F5_MIRROR)
    program.tick("Silence AIP mirror")
    wait_for("change of the effects", lambda: changes(program) != intact)
    type_keys("Control", "z")
    wait_for("AIP mirror without a tick", lambda: not is_ticked(program.check_box("Silence AIP mirror")))
    assert is_ticked(program.check_box(F5_MIRROR)), "one undo took back two edits"
    type_keys("Control", "z")
    wait_for("F5 mirror without a tick", lambda: not is_ticked(program.check_box(F5_MIRROR)))
    wait_for("intact effects", lambda: changes(program) == intact)
    return program


def killed_and_recovered(executable):
    """Save, edit, kill -9, start again: what was open comes back, under its name and with its history."""
    program = Program(executable)
    open_demonstration(program)
    program.tick(F5_MIRROR)
    save_as(program, "Save Session", home("mine.mat"))
    program.await_log("Saved")
    program.tick("Silence AIP mirror")
    time.sleep(4.0)
    program.kill()
    program = Program(executable)
    program.press("Recover")
    program.await_log("Recovered")
    wait_for("tick at F5 mirror", lambda: is_ticked(program.check_box(F5_MIRROR)))
    assert is_ticked(program.check_box("Silence AIP mirror")), "the edit after the save is lost"
    wait_for("name of the session in the title", lambda: program.title().startswith("mine.mat") or None)
    type_keys("Control", "z")
    wait_for("AIP mirror without a tick", lambda: not is_ticked(program.check_box("Silence AIP mirror")))
    assert is_ticked(program.check_box(F5_MIRROR)), "one undo took back two edits"
    type_keys("Control", "y")
    wait_for("AIP mirror with a tick", lambda: is_ticked(program.check_box("Silence AIP mirror")))
    assert program.end() == 3
    program = Program(executable, home("mine.mat"))
    program.await_log("Opened mine.mat")
    wait_for("tick at F5 mirror", lambda: is_ticked(program.check_box(F5_MIRROR)))
    assert not is_ticked(program.check_box("Silence AIP mirror")), "the saved file holds an edit made after it"
    return program


def exported_with_provenance(executable):
    """Export a figure and read in it where it came from."""
    program = Program(executable)
    open_demonstration(program)
    program.tick(F5_MIRROR)
    figure = home("figure.svg")
    save_as(program, "Export View", figure)
    program.await_log("Exported")
    svg = open(figure, encoding="utf-8").read()
    for part in ("AON Lab", "data fingerprint: ", "SYNTHETIC", "preset: paper", "seed: ", "perturbation: silence: F5 &amp; mirror"):
        assert part in svg, f"{part!r} is not in the figure"
    return program


def another_language_keeps_the_session(executable):
    """Demonstration, silence, choose Italian, start again: all of it comes back, in Italian, and can still be undone."""
    program = Program(executable)
    open_demonstration(program)
    program.tick(F5_MIRROR)
    program.choose("Italiano")
    program.press("Start Again")
    process = program.await_restart()
    silenced = "Silenzia F5 specchio"
    wait_for("tick at F5 mirror", lambda: is_ticked(program.check_box(silenced)))
    assert "sintetici" in program.title(), program.title()
    type_keys("Control", "z")
    wait_for("F5 mirror without a tick", lambda: not is_ticked(program.check_box(silenced)))
    os.kill(process, signal.SIGTERM)
    wait_for("end", lambda: not os.path.exists(f"/proc/{process}"))
    return None


def save_as(program, action, file):
    program.press(action)
    name = program.find(pyatspi.ROLE_TEXT, "File name:")
    name.queryEditableText().setTextContents(file)
    wait_for("name of the file", lambda: text_of(name) == file)
    dialog = next(window for window in program.root if window.getRole() in (pyatspi.ROLE_DIALOG, pyatspi.ROLE_FILE_CHOOSER))
    act(wait_for("button Save", lambda: program.look(pyatspi.ROLE_PUSH_BUTTON, "Save", dialog)))


STORIES = (silence_changes_the_effects, own_data_train_stop, undo_back_to_intact, killed_and_recovered, exported_with_provenance,
           another_language_keeps_the_session)

if __name__ == "__main__":
    told = {story.__name__: story for story in STORIES}[sys.argv[2]](sys.argv[1])
    if not told:
        sys.exit()
    assert told.process.poll() is None, "the program ended by itself"
    code = told.end()
    assert code == 3, f"asked to end, the program said {code}"
