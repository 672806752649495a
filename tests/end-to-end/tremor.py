# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A hundred unsteady touches, by real touch events, do what was meant or nothing: never anything else.

Each pattern means one tile of home. It bounces, slides, shakes, or lands with a second finger or a
palm; what follows may be that tile's page, and nothing else, and only where the pattern holds long
enough and stays near. Without the help the same patterns do go wrong: that is checked, too.
"""
import os
import random
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import finger
import tap
from bundle import Page
from kiosk import Failure, Kiosk, wait_for

PATTERNS, HOLD, REPEAT, SLACK = 100, 500, 500, 72
QUIETER, LOUDER = 198, 199      # keys of a keypad
TILES = ('plan', 'what-is-send', 'voices', 'words', 'about')


class Hand:
    """Fingers on the screen, step by step."""

    def __init__(self, kiosk, chance):
        self.socket, self.chance, self.size = kiosk.environment['TOUCH_SOCKET'], chance, kiosk.size
        self.down = set()

    def do(self, op, number, *place):
        x_y = dict(zip('xy', (min(max(v, 0), most - 1) for v, most in zip(place, self.size))))
        finger.ask(self.socket, op, finger=number, **x_y)
        if op == 'down':
            self.down.add(number)
        elif op == 'up':
            self.down.discard(number)

    def rest(self, milliseconds):
        # The hand itself: what is measured is how long it lies there.
        time.sleep(milliseconds / 1e3)

    def shake(self, number, x, y, milliseconds, width):
        """Lies there, and trembles by so many pixels, 10 times a second as a hand does."""
        for _ in range(max(1, round(milliseconds / 50))):
            self.rest(50)
            self.do('move', number, x + self.chance.uniform(-width, width), y + self.chance.uniform(-width, width))

    def bounce(self, x, y):
        for _ in range(self.chance.randint(1, 3)):
            self.rest(self.chance.uniform(30, 200))
            self.do('down', 0, x + self.chance.uniform(-40, 40), y + self.chance.uniform(-40, 40))
            self.rest(self.chance.uniform(20, 150))
            self.do('up', 0)


def press_and_bounce(hand, x, y):
    hand.do('down', 0, x, y)
    hand.shake(0, x, y, HOLD + 150, 25)
    hand.do('up', 0)
    hand.bounce(x, y)
    return True


def too_short(hand, x, y):
    hand.do('down', 0, x, y)
    hand.rest(60)
    hand.do('up', 0)
    hand.bounce(x, y)
    return False


def slide_off(hand, x, y):
    hand.do('down', 0, x, y)
    angle = hand.chance.choice((-1, 1))
    for step in range(1, 9):
        hand.do('move', 0, x + angle * step * 45, y)
        hand.rest(40)
    hand.do('up', 0)
    return False


def slide_a_little(hand, x, y):
    hand.do('down', 0, x, y)
    hand.shake(0, x, y, HOLD + 150, SLACK - 2)
    hand.do('up', 0)
    return True


def second_finger(hand, x, y):
    hand.do('down', 0, x, y)
    hand.rest(30)
    hand.do('down', 1, x + 300, y + 60)
    hand.shake(0, x, y, HOLD + 150, 20)
    hand.do(*hand.chance.choice((('up', 1), ('move', 1, x, y))))
    hand.do('up', 0)
    if 1 in hand.down:
        hand.do('up', 1)
    return True


def palm_first(hand, x, y):
    """The side of the hand lies on the bar below, and the finger comes after it."""
    hand.do('down', 2, hand.size[0] / 2, hand.size[1] - 8)
    hand.do('down', 3, hand.size[0] / 2 + 60, hand.size[1] - 8)
    hand.do('move', 2, hand.size[0] / 2 + 200, hand.size[1] - 200)
    hand.do('down', 0, x, y)
    hand.rest(HOLD + 100)
    hand.do('up', 0)
    hand.do('up', 3)
    hand.do('up', 2)
    return False


WAYS = (press_and_bounce, too_short, slide_off, slide_a_little, second_finger, palm_first)


def shown(kiosk):
    return kiosk.state('screen'), kiosk.state('open-page')


def go_home(kiosk):
    kiosk.activate('home')
    kiosk.wait_state('screen', 'home')


def settle(kiosk):
    """What is shown when all that was touched has been dealt with: events come in order, and a key comes last."""
    volume = kiosk.state('volume')
    kiosk.key(QUIETER if volume > 50 else LOUDER)
    wait_for('the key', lambda: kiosk.state('volume') != volume)
    return shown(kiosk)


def patterns():
    chance = random.Random(5)
    # GTK writes that it lost count when a page goes while a second finger rests on it, and that is all it does.
    with Kiosk(strict=False) as kiosk:
        hand = Hand(kiosk, chance)
        go_home(kiosk)
        kiosk.wait_still()
        titles = [Page(page).title for page in TILES]
        places = [kiosk.control(title).centre for title in titles]
        kiosk.set('hold-to-choose', HOLD)
        kiosk.set('ignore-repeats', REPEAT)
        before = {name: state for name, (_, _, state) in kiosk.actions().items()
                  if name not in ('screen', 'open-page', 'explain-word', 'volume')}
        done = 0
        for number in range(PATTERNS):
            way, tile = WAYS[number % len(WAYS)], chance.randrange(len(TILES))
            hand.rest(REPEAT + 50)
            chooses = way(hand, *places[tile])
            wanted = ('page', TILES[tile]) if chooses else ('home', '')
            got = settle(kiosk)
            if got != wanted:
                raise Failure('pattern %d (%s): it shows %s, not %s' % (number, way.__name__, got, wanted))
            done += chooses
            go_home(kiosk)
        after = {name: kiosk.actions()[name][2] for name in before}
        if after != before:
            raise Failure('something was chosen that nobody meant: %s'
                          % {n: (before[n], after[n]) for n in before if before[n] != after[n]})
        tap.comment('%d patterns, %d of them chose what was meant, the others nothing' % (PATTERNS, done))


def without_help():
    """The patterns are worth something: without the help they do what nobody meant."""
    chance = random.Random(5)
    with Kiosk() as kiosk:
        hand = Hand(kiosk, chance)
        go_home(kiosk)
        kiosk.wait_still()
        x, y = kiosk.control(Page('voices').title).centre
        hand.do('down', 0, x, y)
        hand.rest(40)
        hand.do('up', 0)
        kiosk.wait_state('screen', 'page')


tap.run(('a hundred patterns', patterns), ('without the help', without_help))
