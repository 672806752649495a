# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""What a member of staff does with a kiosk: asks to be let in, types the PIN, and goes through their screens."""
import finger
from accessibility import CONTROLS
from kiosk import wait_for
from visitor import Visitor

# None of its digits is one that counts them, as in "one digit, 3 of 6".
PIN = '790879'
HELD_MS = 8300
# Hardware codes, as X11 counts them.
BACK, HOME = 201, 202
DIGITS = {str(digit): 9 + digit for digit in range(1, 10)} | {'0': 19}


class Member:
    def __init__(self, kiosk):
        self.kiosk = kiosk

    def finger(self, op, **numbers):
        return finger.ask(self.kiosk.environment['TOUCH_SOCKET'], op, **numbers)

    def hold_corners(self, first_ms=HELD_MS, second_ms=HELD_MS, second=None):
        width = self.kiosk.size[0]
        self.finger('hold', x=30, y=30, ms=first_ms)
        self.finger('hold', x=width - 30 if second is None else second, y=30, ms=second_ms)

    def hold_keys(self):
        self.finger('chord', codes=[BACK, HOME], ms=HELD_MS)

    def is_asked(self):
        self.kiosk.wait_state('screen', 'staff')
        self.kiosk.wait_node(role='button', name='7')

    def touch_pin(self, pin=PIN):
        for digit in pin:
            self.kiosk.tap_control(digit)

    def press_pin(self, pin=PIN):
        for digit in pin:
            self.kiosk.key(DIGITS[digit])

    def choose_pin(self, type_pin):
        """The first time."""
        self.kiosk.wait_node(name='There is no PIN yet. You choose it now.')
        type_pin()
        self.kiosk.wait_node(name='Type the same 6 numbers again.')
        type_pin()
        self.is_in()

    def is_in(self):
        self.kiosk.wait_node(contains='on the screen:')

    def choose(self, name):
        """Scrolls to it where it has to."""
        def find():
            return self.kiosk.node(role=CONTROLS, name=name, showing=False)
        wait_for('a control "%s"' % name, find)
        self.kiosk.tap(Visitor(self.kiosk).bring_into_view(name, find))

    def reads(self, text, seconds=10):
        return self.kiosk.wait_node(contains=text, seconds=seconds)

    def leave(self):
        self.choose('Leave')
        self.kiosk.wait_state('screen', 'start')
