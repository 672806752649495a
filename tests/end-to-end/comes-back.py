# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""It comes back from whatever ends it, and goes on where disk and clock fail.

  comes-back.py [--times=N] [--seed=N] [NAME...]

It is started as its unit does: at once when it has ended, and told that it is there by its first painted frame.
"""
import json
import os
import random
import signal
import socket
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import store
import tap
from kiosk import PATIENCE, Failure, Kiosk, end, launch, wait_for

OPTIONS = {name: next((int(a.split('=')[1]) for a in sys.argv if a.startswith(name + '=')), preset)
           for name, preset in (('--times', 6), ('--seed', random.randrange(2**32)))}
sys.argv = [a for a in sys.argv if not a.startswith(tuple(OPTIONS))]

RESTART_SEC = .2                        # of the unit
MOST_AWAY = 2                           # seconds, in the median
SIGNALS = (signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGILL, signal.SIGFPE)
FAKETIME = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1'
WRITABLE = ('HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME')


class Supervisor:
    """What systemd does with the unit, as far as the program notices."""

    def __init__(self, kiosk):
        self.kiosk = kiosk
        path = os.path.join(kiosk.root, 'notify')
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(path)
        self.environment = {**kiosk.environment, 'NOTIFY_SOCKET': path}

    def start(self, program, *arguments):
        with open(self.kiosk.errors_file, 'ab') as errors:
            self.kiosk.process = launch([program, *arguments], env=self.environment, stdin=subprocess.DEVNULL,
                                        stdout=errors, stderr=errors)

    def wait_painted(self, seconds=20):
        """The program's first frame is on the screen."""
        self.socket.settimeout(seconds * PATIENCE)
        try:
            while b'READY=1' not in self.socket.recv(4096):
                pass
        except TimeoutError:
            raise Failure('nothing was painted\n' + self.kiosk.errors()) from None

    def forget(self):
        self.socket.settimeout(0)
        try:
            while True:
                self.socket.recv(4096)
        except BlockingIOError:
            pass

    def restart(self, program, *arguments):
        """Until the start screen is painted again: seconds since the program ended."""
        ended = time.monotonic()
        self.forget()
        time.sleep(RESTART_SEC)
        self.start(program, *arguments)
        self.wait_painted()
        return time.monotonic() - ended


def do_something(kiosk, dice):
    """So that it is ended in the middle of it."""
    for name, value in dice.sample((('home', None), ('open-page', 'plan'), ('read-aloud', None), ('make-easier', None),
                                    ('text-size', 400), ('colours', 'dark'), ('explain-word', 'partnership'),
                                    ('language', 'pl')), 3):
        kiosk.activate(name, value)


def killed():
    dice, away = random.Random(OPTIONS['--seed']), []
    tap.comment('seed %d' % OPTIONS['--seed'])
    with Kiosk(start=False, strict=False, sound=True) as kiosk:
        supervisor = Supervisor(kiosk)
        supervisor.start(kiosk.world.program)
        supervisor.wait_painted()
        for _ in range(OPTIONS['--times']):
            if dice.random() < .8:
                do_something(kiosk, dice)
            # Not a wait for anything: the moment is a random one.
            time.sleep(dice.random() * .3)
            kiosk.process.send_signal(dice.choice(SIGNALS))
            kiosk.process.wait()
            away.append(supervisor.restart(kiosk.world.program))
            kiosk.wait_state('screen', 'start')
    tap.comment('%d times: back after %.2f s in the median, %.2f s at worst'
                % (len(away), statistics.median(away), max(away)))
    if statistics.median(away) > MOST_AWAY * PATIENCE:
        raise Failure('it takes too long')


def titles(bench):
    return json.loads(bench.must('status', '--json', *bench.options()).output)


