# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Starts send-kiosk as it stands in a town hall, touches it, and says what came of it.

  with Kiosk(size=(1080, 1920), sound=True) as kiosk:
      kiosk.tap_control('Touch to start')
      kiosk.wait_state('screen', 'home')

Each kiosk has a screen with real touch, a home and a runtime directory of its own; all kiosks of
one test share a private session bus. With `sound` there is a sound server whose only output is a
null sink, and `kiosk.heard` says when it sounded; without, there is no sound server at all.
Which program: of the build directory in $SK_BUILD, or the one in PATH when that is not set.
"""
import ctypes
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter

import gi
from gi.repository import Gio, GLib

import accessibility
import finger
from screenshot import Camera

gi.require_version('Gio', '2.0')

HERE = os.path.dirname(os.path.realpath(__file__))
NAME, PATH = 'org.southend.SendKiosk', '/org/southend/SendKiosk'
ACTIONS = 'org.gtk.Actions'
POLL = .02
# Sanitizers and a loaded machine are slow; no test passes or fails by this number on a good day.
PATIENCE = float(os.environ.get('SK_PATIENCE', '1'))
NOISE = ('Failed to set fd limit', 'libEGL warning', 'dbind-WARNING', 'MESA-LOADER')
SUSPICIOUS = ('WARNING', 'CRITICAL', 'AddressSanitizer', 'LeakSanitizer', 'runtime error:', 'Segmentation',
              'ssertion')


class Failure(AssertionError):
    pass


def wait_for(what, condition, seconds=10):
    """Returns condition()'s first true value; fails after `seconds`, saying what did not happen."""
    end = time.monotonic() + seconds * PATIENCE
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Failure('%s: not within %g s' % (what, seconds * PATIENCE))
        time.sleep(POLL)


def die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)   # PR_SET_PDEATHSIG


def launch(argv, **options):
    return subprocess.Popen(argv, preexec_fn=die_with_parent, **options)


def end(process):
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def descendants(pid):
    found = []
    try:
        for task in os.listdir('/proc/%d/task' % pid):
            with open('/proc/%d/task/%s/children' % (pid, task), encoding='ascii') as file:
                children = [int(word) for word in file.read().split()]
            for child in children:
                with open('/proc/%d/comm' % child, encoding='utf-8') as comm:
                    found.append((child, comm.read().strip()))
                found += descendants(child)
    except (FileNotFoundError, ProcessLookupError):     # it ended while it was being looked at
        pass
    return found


