# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Everything a visitor can do is an action on the bus, with its type and its state."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import tap
from kiosk import Failure, Kiosk, wait_for

# name: (type of the parameter, type of the state); '' and None where there is none
EXPECTED = {
    'screen': ('', str),
    'start': ('', None), 'home': ('', None), 'back': ('', None), 'make-easier': ('', None), 'close': ('', None),
    'open-page': ('s', str),
    'scroll-up': ('', None), 'scroll-down': ('', None),
    'read-aloud': ('', bool), 'pause-reading': ('b', bool), 'stop-reading': ('', None),
    'next-sentence': ('', None), 'previous-sentence': ('', None), 'say-again': ('', None),
    'explain-word': ('s', str),
    'text-size': ('i', int), 'colours': ('s', str),
    'original-words': ('b', bool),
}
# Actions of the contract that later work brings; where one is there already, its types count.
LATER = {
    'letters': ('s', str), 'spacing': ('s', str), 'reach': ('s', str), 'language': ('s', str),
    'one-at-a-time': ('b', bool), 'words-only': ('b', bool), 'calm': ('b', bool),
    'mark-sentence': ('b', bool), 'mark-word': ('b', bool),
    'speech-rate': ('i', int), 'volume': ('i', int), 'speak-controls': ('b', bool), 'scanning': ('s', str),
    'hold-to-choose': ('i', int), 'ignore-repeats': ('i', int),
    'still-here': ('', None), 'end-visit': ('', None), 'clear-now': ('', None),
}
OFFERED = {
    'text-size': (100, 150, 200, 300, 400),
    'colours': ('paper', 'white', 'cream', 'blue', 'dark', 'black-on-yellow', 'yellow-on-black'),
    'original-words': (True, False),
}
FEWEST_COLOURS = 3
NOT_OFFERED = {
    'text-size': (0, -100, 99, 101, 401, 2 ** 31 - 1), 'colours': ('', 'pink', 'Paper', 'paper '),
    'open-page': ('', 'no-such-page', '../plan', 'PLAN'), 'explain-word': ('', 'no-such-word'),
    'letters': ('', 'comic'), 'spacing': ('', 'narrow'), 'speech-rate': (0, 79, 451), 'volume': (-1, 101),
    'language': ('', 'xx'), 'scanning': ('', 'three-switch'), 'reach': ('', 'high'),
}


def start(kiosk):
    kiosk.activate('home')
    kiosk.wait_state('screen', 'home')


def types():
    with Kiosk() as kiosk:
        actions, faults = kiosk.actions(), []
        for name, (parameter, state) in {**EXPECTED, **LATER}.items():
            if name not in actions:
                if name in EXPECTED:
                    faults.append('%s is missing' % name)
                continue
            _, got_parameter, got_state = actions[name]
            if got_parameter != parameter:
                faults.append('%s takes (%s), not (%s)' % (name, got_parameter, parameter))
            if (None if got_state is None else type(got_state)) != state:
                faults.append('the state of %s is %r, not a %s' % (name, got_state, state and state.__name__))
        if faults:
            raise Failure('\n'.join(faults))


def offered():
    with Kiosk() as kiosk:
        start(kiosk)
        kiosk.activate('open-page', 'plan')
        kiosk.wait_state('open-page', 'plan')
        for name in ('text-size', 'original-words'):
            for value in OFFERED[name]:
                kiosk.set(name, value)
                kiosk.set(name, value)          # set, not toggled
        made = 0
        for value in OFFERED['colours']:
            kiosk.activate('colours', value)
            made += kiosk.state('colours') == value
        if made < FEWEST_COLOURS:
            raise Failure('of the colour schemes only %d can be chosen' % made)


def not_offered():
    with Kiosk() as kiosk:
        start(kiosk)
        kiosk.activate('open-page', 'plan')
        kiosk.wait_state('open-page', 'plan')
        names = kiosk.actions()
        for name, values in NOT_OFFERED.items():
            for value in values if name in names else ():
                before = {n: a[2] for n, a in kiosk.actions().items()}
                kiosk.activate(name, value)
                # Answers come in order: what the value did is done when this is answered.
                after = {n: a[2] for n, a in kiosk.actions().items()}
                if after != before:
                    raise Failure('%s (%r) changed %s' % (name, value, {
                        n: (before.get(n), after.get(n)) for n in after if after.get(n) != before.get(n)}))


def screens():
    """The state `screen` follows what is shown, and close, back and home lead out of it."""
    with Kiosk() as kiosk:
        kiosk.wait_state('screen', 'start')
        kiosk.wait_state('open-page', '')
        start(kiosk)
        kiosk.activate('open-page', 'plan')
        kiosk.wait_state('screen', 'page')
        kiosk.activate('explain-word', 'partnership')
        kiosk.wait_state('screen', 'word')
        kiosk.wait_state('open-page', 'plan')
        kiosk.activate('close')
        kiosk.wait_state('screen', 'page')
        kiosk.activate('make-easier')
        kiosk.wait_state('screen', 'easier')
        kiosk.activate('close')
        kiosk.wait_state('screen', 'page')
        kiosk.activate('back')
        kiosk.wait_state('screen', 'home')
        kiosk.wait_state('open-page', '')
        kiosk.activate('open-page', 'voices')
        kiosk.wait_state('open-page', 'voices')
        kiosk.activate('home')
        kiosk.wait_state('screen', 'home')
        kiosk.wait_state('open-page', '')


def reading():
    with Kiosk() as kiosk:
        start(kiosk)
        kiosk.activate('open-page', 'plan')
        kiosk.wait_state('open-page', 'plan')
        mark = kiosk.transcript.mark()
        kiosk.activate('read-aloud')
        kiosk.wait_state('read-aloud', True)
        first = kiosk.transcript.wait(mark, event='word')['text']
        kiosk.set('pause-reading', True)
        kiosk.wait_state('read-aloud', True)
        kiosk.set('pause-reading', False)
        kiosk.activate('next-sentence')
        second = wait_for('the next sentence', lambda: [
            e['text'] for e in kiosk.transcript.since(mark, event='start') if e['text'] != first])[0]
        mark = kiosk.transcript.mark()
        kiosk.transcript.wait(event='word', text=second)
        kiosk.activate('previous-sentence')
        kiosk.transcript.wait(mark, event='start', text=first)
        mark = kiosk.transcript.mark()
        kiosk.activate('say-again')
        kiosk.transcript.wait(mark, event='start', text=first)
        kiosk.activate('stop-reading')
        kiosk.wait_state('read-aloud', False)
        kiosk.wait_state('pause-reading', False)


def second_instance():
    with Kiosk() as kiosk:
        kiosk.refusal()
        kiosk.refusal('--page=voices')
        kiosk.wait_state('screen', 'start')
        for option, word in (('--help', 'bundle'), ('--version', '.')):
            run = kiosk.run(option)
            if run.returncode != 0 or word not in run.stdout:
                raise Failure('%s beside a running one: status %d, %s' % (option, run.returncode, run.stderr))


def cannot_start():
    with Kiosk(start=False) as kiosk:
        for option in ('--bundle=/nonexistent', '--page=no-such-page', '--language=xx', '--window=wide', '--no-option'):
            kiosk.refusal(option)


tap.run(('types', types), ('values that are offered', offered), ('values that are not', not_offered),
        ('screens', screens), ('reading', reading), ('already running', second_instance),
        ('cannot start', cannot_start))
