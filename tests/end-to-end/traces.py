# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Many visits, each of which changes everything, leave no trace: not on disk, not in a state, not in memory.

$SK_VISITS says how many (150); the memory is compared with that after the first hundred.
"""
import hashlib
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import tap
from kiosk import Failure, Kiosk, wait_for

VISITS = int(os.environ.get('SK_VISITS', '250'))
SETTLED, MOST_GROWN = 100, 1024      # visits; KiB
# What is taken and not yet given back differs from visit to visit: the least of so many is compared.
WINDOW = 10
CHOICES = {
    'text-size': 200, 'colours': 'yellow-on-black', 'original-words': True, 'speech-rate': 270, 'volume': 90,
    'speak-controls': True, 'scan-interval': 5000, 'scan-first': 3000, 'scan-loops': 10, 'scan-acceptance': 1000,
    'hold-to-choose': 1000, 'ignore-repeats': 2000, 'letters': 'dejavu', 'spacing': 'widest', 'reach': 'low',
    'one-at-a-time': True, 'words-only': True, 'calm': True, 'mark-sentence': False, 'mark-word': False,
    'assign-key': 'louder', 'language': 'pl', 'scanning': 'two-switch',
}
ENDS = ('end-visit', 'clear-now', 'start')


def on_disk(kiosk):
    """Every file that it may have written, with what is in it."""
    found = {}
    for folder in kiosk.directories.values():
        for path, _, names in os.walk(folder):
            for name in names:
                file = os.path.join(path, name)
                if os.path.isfile(file):
                    with open(file, 'rb') as stream:
                        found[os.path.relpath(file, kiosk.root)] = hashlib.sha256(stream.read()).hexdigest()
    # The library of the sound server makes itself a folder, whoever starts.
    return {name: content for name, content in found.items() if '/pulse/' not in name}


def states(kiosk):
    """What is remembered of a visitor, as everybody can read it."""
    return {name: (enabled, state) for name, (enabled, _, state) in kiosk.actions().items()}


def visit(kiosk, number):
    kiosk.activate('home')
    kiosk.wait_state('screen', 'home')
    names = kiosk.actions()
    for name, value in CHOICES.items():
        if name in names:
            kiosk.activate(name, value)
    # A short page; a long one in every tenth visit.
    kiosk.activate('open-page', 'about' if number % 10 else 'plan')
    kiosk.activate('read-aloud')
    kiosk.activate('explain-word', 'partnership')
    kiosk.wait_state('screen', 'word')
    kiosk.activate('close')
    kiosk.activate('make-easier')
    kiosk.wait_state('screen', 'easier')
    kiosk.activate(ENDS[number % len(ENDS)])
    kiosk.wait_state('screen', 'start')


def no_trace():
    with Kiosk(environment={'GSETTINGS_BACKEND': 'keyfile'}) as kiosk:
        kiosk.wait_still()
        visit(kiosk, 0)
        kiosk.wait_still()
        disk, before, memory = on_disk(kiosk), states(kiosk), []
        for number in range(1, VISITS):
            visit(kiosk, number)
            memory.append(kiosk.own_memory())
        kiosk.wait_still()
        wait_for('every choice forgotten', lambda: states(kiosk) == before, 5)
        if on_disk(kiosk) != disk:
            raise Failure('on disk is %s, and was %s' % (sorted(on_disk(kiosk).items()), sorted(disk.items())))
        settled = min(memory[SETTLED - WINDOW:SETTLED])
        grown = min(memory[-WINDOW:]) - settled
        tap.comment('%d visits; on disk %d files, as before; grown by %d KiB since the visit %d, to %d KiB'
                    % (VISITS, len(disk), grown, SETTLED, settled + grown))
        if grown > MOST_GROWN:
            raise Failure('the memory has grown by %d KiB' % grown)


tap.run(('many visits', no_trace))