class Helper:
    """A wrapper program (touch-screen, heard) that lives as long as this object, and tells of itself."""

    def __init__(self, argv, environment, variables):
        script = 'printf "%s\\n"; exec cat' % ' '.join('$' + v for v in variables)
        self.process = launch([*argv, '--', 'sh', '-c', script], env=environment, text=True,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        words = self.process.stdout.readline().split()
        if len(words) != len(variables):
            end(self.process)
            raise Failure('%s did not start' % argv[0])
        self.variables = dict(zip(variables, words))

    def stop(self):
        self.process.stdin.close()       # ends the cat, and so the wrapper
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            end(self.process)


def built_environment():
    """The environment in which the programs of $SK_BUILD find each other, or this one."""
    build = os.environ.get('SK_BUILD')
    if not build:
        return dict(os.environ)
    output = subprocess.run(['meson', 'devenv', '-C', build, '-w', os.getcwd(), 'env', '-0'], check=True,
                            stdout=subprocess.PIPE, text=True).stdout
    return dict(item.split('=', 1) for item in output.split('\0') if '=' in item)


class World:
    """What all kiosks of one test process share: the environment and the session bus."""

    instance = None

    @classmethod
    def get(cls):
        if not cls.instance:
            cls.instance = cls()
        return cls.instance

    def __init__(self):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        drop = ('XDG_', 'GTK_', 'GDK_', 'GSK_', 'ADW_', 'PULSE_', 'WAYLAND_', 'DBUS_', 'AT_SPI', 'DISPLAY')
        keep = ('XDG_DATA_DIRS',)
        self.environment = {name: value for name, value in built_environment().items()
                            if not name.startswith(drop) or name in keep}
        self.environment.update(LC_ALL='C.UTF-8', GSETTINGS_BACKEND='memory', GSK_RENDERER='cairo', GDK_BACKEND='x11',
                                ADW_DISABLE_PORTAL='1')
        self.program = shutil.which('send-kiosk', path=self.environment['PATH'])
        if not self.program:
            raise Failure('there is no send-kiosk; say where it was built: SK_BUILD=DIRECTORY')
        self.directory = tempfile.TemporaryDirectory(prefix='sk-test.')
        self.environment.update(self.private_directories('bus'))
        self.bus_process = launch(['dbus-daemon', '--session', '--nofork', '--nopidfile', '--print-address=1',
                                   '--address=unix:dir=' + self.environment['XDG_RUNTIME_DIR']],
                                  env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        address = self.bus_process.stdout.readline().strip()
        if not address:
            raise Failure('dbus-daemon did not start')
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = address
        flags = Gio.DBusConnectionFlags
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self.bus.set_exit_on_close(False)
        self.reader = accessibility.Reader(self.bus)

    def private_directories(self, name):
        root = tempfile.mkdtemp(prefix=name + '.', dir=self.directory.name)
        result = {}
        for variable, leaf in (('HOME', 'home'), ('XDG_RUNTIME_DIR', 'run'), ('XDG_CONFIG_HOME', 'config'),
                               ('XDG_CACHE_HOME', 'cache'), ('XDG_DATA_HOME', 'data'), ('XDG_STATE_HOME', 'state')):
            result[variable] = os.path.join(root, leaf)
            os.mkdir(result[variable], 0o700)
        return result

    def owner(self):
        """The process id of who owns the kiosk's name on the bus, or None."""
        try:
            return self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                                      'GetConnectionUnixProcessID', GLib.Variant('(s)', (NAME,)), None, 0, 5000,
                                      None).unpack()[0]
        except GLib.Error:
            return None


class Events:
    """A file of JSON objects, one a line, that another program is writing."""

    def __init__(self, file, what):
        self.file, self.what, self.read, self.items = file, what, 0, []

    def all(self):
        if os.path.exists(self.file):
            with open(self.file, 'rb') as stream:
                stream.seek(self.read)
                data = stream.read()
            whole = data[:data.rfind(b'\n') + 1]
            self.read += len(whole)
            self.items += [json.loads(line) for line in whole.decode().splitlines()]
        return self.items

    def mark(self):
        """A place in the file, to look only at what comes after it."""
        return len(self.all())

    def since(self, mark=0, **fields):
        return [e for e in self.all()[mark:] if all(e.get(k) == v for k, v in fields.items())]

    def wait(self, mark=0, seconds=10, **fields):
        """The first event after `mark` with these fields."""
        try:
            return wait_for('', lambda: self.since(mark, **fields), seconds)[0]
        except Failure:
            tail = '\n'.join(json.dumps(e) for e in self.all()[mark:][-12:])
            raise Failure('%s: no event with %s within %g s; it says\n%s'
                          % (self.what, fields, seconds * PATIENCE, tail or '(nothing)')) from None


class Kiosk:
    def __init__(self, size=(1920, 1080), arguments=(), sound=False, environment=None, start=True, strict=True,
                 settings=None):
        self.world = World.get()
        self.strict = strict
        self.size = size
        self.directories = self.world.private_directories('kiosk')
        self.environment = {**self.world.environment, **self.directories}
        self.root = os.path.dirname(self.directories['HOME'])
        self.helpers, self.process, self.camera, self.heard = [], None, None, None
        self.transcript = Events(os.path.join(self.root, 'transcript'), 'transcript')
        self.errors_file = os.path.join(self.root, 'errors')
        try:
            self.start_helper([os.path.join(HERE, 'touch-screen'), '--size', '%dx%d' % size],
                              'DISPLAY', 'TOUCH_SOCKET')
            if sound:
                file = os.path.join(self.root, 'heard')
                self.start_helper([os.path.join(HERE, 'heard'), '--timeout', '86400', '--events', file], 'PULSE_SERVER', 'PULSE_COOKIE')
                self.heard = Events(file, 'heard')
            else:
                # An address at which nothing listens: no server, and none is started by the library.
                self.environment['PULSE_SERVER'] = 'unix:' + os.path.join(self.root, 'no-sound')
            self.environment.update(environment or {})
            if settings is not None:
                self.write_settings(settings)
            if start:
                self.start(arguments)
        except BaseException:
            self.stop()
            raise

    def write_settings(self, settings):
        folder = os.path.join(self.environment['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
        os.makedirs(folder)
        with open(os.path.join(folder, 'keyfile'), 'w', encoding='utf-8') as file:
            file.write('[org/southend/SendKiosk]\n' + ''.join('%s=%s\n' % item for item in settings.items()))
        self.environment['GSETTINGS_BACKEND'] = 'keyfile'

    def start_helper(self, argv, *variables):
        helper = Helper(argv, self.environment, variables)
        self.helpers.append(helper)
        self.environment.update(helper.variables)

    def start(self, arguments=()):
        with open(self.errors_file, 'ab') as errors:
            self.process = launch([self.world.program, '--transcript=' + self.transcript.file, *arguments],
                                  env=self.environment, stdin=subprocess.DEVNULL, stdout=errors, stderr=errors)
        wait_for('send-kiosk on the bus', self.is_up, 20)

    def run(self, *arguments):
        """Runs the program beside whatever runs already, until it ends by itself."""
        return subprocess.run([self.world.program, *arguments], env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60 * PATIENCE,
                              preexec_fn=die_with_parent, check=False)

    def refusal(self, *arguments):
        """Runs the program, which must refuse to start: status 1, and one line `send-kiosk: REASON`. The line."""
        try:
            run = self.run(*arguments)
        except subprocess.TimeoutExpired:
            raise Failure('send-kiosk %s did start' % ' '.join(arguments)) from None
        lines = [line for line in run.stderr.splitlines() if not any(word in line for word in NOISE)]
        if run.returncode != 1 or run.stdout or len(lines) != 1 or not lines[0].startswith('send-kiosk: '):
            raise Failure('send-kiosk %s: not one line and status 1, but status %d and\n%s%s'
                          % (' '.join(arguments), run.returncode, run.stdout, run.stderr))
        return lines[0]

    def is_up(self):
        if self.process.poll() is not None:
            raise Failure('send-kiosk ended with status %d\n%s' % (self.process.returncode, self.errors()))
        # The name is taken before the actions are there and the window is.
        return self.world.owner() == self.process.pid and self.actions() and self.frame()

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        try:
            if kind is None and self.process and self.strict:
                self.assert_sound_of_mind()
            elif kind and issubclass(kind, Exception) and self.process:
                self.report(error)
        finally:
            self.stop()

    def stop(self):
        if self.camera:
            self.camera.close()
        self.halt()
        for helper in reversed(self.helpers):
            helper.stop()

    def halt(self):
        """Ends the program; the screen stays, for start() to begin anew."""
        if self.process:
            end(self.process)
            # The next one must find the name free.
            wait_for('the name to be free', lambda: self.world.owner() is None)
            self.process = None

    def errors(self):
        with open(self.errors_file, encoding='utf-8', errors='replace') as file:
            return ''.join(line for line in file if not any(word in line for word in NOISE))

    def assert_sound_of_mind(self):
        """It still runs and answers, and has complained of nothing."""
        if self.process.poll() is not None:
            raise Failure('send-kiosk ended by itself, status %d\n%s' % (self.process.returncode, self.errors()))
        self.state('screen')
        complaints = self.complaints()
        if complaints:
            raise Failure('send-kiosk complained:\n' + complaints)

    def complaints(self):
        """Warnings and worse that it wrote, each once, with how often it came."""
        lines = [re.sub(r'^\([^)]*\): |\d\d:\d\d:\d\d\.\d+: | 0x[0-9a-f]+', '', line)
                 for line in self.errors().splitlines() if any(word in line for word in SUSPICIOUS)]
        return '\n'.join('%s%s' % (line, ' (%d times)' % count if count > 1 else '')
                         for line, count in Counter(lines).items())

    def report(self, error):
        """Adds to the error what a person needs to find the cause."""
        parts = [str(error)]
        try:
            parts += ['', 'What it wrote:', self.complaints() or self.errors()[-2000:] or '(nothing)']
            folder = os.environ.get('SK_ARTIFACTS')
            if folder and self.process.poll() is None:
                os.makedirs(folder, exist_ok=True)
                file = os.path.join(folder, '%s-%d.png' % (os.path.basename(sys.argv[0]), time.monotonic_ns() // 10**6))
                self.screenshot(file)
                parts += ['', 'How it looked: ' + file]
            if self.process.poll() is None:
                parts += ['', 'What is on the screen:', accessibility.dump(self.tree())]
        except Exception as further:            # the first failure is the one that counts
            parts.append('(and no more is known: %s)' % further)
        error.args = ('\n'.join(parts),)

    # The accessibility tree

    def tree(self):
        return self.world.reader.tree(self.process.pid)

    def frame(self):
        tree = self.tree()
        return tree and next((n for n in tree.walk() if n.role == 'frame' and n.box and min(n.box[2:]) > 0), None)

    def nodes(self, role=None, name=None, contains=None, showing=True, tree=None):
        """All nodes with this role (or one of these), this name, or a name that contains a text."""
        roles = (role,) if isinstance(role, str) else role
        tree = tree or self.tree()
        return [n for n in (tree.walk() if tree else ())
                if (roles is None or n.role in roles) and (name is None or n.name == name)
                and (contains is None or contains in n.name) and (not showing or n.showing)]

    def node(self, **wanted):
        found = self.nodes(**wanted)
        return found[0] if found else None

    def wait_node(self, seconds=10, **wanted):
        return wait_for('on the screen: %s' % wanted, lambda: self.node(**wanted), seconds)

    def positions(self):
        return [(n.path, n.box) for n in self.nodes(showing=False) if n.box]

    def wait_still(self):
        """Until nothing moves or comes any more."""
        seen = [None]

        def still():
            seen.append(self.positions())
            return seen[-1] == seen[-2]
        wait_for('the screen standing still', still)

    def control(self, name, seconds=10):
        """The control with this name."""
        return self.wait_node(role=accessibility.CONTROLS, name=name, seconds=seconds)

    def text(self, node):
        return self.world.reader.text(node)

    # Touch

    def tap(self, place):
        """A finger on the middle of a node, or on (x, y)."""
        if isinstance(place, accessibility.Node):
            if not place.showing:
                raise Failure('%r cannot be touched: it is not on the screen' % place)
            place = place.centre
        return finger.ask(self.environment['TOUCH_SOCKET'], 'tap', x=place[0], y=place[1])

    def tap_control(self, name, seconds=10):
        return self.tap(self.control(name, seconds))

    def key(self, code, ms=60):
        """A key of the keyboard or keypad, by its hardware code."""
        return finger.ask(self.environment['TOUCH_SOCKET'], 'key', code=code, ms=ms)

    # The actions on the bus

    def call(self, method, arguments=None):
        return self.world.bus.call_sync(NAME, PATH, ACTIONS, method, arguments, None,
                                        Gio.DBusCallFlags.NO_AUTO_START, round(5000 * PATIENCE), None).unpack()

    def actions(self):
        """name: (enabled, type of the parameter, state or None)"""
        try:
            described, = self.call('DescribeAll')
        except GLib.Error:
            return {}
        return {name: (enabled, parameter, state[0] if state else None)
                for name, (enabled, parameter, state) in described.items()}

    def activate(self, name, value=None):
        """`value` is a GLib.Variant, or a Python value whose type the contract fixes: str, bool, int."""
        if isinstance(value, bool):
            value = GLib.Variant('b', value)
        elif isinstance(value, int):
            value = GLib.Variant('i', value)
        elif isinstance(value, str):
            value = GLib.Variant('s', value)
        self.call('Activate', GLib.Variant('(sava{sv})', (name, [value] if value is not None else [], {})))

    def state(self, name):
        enabled, parameter, state = self.call('Describe', GLib.Variant('(s)', (name,)))[0]
        return state[0] if state else None

    def wait_state(self, name, value, seconds=10):
        try:
            return wait_for('', lambda: self.state(name) == value, seconds)
        except Failure:
            raise Failure('%s is %r, not %r, after %g s'
                          % (name, self.state(name), value, seconds * PATIENCE)) from None

    def set(self, name, value):
        """Activates an action that holds a choice, and waits until it is made."""
        self.activate(name, value)
        self.wait_state(name, value)

    # Processes

    def children(self):
        """Process ids below the program, each with the first 15 letters of its name: the kernel keeps no more."""
        return descendants(self.process.pid)

    def own_memory(self):
        """KiB that the program took for itself: the pages of its libraries are private, too, while nobody else runs them."""
        with open('/proc/%d/smaps_rollup' % self.process.pid, encoding='ascii') as file:
            return sum(int(line.split()[1]) for line in file if line.startswith(('Pss_Anon', 'Pss_Shmem')))

    # Pictures

    def windows(self):
        """How many windows are on the screen, menus and the like among them."""
        return self.look_at_screen().windows()

    def look_at_screen(self):
        if not self.camera:
            self.camera = Camera(self.environment['DISPLAY'])
        return self.camera

    def screenshot(self, file, still=True):
        self.look_at_screen()
        self.camera.save(file, self.camera.look_when_still() if still else None)
