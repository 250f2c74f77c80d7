# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a person has it: started, seen and operated through the accessibility bus, by roles and names."""
import os
import signal
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
import pyatspi
from gi.repository import Atspi, GLib

PATIENCE = 25.0  # seconds, for what should take one
CLOSED = (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_LIST, pyatspi.ROLE_MENU_BAR)


def wait_for(what, see, seconds=PATIENCE):
    """What `see` returns once it is not None or False; a bus that answers late is asked again."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            seen = see()
        except Exception:  # an object that went away while one looked at it
            seen = None
        if seen is not None and seen is not False:
            return seen
        time.sleep(0.1)
    raise AssertionError(f"after {seconds:.0f} s there is still no {what}")


class Program:
    def __init__(self, executable, *arguments):
        self.process = subprocess.Popen([executable, *arguments])
        self._meet(lambda pid: pid == self.process.pid)

    def _meet(self, is_it):
        self.root = wait_for("window of AON Lab", lambda: self._application(is_it))
        self.root.set_cache_mask(Atspi.Cache.NONE)  # what is asked is what is there now
        self.known = {}  # what was seen, by role and name: a walk over the window is hundreds of calls over the bus

    def _application(self, is_it):
        desktop = pyatspi.Registry.getDesktop(0)
        for application in (desktop.getChildAtIndex(k) for k in range(desktop.childCount)):
            if application and application.name == "AON Lab" and is_it(application.get_process_id()) and application.childCount:
                return application
        return None

    def await_restart(self):
        """It ended by itself and started itself again, as a process that is not ours; its number."""
        assert self.process.wait(timeout=PATIENCE) == 0
        self._meet(lambda pid: pid != self.process.pid)
        return self.root.get_process_id()

    def look(self, role, name, root=None):
        """The object on screen with this role and name, or None. Neither what is hidden nor the cells of tables are searched."""
        if root is None and is_there(known := self.known.get((role, name)), name):
            return known
        waiting = [root[k] for k in range(root.childCount)] if root else self.windows()
        while waiting:
            found = waiting.pop(0)
            if not found or not found.getState().contains(pyatspi.STATE_SHOWING):
                continue
            kind = found.getRole()
            if kind == role:
                self.known[role, found.name] = found
                if found.name == name:
                    return found
            if kind not in CLOSED:
                waiting.extend(found)
        return None

    def windows(self):
        """The newest first: a dialog is smaller than what it is about."""
        return [self.root[k] for k in reversed(range(self.root.childCount))]

    def find(self, role, name, seconds=PATIENCE):
        return wait_for(f"{role} called {name!r}", lambda: self.look(role, name), seconds)

    def button(self, name):
        return self.find(pyatspi.ROLE_PUSH_BUTTON, name)

    def press(self, name, role=pyatspi.ROLE_PUSH_BUTTON):
        found = self.find(role, name)
        wait_for(f"enabled {name!r}", lambda: found.getState().contains(pyatspi.STATE_ENABLED))
        act(found)

    def choose(self, name):
        """An item of the menus, which need not be open."""
        waiting = [self.find(pyatspi.ROLE_MENU_BAR, "")]
        while waiting:
            found = waiting.pop()
            if found.name == name and not found.childCount:
                return act(found)
            waiting.extend(found)
        raise AssertionError(f"the menus have no {name!r}")

    def check_box(self, name):
        return self.find(pyatspi.ROLE_CHECK_BOX, name)

    def tick(self, name):
        box = self.check_box(name)
        act(box)
        wait_for(f"tick at {name!r}", lambda: is_ticked(box))

    def write(self, name, text):
        self.find(pyatspi.ROLE_TEXT, name).queryEditableText().setTextContents(text)

    def log(self):
        return text_of(self.find(pyatspi.ROLE_TEXT, "Log"))

    def await_log(self, part, seconds=PATIENCE):
        return wait_for(f"line with {part!r} in the log", lambda: part in self.log(), seconds)

    def title(self):
        return self.root.getChildAtIndex(0).name

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def end(self):
        """As a logout does; the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError("the program does not end when it is asked to")


def act(found):
    """What a click does. An action that shows a dialog answers only when the dialog is gone: that is not waited for."""
    try:
        found.queryAction().doAction(0)
    except GLib.GError:
        pass


def is_there(found, name):
    """Whether what was seen before is still on screen and called so."""
    try:
        return found is not None and found.getState().contains(pyatspi.STATE_SHOWING) and found.name == name
    except Exception:  # it went away
        return False


def is_ticked(box):
    return box.getState().contains(pyatspi.STATE_CHECKED)


def text_of(found):
    return found.queryText().getText(0, -1)


def column_of(found, column):
    table = found.queryTable()
    return [table.getAccessibleAt(row, column).name for row in range(table.nRows)]


KEYCODES = {"Control": 37, "Shift": 50, "y": 29, "z": 52, "b": 56}  # of X servers with the evdev rules


def type_keys(*keys):
    """Held down together: type_keys("Control", "z")."""
    for key in keys:
        pyatspi.Registry.generateKeyboardEvent(KEYCODES[key], None, pyatspi.KEY_PRESS)
    for key in reversed(keys):
        pyatspi.Registry.generateKeyboardEvent(KEYCODES[key], None, pyatspi.KEY_RELEASE)


def home(*parts):
    return os.path.join(os.environ["HOME"], *parts)