def down_to_built_in():
    """Three crashes, and the bundle before is shown; three more, and the built-in one."""
    with store.Bench() as bench, Kiosk(start=False, strict=False) as kiosk:
        arguments = ['--store=' + bench.store]
        for release, title in ((1, 'The first pages'), (2, 'The second pages')):
            folder = bench.bundle(release=release)
            path = os.path.join(folder, 'bundle.ini')
            with open(path) as file:
                text = file.read().replace('A bundle', title)
            bench.write(folder, 'bundle.ini', text)
            bench.must('install', '--unsigned', folder, *bench.options())
            kiosk.start(arguments)
            wait_for('%s good' % title, lambda: titles(bench).get('release') == release and titles(bench)['good'])
            kiosk.halt()
        for title in ('The second pages', 'The first pages', 'Our SEND plan'):
            for _ in range(3):
                kiosk.start(arguments)
                kiosk.wait_node(contains=title)
                kiosk.process.send_signal(signal.SIGKILL)
                kiosk.process.wait()
                wait_for('the name is free', lambda: not kiosk.world.owner())


def still_picture():
    """Without bundle, settings and voice: a picture and words, full screen, and no way out of it."""
    with Kiosk(start=False, strict=False, environment={'GTK_THEME': 'none', 'GTK_DEBUG': 'interactive'}) as kiosk:
        program = os.path.join(os.path.dirname(kiosk.world.program), 'send-kiosk-still')
        if not os.path.exists(program):
            program = '/usr/libexec/send-kiosk/send-kiosk-still'
        supervisor = Supervisor(kiosk)
        supervisor.environment.pop('GSETTINGS_SCHEMA_DIR', None)
        supervisor.start(program)
        supervisor.wait_painted()
        pixels = kiosk.look_at_screen().look_when_still()
        colours = {pixels[i:i + 3] for i in range(0, len(pixels), 4)}
        if kiosk.windows() != 1 or len(colours) < 2:
            raise Failure('%d windows, %d colours' % (kiosk.windows(), len(colours)))
        corner = pixels[:3]
        words = sum(pixels[i:i + 3] != corner for i in range(len(pixels) // 2, len(pixels), 4))
        if words < 1000:
            raise Failure('there are no words')
        kiosk.screenshot(os.path.join(os.environ.get('SK_ARTIFACTS', kiosk.root), 'still.png'))
        if supervisor.kiosk.process.poll() is not None:
            raise Failure('it has ended')
        if 'WARNING' in kiosk.errors() or 'CRITICAL' in kiosk.errors():
            raise Failure(kiosk.errors())
        end(kiosk.process)


def shows_pages(kiosk):
    kiosk.activate('home')
    kiosk.wait_state('screen', 'home')
    for page in ('plan', 'words', 'about'):
        kiosk.activate('open-page', page)
        kiosk.wait_state('open-page', page)
    kiosk.activate('read-aloud')
    kiosk.activate('end-visit')
    kiosk.wait_state('screen', 'start')


def without_disk(options, fill):
    """Every folder that it may write to is one in which nothing can be written."""
    if os.geteuid() != 0:
        raise tap.Skip('only root can mount a disk that is full')
    mounted = []
    with Kiosk(start=False) as kiosk:
        try:
            for name in WRITABLE:
                folder = kiosk.environment[name]
                if subprocess.run(['mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder], check=False,
                                  stderr=subprocess.DEVNULL).returncode != 0:
                    raise tap.Skip('nothing can be mounted here')
                mounted.append(folder)
                if fill:
                    with open(os.path.join(folder, 'full'), 'wb', buffering=0) as file:
                        try:
                            while True:
                                file.write(bytes(4096))
                        except OSError:
                            pass
            # What is spoken is written where there is a disk: nobody is served by that in a kiosk.
            kiosk.start()
            shows_pages(kiosk)
        finally:
            kiosk.halt()
            for folder in mounted:
                subprocess.run(['umount', '--lazy', folder], check=True)


def wrong_clock(when):
    if not os.path.exists(FAKETIME):
        raise tap.Skip('there is no libfaketime')
    with Kiosk(environment={'LD_PRELOAD': FAKETIME, 'FAKETIME': when, 'FAKETIME_DONT_FAKE_MONOTONIC': '1'}) as kiosk:
        shows_pages(kiosk)


tap.run(('killed at random moments', killed), ('three crashes, again and again', down_to_built_in),
        ('a still picture', still_picture),
        ('the disk is full', without_disk, 'size=64k', True), ('the disk can only be read', without_disk, 'ro', False),
        *(('the clock is wrong: ' + when, wrong_clock, '@' + when)
          for when in ('1970-01-02 00:00:00', '2037-12-31 23:59:55', '2100-01-01 00:00:00')))
