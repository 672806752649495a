# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A wild hand at touch screen, keyboard and pointer finds no way out.

  wild.py [--events=N] [--seed=N] [NAME...]

Whatever it does: the program goes on, in its one window, with no process but its own, and answers within 1 s. An event is
a touch, a click, a stroke, a key or a modifier. A hand that does all that visitors do by habit, but does not ask for the
end of its visit, never ends it.
"""
import os
import random
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import accessibility
import finger
import tap
from kiosk import PATIENCE, Failure, Kiosk, wait_for

OPTIONS = {name: next((int(a.split('=')[1]) for a in sys.argv if a.startswith(name + '=')), preset)
           for name, preset in (('--events', 3000), ('--seed', random.randrange(2**32)))}
sys.argv = [a for a in sys.argv if not a.startswith(tuple(OPTIONS))]

MOST_STUCK = 1                          # seconds
ROUND = 50                              # gestures between two looks at the program
WIDTH, HEIGHT = 1920, 1080
# Codes as X11 counts them (evdev and 8).
SHIFT, CONTROL, ALT, SUPER, ALT_GR, MENU = 50, 37, 64, 133, 108, 135
MODIFIERS = (SHIFT, CONTROL, ALT, SUPER, ALT_GR)
LOCKS = (66, 77, 78)                    # Caps, Num, Scroll
F4, F10, ESCAPE, TAB, SPACE, ENTER, DELETE, PERIOD, SEMICOLON, Q, W, I, D, U, C, V, P, O, A = (
    70, 76, 9, 23, 65, 36, 119, 60, 47, 24, 25, 31, 40, 30, 54, 55, 33, 32, 38)
# GTK's inspector, closing, menus, emoji, characters by number, clipboard, printing, opening, the focus elsewhere.
ESCAPES = ((CONTROL, SHIFT, I), (CONTROL, SHIFT, D), (ALT, F4), (CONTROL, Q), (CONTROL, W), (MENU,), (SHIFT, F10), (F10,),
           (CONTROL, PERIOD), (CONTROL, SEMICOLON), (CONTROL, SHIFT, U), (CONTROL, A), (CONTROL, C), (CONTROL, V),
           (CONTROL, P), (CONTROL, O), (ALT, TAB), (ALT, ESCAPE), (ALT, SPACE), (SUPER,), (CONTROL, ALT, DELETE),
           (CONTROL, ALT, TAB), (CONTROL, F10), (ALT, ENTER))
OUR_OWN = {'send-kiosk-voice'[:15], 'send-kiosk-inspect'[:15], 'send-kiosk-store'[:15]}


def place(dice):
    return dict(zip(('x', 'y'), (dice.randrange(WIDTH), dice.randrange(HEIGHT))))


def any_key(dice):
    modifiers = [m for m in MODIFIERS if dice.random() < .25]
    # A key that is down cannot go down: the screen's driver would wait for it for ever.
    return {'op': 'chord', 'codes': modifiers + [dice.choice([c for c in range(9, 256) if c not in modifiers])]}


def stroke(dice):
    end = place(dice)
    return {'op': 'swipe', **place(dice), 'x2': end['x'], 'y2': end['y'], 'ms': dice.choice((0, 20, 100))}


def twice(tap):
    return [tap, dict(tap)]


# Each with how often it comes, of a thousand; one or more gestures.
HABITS = (
    (440, lambda dice: [{'op': 'tap', **place(dice), 'ms': 0}]),
    (100, lambda dice: twice({'op': 'tap', **place(dice), 'ms': dice.choice((0, 20))})),
    (220, lambda dice: [any_key(dice)]),
    (40, lambda dice: [{'op': 'chord', 'codes': [dice.choice(MODIFIERS + LOCKS)]}]),
    (80, lambda dice: [{'op': 'chord', 'codes': dice.choice(ESCAPES)}]),
    (75, lambda dice: [{'op': 'click', **place(dice), 'button': dice.randrange(1, 10)}]),
    (40, lambda dice: [stroke(dice)]),
    (5, lambda dice: [{'op': 'hold', **place(dice), 'ms': 700}]),
)


def any_gestures(dice):
    return dice.choices(HABITS, [often for often, _ in HABITS])[0][1](dice)


def look(kiosk):
    """Fails where it has found a way out; the seconds that the answer took."""
    if kiosk.process.poll() is not None:
        raise Failure('it ended, with status %d' % kiosk.process.returncode)
    asked = time.monotonic()
    wait_for('an answer', lambda: kiosk.actions(), MOST_STUCK)
    took = time.monotonic() - asked
    if took > MOST_STUCK * PATIENCE:
        raise Failure('it was stuck for %.1f s' % took)
    if kiosk.windows() != 1:
        raise Failure('%d windows' % kiosk.windows())
    strangers = [child for child in kiosk.children() if child[1] not in OUR_OWN]
    if strangers:
        raise Failure('it has started %s' % strangers)
    return took


def hand(kiosk, gestures):
    finger.ask(kiosk.environment['TOUCH_SOCKET'], 'several', gestures=gestures)


def no_way_out():
    dice, done, slowest, begun = random.Random(OPTIONS['--seed']), 0, 0, time.monotonic()
    tap.comment('seed %d' % OPTIONS['--seed'])
    screens = set()
    # Not strict: GTK complains of what is active and of a role that is set late. Why is not known yet.
    with Kiosk(size=(WIDTH, HEIGHT), sound=True, strict=False) as kiosk:
        while done < OPTIONS['--events']:
            gestures = [gesture for _ in range(ROUND) for gesture in any_gestures(dice)]
            hand(kiosk, gestures)
            done += sum(len(gesture.get('codes', 'x')) for gesture in gestures)
            try:
                slowest = max(slowest, look(kiosk))
            except Failure as failure:
                raise Failure('%s, after %d events, the last of them\n%s' % (failure, done, gestures)) from None
            screens.add(kiosk.state('screen'))
        tap.comment('%d events in %.0f s, on the screens %s; the slowest answer took %.2f s'
                    % (done, time.monotonic() - begun, ', '.join(sorted(screens)), slowest))
        tap.comment(kiosk.complaints() or 'it complained of nothing')


# What asks for the end of a visit: from these the hand keeps away.
ENDS = ('I have finished', 'Clear screen')
KEYS = (ESCAPE, TAB, 110, 112, 115, 117, 113, 114, 116, 111, *MODIFIERS, *LOCKS)    # moving keys, and what does nothing
STEPS = 60                              # looks at the screen; some gestures after each


def hand_of_habit():
    dice, done = random.Random(OPTIONS['--seed']), 0
    tap.comment('seed %d' % OPTIONS['--seed'])
    with Kiosk(size=(WIDTH, HEIGHT), sound=True, strict=False) as kiosk:
        kiosk.tap_control('Touch to start')
        kiosk.wait_state('screen', 'home')
        for _ in range(STEPS):
            controls = [n for n in kiosk.nodes(role=accessibility.CONTROLS) if n.name not in ENDS]
            x, y = dice.choice(controls).centre if controls else (WIDTH // 2, HEIGHT // 3)
            first = {'op': 'tap', 'x': x, 'y': y, 'ms': 20}
            gestures = dice.choice((
                [first], twice(first), twice(first), [{'op': 'swipe', 'x': WIDTH // 2, 'y': 700, 'x2': WIDTH // 2, 'y2':
                                                       dice.choice((200, 650, 760)), 'ms': 80}]))
            gestures += [{'op': 'chord', 'codes': [dice.choice(KEYS)]} for _ in range(dice.randrange(3))]
            hand(kiosk, gestures)
            look(kiosk)
            kiosk.wait_still()
            done += len(gestures)
            if kiosk.state('screen') == 'start':
                raise Failure('the visit ended with %s' % gestures)
        tap.comment('%d gestures in %d steps' % (done, STEPS))


def each_escape():
    """The keys and gestures that lead out of other programs, on every screen."""
    with Kiosk(size=(WIDTH, HEIGHT)) as kiosk:
        for prepare in ((), ('home',), ('open-page', 'words'), ('explain-word', 'partnership'), ('make-easier',)):
            if prepare:
                kiosk.activate(*prepare)
            kiosk.wait_still()
            screen = kiosk.state('screen')
            for codes in ESCAPES:
                hand(kiosk, [{'op': 'chord', 'codes': codes}])
                look(kiosk)
            # A menu on a word, what a text can be selected for, and something that is dragged away.
            hand(kiosk, [{'op': 'click', 'x': WIDTH // 2, 'y': HEIGHT // 3, 'button': 3},
                         {'op': 'click', 'x': WIDTH // 2, 'y': HEIGHT // 3, 'button': 2},
                         {'op': 'hold', 'x': WIDTH // 2, 'y': 5, 'ms': 1200}])
            look(kiosk)
            tap.comment('%s: %d ways, and no way out' % (screen, len(ESCAPES) + 3))


SURROUNDINGS = {
    'GTK_DEBUG': 'interactive', 'GDK_DEBUG': 'all', 'GSK_DEBUG': 'all', 'GTK_MODULES': 'canberra-gtk-module',
    'GTK_PATH': '/tmp', 'GTK_THEME': 'HighContrast', 'GTK_IM_MODULE': 'xim', 'GIO_EXTRA_MODULES': '/tmp',
    'GTK_CSD': '0', 'GTK_RTL': '1',
}


def surroundings():
    """What is set around it changes nothing."""
    with Kiosk() as kiosk:
        usual = [(n.role, n.name, n.box) for n in kiosk.nodes()]
    with Kiosk(environment=SURROUNDINGS) as kiosk:
        look(kiosk)
        if [(n.role, n.name, n.box) for n in kiosk.nodes()] != usual:
            raise Failure('it looks different with %s' % ', '.join(SURROUNDINGS))
        if 'GTK' in kiosk.errors() or 'Gsk' in kiosk.errors():
            raise Failure('it says\n' + kiosk.errors())


tap.run(('no way out for a wild hand', no_way_out), ('a hand of habit ends no visit', hand_of_habit), ('keys that lead out of other programs', each_escape),
        ('what is set around it', surroundings))
