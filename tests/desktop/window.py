"""The program's window as a person with an assistive tool has it: names, focus, keys, the mouse."""

import re
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from desk import Trouble  # noqa: E402

PATIENCE = 25  # seconds for anything to show; the machine may be busy
TABS = 60      # a person gives up earlier


class Window:
    def __init__(self, desk, names, program):
        self.desk, self.names, self.program = desk, names, program
        Atspi.set_timeout(3000, 3000)
        self.application = self.wait("the program on the accessibility bus", self._application, 60)
        self.application.set_cache_mask(Atspi.Cache.NONE)
        # There is no window manager here to give the window the keys.
        self.desk.xdotool("search", "--sync", "--onlyvisible", "--all", "--pid", str(program.pid), "--name", ".", "windowfocus")

    @staticmethod
    def _application():
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_name() == "minqing":
                return child
        return None

    # ── looking ──────────────────────────────────────────────────────────────────────────────────────────────────
    def wait(self, what, ready, seconds=PATIENCE):
        until = time.monotonic() + seconds
        while True:
            try:
                found = ready()
            except GLib.Error:
                found = None  # it went away while we looked at it
            if found:
                return found
            if self.program.poll() is not None:
                raise Trouble(f"the program has ended ({self.program.returncode}) while waiting for {what}")
            if time.monotonic() > until:
                raise Trouble(f"not within {seconds} s: {what}")
            time.sleep(0.1)

    def showing(self, node=None, depth=0):
        """Everything that shows, in reading order of the tree; never the cells of a table."""
        node = node or self.application
        for i in range(min(node.get_child_count(), 400)):
            try:
                child = node.get_child_at_index(i)
                if child is None or not child.get_state_set().contains(Atspi.StateType.SHOWING):
                    continue
                yield depth, child
                if child.get_role() not in (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE, Atspi.Role.LIST):
                    yield from self.showing(child, depth + 1)
            except GLib.Error:
                continue

    def named(self, text, role=None):
        """The showing control of this name (English text of the sources, or a text of the definitions)."""
        wanted = self.names.of(text)
        for _, node in self.showing():
            if (role is None or node.get_role() == role) and wanted.intersection(self.names_of(node)):
                return node
        return None

    @staticmethod
    def names_of(node):
        """Qt gives a box of choices its chosen text as its name; what it is called stands in its label or description."""
        yield node.get_name()
        if node.get_role() != Atspi.Role.COMBO_BOX:
            return
        yield node.get_description()
        for relation in node.get_relation_set():
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                for i in range(relation.get_n_targets()):
                    yield relation.get_target(i).get_name().removesuffix(" *")

    def need(self, text, role=None, enabled=False):
        def ready():
            node = self.named(text, role)
            return node if node and (not enabled or self.is_enabled(node)) else None
        return self.wait(f"“{text}”{' that can be used' if enabled else ''}", ready)

    def shown(self, text):
        """One of the names that this text bears in the window."""
        return sorted(self.names.of(text))[0]

    def gone(self, text, role=None):
        self.wait(f"“{text}” to go", lambda: self.named(text, role) is None)

    def button(self, text, enabled=True):
        return self.need(text, Atspi.Role.PUSH_BUTTON, enabled)

    def has_text(self, part):
        return any(part in (node.get_name() or "") for _, node in self.showing())

    def need_text(self, part):
        self.wait(f"a text with “{part}”", lambda: self.has_text(part))

    def need_match(self, text, **known):
        """A showing text made from this text of the sources, n1 for its %1 …"""
        return self.need_pattern(self.names.pattern(text, **known))

    def need_pattern(self, pattern):
        def ready():
            found = (re.search(pattern, node.get_name() or "") for _, node in self.showing())
            return next((one for one in found if one), None)
        return self.wait(f"a text like “{pattern}”", ready)

    @staticmethod
    def is_enabled(node):
        return node.get_state_set().contains(Atspi.StateType.ENABLED)

    @staticmethod
    def is_focused(node):
        return node.get_state_set().contains(Atspi.StateType.FOCUSED)

    @staticmethod
    def is_checked(node):
        return node.get_state_set().contains(Atspi.StateType.CHECKED)

    @staticmethod
    def text_of(node):
        # Called through the interface: newer bindings have a get_text of the object that means something else.
        if not node.get_text_iface():
            return ""
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def stands_at(self, box, choice):
        """Whether a box of choices shows this one."""
        if choice in (box.get_name(), self.text_of(box)):
            return True
        inside = [box.get_child_at_index(i) for i in range(box.get_child_count())]
        return any(self.text_of(child) == choice for child in inside if child)

    def first_row(self, text):
        """The texts of a list's first row, or nothing while it has none."""
        table = self.need(text, Atspi.Role.TABLE).get_table_iface()
        if table.get_n_rows() == 0:
            return []
        return [table.get_accessible_at(0, column).get_name() or "" for column in range(table.get_n_columns())]

    def need_first_row(self, text, part):
        self.wait(f"“{part}” in the first row of “{text}”", lambda: any(part in cell for cell in self.first_row(text)))

    def tree(self, most=160):
        """The showing part of the window for a failure's message."""
        lines = []
        for depth, node in self.showing():
            if len(lines) == most:
                lines.append("…")
                break
            marks = "".join(mark for mark, test in (("*", self.is_focused(node)), ("-", not self.is_enabled(node))) if test)
            lines.append(f"{'  ' * depth}{node.get_role_name()}{marks} “{node.get_name()}” {node.get_description() or ''}".rstrip())
        return "\n".join(lines)

    # ── doing ────────────────────────────────────────────────────────────────────────────────────────────────────
    def keys(self, *keys):
        self.desk.xdotool("key", "--clearmodifiers", "--delay", "30", *keys)

    def click(self, node):
        area = node.get_extents(Atspi.CoordType.SCREEN)
        if area.width <= 0:
            raise Trouble(f"“{node.get_name()}” has no place on the screen")
        self.desk.xdotool("mousemove", str(area.x + area.width // 2), str(area.y + area.height // 2), "click", "1")

    def tab_to(self, text, role=None):
        """Goes to a control by the tab key alone, as someone without a mouse must."""
        node = self.need(text, role)
        for _ in range(TABS):
            if self.is_focused(node):
                return node
            self.keys("Tab")
            self._settle()
        raise Trouble(f"“{text}” is not reached by {TABS} tabs")

    @staticmethod
    def _settle():
        time.sleep(0.06)

    def type(self, text, words):
        """Goes to a field by tab and types; what stands in it then must be what was typed."""
        node = self.tab_to(text, Atspi.Role.TEXT)
        # A key that the keyboard lacks is put onto it for the moment; a busy program may read it too late. Then again, slower.
        for delay in ("40", "150", "400"):
            self.desk.xdotool("type", "--delay", delay, words, seconds=60)
            try:
                self.wait(f"“{words}” in “{text}”", lambda: self.text_of(node) == words, 5)
                return node
            except Trouble:
                self.keys("ctrl+a", "Delete")
        raise Trouble(f"“{text}” shows “{self.text_of(node)}” after “{words}” was typed")

    def choose(self, text, wanted):
        """Goes to a list of choices by tab and steps down to the wanted one."""
        node = self.tab_to(text, Atspi.Role.COMBO_BOX)
        for _ in range(40):
            if self.stands_at(node, wanted):
                return
            self.keys("Down")
            self._settle()
        raise Trouble(f"“{text}” does not offer “{wanted}”; it shows “{node.get_name()}”")

    def type_choice(self, text, wanted):
        """Goes to a long list of choices by tab, types what is wanted and takes it from what is offered."""
        node = self.tab_to(text, Atspi.Role.COMBO_BOX)
        for delay in ("40", "150", "400"):  # a key may be read too late, as in type()
            self.desk.xdotool("type", "--delay", delay, wanted, seconds=60)
            self._settle()
            self.keys("Return")
            try:
                self.wait(f"“{wanted}” in “{text}”", lambda: self.stands_at(node, wanted), 5)
                return
            except Trouble:
                self.keys("ctrl+a", "Delete")
        raise Trouble(f"“{text}” did not take “{wanted}”; it shows “{node.get_name()}”")
