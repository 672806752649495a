# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""The accessibility tree of a program, as an assistive technology gets it from the bus.

It is read over D-Bus itself, because libatspi keeps answers and a test must see what is true now.
`Reader.tree()` takes the whole tree at one moment; nodes are plain data.
"""
import os

from gi.repository import Gio, GLib

ROLES = {
    2: 'alert', 7: 'check box', 11: 'combo box', 16: 'dialog', 20: 'filler', 23: 'frame', 27: 'image', 29: 'label',
    31: 'list', 32: 'list item', 37: 'page tab', 38: 'page tab list', 39: 'panel', 42: 'progress bar', 43: 'button',
    44: 'radio button', 48: 'scroll bar', 49: 'scroll pane', 50: 'separator', 51: 'slider', 54: 'status bar',
    60: 'terminal', 61: 'text', 62: 'toggle button', 63: 'tool bar', 67: 'unknown', 68: 'viewport', 69: 'window',
    73: 'paragraph', 75: 'application', 79: 'entry', 82: 'document', 83: 'heading', 85: 'section', 88: 'link',
    98: 'list box', 99: 'grouping', 101: 'notification', 105: 'block quote', 109: 'article', 110: 'landmark',
    116: 'static', 130: 'switch',
}
STATES = {
    1: 'active', 4: 'checked', 8: 'enabled', 11: 'focusable', 12: 'focused', 19: 'modal', 20: 'pressed',
    23: 'selected', 24: 'sensitive', 25: 'showing', 30: 'visible', 41: 'checkable',
}
CONTROLS = ('button', 'toggle button', 'radio button', 'check box', 'switch', 'link', 'slider', 'page tab',
            'combo box', 'entry')
ACCESSIBLE, COMPONENT, TEXT = ('org.a11y.atspi.' + name for name in ('Accessible', 'Component', 'Text'))
PROPERTIES = 'org.freedesktop.DBus.Properties'
WINDOW_COORDINATES = 1
# As in kiosk.py: a program with sanitizers, on a loaded machine, is slow to answer.
ANSWER_MS = round(5000 * float(os.environ.get('SK_PATIENCE', '1')))


class Node:
    """One accessible: role, name, description, states, box (x, y, width, height in the window)."""

    def __init__(self, bus, path, parent):
        self.bus, self.path, self.parent = bus, path, parent
        self.role = self.name = self.description = ''
        self.states, self.box, self.children = frozenset(), None, []

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self):
        node = self.parent
        while node:
            yield node
            node = node.parent

    @property
    def visible_box(self):
        """What can be seen of it: its box within the window and within what scrolls; None if nothing can."""
        if self.box is None or 'visible' not in self.states:
            return None
        box = self.box
        for node in self.ancestors():
            if node.role == 'application':
                break
            if node.box is None:
                continue
            if 'visible' not in node.states or min(node.box[2:]) <= 0:
                return None
            if node.role in ('scroll pane', 'viewport', 'frame'):
                box = intersection(box, node.box)
        return box if min(box[2:]) > 0 else None

    @property
    def showing(self):
        return self.visible_box is not None

    @property
    def centre(self):
        x, y, width, height = self.visible_box
        return x + width // 2, y + height // 2

    def __repr__(self):
        return '%s "%s"%s' % (self.role, self.name, ' at %d,%d %dx%d' % self.box if self.box else '')


def intersection(a, b):
    x, y = max(a[0], b[0]), max(a[1], b[1])
    return x, y, min(a[0] + a[2], b[0] + b[2]) - x, min(a[1] + a[3], b[1] + b[3]) - y


def inside(inner, outer, slack=0):
    """Whether the box `inner` lies within `outer`, to `slack` pixels."""
    return (inner[0] >= outer[0] - slack and inner[1] >= outer[1] - slack
            and inner[0] + inner[2] <= outer[0] + outer[2] + slack
            and inner[1] + inner[3] <= outer[1] + outer[3] + slack)


def dump(node, depth=0, all_nodes=False):
    """The tree as text, for a person who has to find out why a test failed."""
    if node is None:
        return '(no tree)'
    lines = []
    if all_nodes or node.showing or node.role in ('application', 'frame'):
        states = ' '.join(sorted(node.states & {'focused', 'checked', 'pressed', 'selected'}))
        lines.append('%s%r%s%s' % ('  ' * depth, node, ' -- ' + node.description if node.description else '',
                                   ' [%s]' % states if states else ''))
    for child in node.children:
        text = dump(child, depth + 1, all_nodes)
        if text:
            lines.append(text)
    return '\n'.join(lines)


class Reader:
    """Reads the tree of the program with the process id `pid`."""

    def __init__(self, session):
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None,
                                    GLib.VariantType('(s)'), 0, ANSWER_MS, None).unpack()[0]
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
            None, None)
        self.bus.set_exit_on_close(False)

    def call(self, name, path, interface, method, arguments=None):
        return self.bus.call_sync(name, path, interface, method, arguments, None, 0, ANSWER_MS, None).unpack()

    def program(self, pid):
        """The bus name of the program, or None as long as it has not come."""
        children, = self.call('org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root', ACCESSIBLE, 'GetChildren')
        for name, path in children:
            try:
                owner, = self.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                                   'GetConnectionUnixProcessID', GLib.Variant('(s)', (name,)))
            except GLib.Error:
                continue
            if owner == pid:
                return name, path
        return None

    def tree(self, pid):
        """The root node with everything below it, or None as long as the program has not come."""
        found = self.program(pid)
        if not found:
            return None
        root = Node(*found, None)
        level = [root]
        while level:
            self.fill(level)
            level = [child for node in level for child in node.children]
        return root

    def fill(self, nodes):
        """Asks for all of `nodes` at once and waits for all the answers."""
        loop = GLib.MainLoop()
        waiting, late = 0, []

        def ask(node, interface, method, arguments, take):
            nonlocal waiting
            waiting += 1

            def answered(bus, result):
                nonlocal waiting
                try:
                    take(node, bus.call_finish(result).unpack())
                except GLib.Error as error:
                    # What went away meanwhile, or is no component, has no answer; a program that hangs is told.
                    if error.matches(Gio.io_error_quark(), Gio.IOErrorEnum.TIMED_OUT):
                        late.append(node)
                waiting -= 1
                if waiting == 0:
                    loop.quit()

            self.bus.call(node.bus, node.path, interface, method, arguments, None, 0, ANSWER_MS, None, answered)

        for node in nodes:
            ask(node, ACCESSIBLE, 'GetRole', None, take_role)
            ask(node, ACCESSIBLE, 'GetState', None, take_states)
            ask(node, ACCESSIBLE, 'GetChildren', None, take_children)
            ask(node, PROPERTIES, 'GetAll', GLib.Variant('(s)', (ACCESSIBLE,)), take_properties)
            if node.parent:
                ask(node, COMPONENT, 'GetExtents', GLib.Variant('(u)', (WINDOW_COORDINATES,)), take_extents)
        if waiting:
            loop.run()
        if late:
            raise TimeoutError('the program does not answer about %s %s' % (late[0].bus, late[0].path))

    def text(self, node):
        """The text of a node that has one, in full."""
        count, = self.call(node.bus, node.path, PROPERTIES, 'Get', GLib.Variant('(ss)', (TEXT, 'CharacterCount')))
        return self.call(node.bus, node.path, TEXT, 'GetText', GLib.Variant('(ii)', (0, count)))[0]


def take_role(node, answer):
    node.role = ROLES.get(answer[0], 'role %d' % answer[0])


def take_states(node, answer):
    low, high = (list(answer[0]) + [0, 0])[:2]
    bits = low | high << 32
    node.states = frozenset(name for number, name in STATES.items() if bits >> number & 1)


def take_children(node, answer):
    node.children = [Node(bus, path, node) for bus, path in answer[0] if not path.endswith('/null')]


def take_properties(node, answer):
    node.name, node.description = answer[0].get('Name', ''), answer[0].get('Description', '')


def take_extents(node, answer):
    node.box = tuple(answer[0])
