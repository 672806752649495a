# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""After a month of use it is as it was on the first day: no larger, and with no more files or threads open.

$SK_ROUNDS says how many rounds (100), of which 1,000 are 100,000 page turns, 10,000 sentences begun, 1,000 changes of the
language and the colours, and 200 of the bundle. What was there after the first tenth is compared with what is there at
the end. How long a page turn took in either is told, not judged: it depends on what else the machine does.
"""
import os
import shutil
import statistics
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))

import tap
from kiosk import Failure, Kiosk, wait_for

ROUNDS = int(os.environ.get('SK_ROUNDS', '100'))
TURNS, SENTENCES, ROUNDS_OF_A_BUNDLE = 100, 10, 5
PACE = .017                             # seconds from one turn to the next at the least: each is painted
PAGES, LANGUAGES = ('garden', 'voices', 'words'), ('en', 'pl', 'ur')
COLOURS = ('dark', 'cream', 'yellow-on-black', 'paper')
MOST_GROWN = 1024                       # KiB
# What is taken and not yet given back differs from round to round: the least of so many is compared.
WINDOW = 3


def count(pid, what):
    return len(os.listdir('/proc/%d/%s' % (pid, what)))


class Month:
    def __init__(self, kiosk, folder):
        self.kiosk, self.folder, self.title = kiosk, folder, None
        self.memory, self.turns = [], []

    def turn_pages(self):
        """To a page and back, in turn; it ends on a page."""
        for number in range(TURNS):
            turn = ('open-page', PAGES[number % len(PAGES)]) if number % 2 else ('home',)
            since = time.monotonic()
            self.kiosk.activate(*turn)
            self.kiosk.wait_state('screen', 'page' if number % 2 else 'home')
            self.turns.append(time.monotonic() - since)
            time.sleep(max(0, PACE - self.turns[-1]))

    def read(self):
        for _ in range(SENTENCES):
            mark = self.kiosk.transcript.mark()
            self.kiosk.activate('read-aloud')
            self.kiosk.transcript.wait(mark, event='start')
            self.kiosk.activate('stop-reading')

    def change_look(self, number):
        self.kiosk.set('language', LANGUAGES[number % len(LANGUAGES)])
        self.kiosk.set('colours', COLOURS[number % len(COLOURS)])

    def change_bundle(self, number):
        """As a member of staff who saves a file, while nobody is there."""
        self.kiosk.activate('end-visit')
        self.kiosk.wait_state('screen', 'start')
        file = os.path.join(self.folder, 'bundle.ini')
        with open(file, encoding='utf-8') as stream:
            text = stream.read()
        title = 'Our garden %d' % number
        with open(file + '~', 'w', encoding='utf-8') as stream:
            stream.write(text.replace('Title=%s\n' % (self.title or 'Our garden'), 'Title=%s\n' % title))
        os.rename(file + '~', file)
        self.title = title
        self.kiosk.wait_node(name=title)

    def live(self, number):
        if number % ROUNDS_OF_A_BUNDLE == 0:
            self.change_bundle(number)
        self.kiosk.activate('start')
        self.turn_pages()
        self.read()
        self.change_look(number)
        self.kiosk.activate('end-visit')
        self.kiosk.wait_state('screen', 'start')
        self.memory.append(self.kiosk.own_memory())

    def held(self):
        """Of the program and what it started: how many files and threads each."""
        pids = [self.kiosk.process.pid] + sorted(pid for pid, _ in self.kiosk.children())
        return [(count(pid, 'fd'), count(pid, 'task')) for pid in pids]


def is_more(held, before):
    return len(held) != len(before) or any(a > b for one, other in zip(held, before) for a, b in zip(one, other))


def a_month():
    with tempfile.TemporaryDirectory(prefix='sk-test.') as folder:
        pages = shutil.copytree(os.path.join(HERE, 'garden-bundle'), os.path.join(folder, 'garden'))
        with Kiosk(arguments=['--bundle=' + pages]) as kiosk:
            month = Month(kiosk, pages)
            begun, tenth = time.monotonic(), max(ROUNDS // 10, WINDOW)
            for number in range(tenth):
                month.live(number)
            held, memory, quick = month.held(), min(month.memory[-WINDOW:]), statistics.median(month.turns)
            month.turns.clear()
            for number in range(tenth, ROUNDS):
                month.live(number)
            grown = min(month.memory[-WINDOW:]) - memory
            tap.comment('%d rounds in %d s: grown by %d KiB to %d; files and threads %s, were %s; a page turn took '
                        '%.1f ms in the median of the first tenth, %.1f of the last'
                        % (ROUNDS, time.monotonic() - begun, grown, memory + grown, month.held(), held, quick * 1e3,
                           statistics.median(month.turns[-tenth * TURNS:]) * 1e3))
            if grown > MOST_GROWN:
                raise Failure('the memory has grown by %d KiB' % grown)
            # A thread that helped stays a while, and goes.
            wait_for('no more files and threads than %s' % held, lambda: not is_more(month.held(), held), 30)


tap.run(('a month of use', a_month))
