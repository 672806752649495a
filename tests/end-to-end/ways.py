# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Four ways to work the kiosk, each alone from the start screen and back to it.

Each visitor hears the third thing that a young person said, to its end. Who works by keypad or by
switch sees nothing: what is spoken is all that these tests read. Prints what was heard.
"""
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import finger
import tap
from bundle import Page
from kiosk import Failure, Kiosk, wait_for
from visitor import Visitor, check_balance

VOICES = Page('voices')
THIRD = [s.text for s in VOICES.sentences if s.quotation][2]
GONE = 'You are back at the start. What you chose is forgotten.'
# Hardware codes, as X11 counts them.
ENTER, SPACE = 36, 65
UP, DOWN, LEFT, RIGHT, MIDDLE, AGAIN = 191, 192, 193, 194, 195, 200
PATIENCE = 90       # seconds: the things before it are all spoken first


class Listener:
    """Somebody who knows only what they hear."""

    def __init__(self, kiosk):
        self.kiosk, self.mark = kiosk, 0

    def hear(self, beginning, kind='control', event='start', seconds=PATIENCE):
        """Waits for words that begin so, after what was heard before."""
        def heard():
            events = self.kiosk.transcript.all()
            for number in range(self.mark, len(events)):
                e = events[number]
                if e['event'] == event and e['kind'] == kind and e['text'].startswith(beginning):
                    self.mark = number + 1
                    return e['text']
            return None
        try:
            return wait_for('', heard, seconds)
        except Failure:
            self.tell()
            raise Failure('not heard: %s "%s"' % (kind, beginning)) from None

    def press_until(self, code, beginning, most=40):
        """Presses a key, listens to what it says, and so on until it says this."""
        for _ in range(most):
            mark = self.mark = self.kiosk.transcript.mark()
            self.kiosk.key(code)
            # Where one is, is said at once; nobody waits for it to end.
            said = wait_for('the key %d saying something' % code,
                            lambda: self.kiosk.transcript.since(mark, event='start', kind='control'))[0]['text']
            if beginning in said:
                return said
        raise Failure('"%s" was not reached' % beginning)

    def tell(self):
        """What was heard, for a person to judge: a line each; what was cut off ends with dots."""
        events = self.kiosk.transcript.all()
        for number, e in enumerate(events):
            if e['event'] == 'start':
                end = next((x['event'] for x in events[number + 1:] if x['event'] in ('end', 'cancel')), 'cancel')
                tap.comment('    %s%s' % (e['text'], '' if end == 'end' else ' ...'))


def by_keypad():
    with Kiosk() as kiosk:
        ear = Listener(kiosk)
        kiosk.key(MIDDLE)
        ear.hear('You are at home.', 'message')
        ear.hear('Press down', 'message', 'end')
        ear.press_until(DOWN, VOICES.title)
        kiosk.key(MIDDLE)
        ear.hear('You are on a page.', 'message')
        ear.hear(VOICES.title, 'message')
        ear.press_until(RIGHT, VOICES.sections[0].heading)
        ear.press_until(DOWN, THIRD)
        ear.press_until(AGAIN, THIRD)
        kiosk.key(MIDDLE)
        ear.hear(THIRD, 'sentence', 'end')
        ear.press_until(RIGHT, 'Main controls')
        ear.press_until(DOWN, 'Home')
        kiosk.key(MIDDLE)
        ear.hear('You are at home.', 'message')
        ear.press_until(UP, 'I have finished')
        kiosk.key(MIDDLE)
        ear.hear(GONE, 'message', 'end')
        ear.tell()
        check_balance(kiosk.transcript.all())


def scan(kiosk, ear, choose):
    """`choose` presses what chooses, at the moment when something is heard."""
    def take(label):
        ear.hear(label)
        choose()
    take('Pages to choose from')
    take(VOICES.title)
    ear.hear('You are on a page.', 'message')
    take(VOICES.sections[0].heading + ' Group of')
    take(THIRD)
    ear.hear(THIRD, 'sentence', 'end')
    ear.hear('Out of this group.', 'message')
    choose()
    take('Main controls')
    take('Home')
    ear.hear('You are at home.', 'message')
    take('I have finished')
    ear.hear(GONE, 'message', 'end')
    ear.tell()
    check_balance(kiosk.transcript.all())


def by_one_switch():
    with Kiosk() as kiosk:
        ear = Listener(kiosk)
        kiosk.key(SPACE)
        ear.hear('You hear one thing after the other. Press your switch', 'message')
        scan(kiosk, ear, lambda: kiosk.key(SPACE))


class Stepper(Listener):
    """Presses the first switch as long as it is not what they want."""

    def hear(self, beginning, kind='control', event='start', seconds=PATIENCE):
        steps = event == 'start' and (kind == 'control' or beginning.startswith('Out'))
        if not steps:
            return super().hear(beginning, kind, event, seconds)
        for _ in range(40):
            said = wait_for('something offered', lambda: [
                e for e in self.kiosk.transcript.all()[self.mark:]
                if e['event'] == 'start' and (e['kind'] == 'control' or e['text'].startswith('Out'))])[0]
            self.mark = self.kiosk.transcript.all().index(said, self.mark) + 1
            if said['text'].startswith(beginning):
                return said['text']
            # A switch that is pressed sooner bounces.
            wait_for('time to press again', lambda: self.may_press(said['t']))
            self.kiosk.key(SPACE)
        raise Failure('"%s" was not reached' % beginning)

    def may_press(self, since):
        return time.monotonic() * 1e6 - since > 600000


def by_two_switches():
    with Kiosk() as kiosk:
        ear = Stepper(kiosk)
        kiosk.key(SPACE)
        ear.hear('You are at home.', 'message')
        kiosk.key(ENTER)
        ear.hear('Your first switch goes on', 'message', 'end')

        def choose():
            said = kiosk.transcript.all()[ear.mark - 1]
            wait_for('time to press again', lambda: ear.may_press(said['t']))
            kiosk.key(ENTER)
        scan(kiosk, ear, choose)


class UnsteadyVisitor(Visitor):
    """Holds every touch, and bounces after it."""

    def __init__(self, kiosk):
        super().__init__(kiosk)
        self.lifted = 0

    def hold(self, node):
        x, y = node.centre
        wait_for('a rest', lambda: time.monotonic_ns() - self.lifted > 600e6)
        finger.ask(self.kiosk.environment['TOUCH_SOCKET'], 'hold', x=x, y=y, ms=650)
        bounce = finger.ask(self.kiosk.environment['TOUCH_SOCKET'], 'tap', x=x + 3, y=y + 2)
        self.lifted = bounce['up_ns']


def by_touch():
    with Kiosk() as kiosk:
        visitor = UnsteadyVisitor(kiosk)
        visitor.start()
        kiosk.set('hold-to-choose', 500)
        kiosk.set('ignore-repeats', 500)
        # From here on whoever taps does nothing.
        kiosk.tap = lambda node: visitor.hold(node)
        visitor.open_tile('voices', VOICES.title)
        mark = visitor.touch_sentence(THIRD)
        visitor.hears(mark, THIRD)
        said = [e for e in kiosk.transcript.since(mark, event='start')]
        if len(said) != 1:
            raise Failure('one touch made it say %s' % [e['text'] for e in said])
        visitor.go_home()
        kiosk.tap_control('I have finished')
        kiosk.wait_state('screen', 'start')
        if (kiosk.state('hold-to-choose'), kiosk.state('ignore-repeats')) != (0, 0):
            raise Failure('the help for touching was not forgotten')


tap.run(('touch, held and bouncing', by_touch), ('keypad, the screen black', by_keypad), ('one switch', by_one_switch),
        ('two switches', by_two_switches))
