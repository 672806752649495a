# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Nothing that a visitor does by habit goes wrong: by real touches and keys, as hands make them without thinking."""
import os
import random
import shutil
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import finger
import tap
from bundle import Page
from kiosk import Failure, Kiosk, wait_for

GARDEN = os.path.join(os.path.dirname(os.path.realpath(__file__)), 'garden-bundle')
PLAN = Page('plan')
# Hardware codes, as X11 counts them.
ESCAPE, SPACE, F7, F8, HOME, PAGE_UP, END, PAGE_DOWN = 9, 65, 73, 74, 110, 112, 115, 117
MODIFIERS = {'Shift': 50, 'right Shift': 62, 'Control': 37, 'right Control': 105, 'Alt': 64, 'ISO level 3': 108,
             'Super': 133, 'right Super': 134, 'Caps Lock': 66, 'Num Lock': 77, 'Scroll Lock': 78, 'Fn': 151}
NOTHING_BEFORE = 'There is no page before this one.'


def open_page(kiosk, page='plan'):
    kiosk.activate('home')
    kiosk.wait_state('screen', 'home')
    kiosk.activate('open-page', page)
    kiosk.wait_state('open-page', page)
    kiosk.wait_still()


def top_of(kiosk, text):
    """How far below the upper edge of the screen a sentence stands."""
    return kiosk.wait_node(name=text, showing=False).box[1]


def gestures(kiosk, *several):
    finger.ask(kiosk.environment['TOUCH_SOCKET'], 'several', gestures=list(several))


def settle(kiosk):
    """Until all that was touched has been dealt with: events come in order, and this key comes last."""
    before = kiosk.state('volume')
    kiosk.key(F7 if before > 50 else F8)
    return wait_for('the key', lambda: kiosk.state('volume') != before)


def in_sight(kiosk, text):
    return kiosk.node(name=text) is not None


def read_aloud(kiosk):
    mark = kiosk.transcript.mark()
    kiosk.activate('read-aloud')
    kiosk.transcript.wait(mark, event='word')
    return mark


def nobody_ends_a_visit_by_going_back():
    with Kiosk() as kiosk:
        open_page(kiosk)
        kiosk.set('text-size', 200)
        kiosk.tap_control('Home')
        kiosk.wait_state('screen', 'home')
        time.sleep(1)                        # the hand itself: these are two touches, not one that bounced
        kiosk.tap_control('Back')
        kiosk.wait_state('open-page', 'plan')
        kiosk.wait_still()
        x, y = kiosk.control('Back').centre
        for _ in range(6):
            gestures(kiosk, {'op': 'tap', 'x': x, 'y': y, 'ms': 30}, {'op': 'tap', 'x': x, 'y': y, 'ms': 30})
            kiosk.key(ESCAPE)
        settle(kiosk)
        if (kiosk.state('screen'), kiosk.state('text-size')) != ('home', 200):
            raise Failure('going back led to %s at %d %%' % (kiosk.state('screen'), kiosk.state('text-size')))
        if kiosk.actions()['back'][0]:
            raise Failure('Back can be chosen where nothing is before')
        back = kiosk.control('Back')
        if 'sensitive' in back.states or back.description != NOTHING_BEFORE:
            raise Failure('Back says %r, and is %s' % (back.description, sorted(back.states)))
        kiosk.wait_node(name=NOTHING_BEFORE)
        kiosk.set('speak-controls', True)
        mark = kiosk.transcript.mark()
        kiosk.key(ESCAPE)
        kiosk.transcript.wait(mark, event='start', text=NOTHING_BEFORE)


def keys_scroll():
    with Kiosk() as kiosk:
        open_page(kiosk)
        first = PLAN.sentences[1].text
        begun = top_of(kiosk, first)
        places = [begun]
        for key in (PAGE_DOWN, PAGE_DOWN, PAGE_UP, END, HOME):
            kiosk.key(key)
            wait_for('key %d scrolls' % key, lambda: abs(top_of(kiosk, first) - places[-1]) > 20)
            kiosk.wait_still()
            places.append(top_of(kiosk, first))
        wrong = not places[0] > places[1] > places[2] < places[3] > places[4] < places[5]
        if wrong or abs(places[5] - begun) > 2:
            raise Failure('Page Down, Page Down, Page Up, End, Home: %s' % places)
        mark = read_aloud(kiosk)
        for key in (PAGE_DOWN, PAGE_DOWN, END):
            kiosk.key(key)
        wait_for('the end of the page', lambda: not in_sight(kiosk, first))
        settle(kiosk)
        if not kiosk.state('read-aloud') or kiosk.transcript.since(mark, event='cancel'):
            raise Failure('scrolling by key has ended the reading')
        if kiosk.state('screen') != 'page':
            raise Failure('Home on a keyboard has left the page')


def modifiers_begin_nothing():
    with Kiosk() as kiosk:
        for name, code in MODIFIERS.items():
            kiosk.key(code)
            kiosk.key(code)                  # a lock is opened again
            if kiosk.state('scanning') != 'off' or kiosk.state('screen') != 'start':
                raise Failure('%s begins scanning' % name)
        # And they stand in nobody's way who scans.
        kiosk.key(SPACE)
        kiosk.wait_state('scanning', 'one-switch')
        for code in MODIFIERS.values():
            kiosk.key(code)
            kiosk.key(code)
        if kiosk.state('scanning') != 'one-switch' or kiosk.state('screen') != 'home':
            raise Failure('a modifier counts as a switch')


def a_swipe_while_being_read_to():
    with Kiosk() as kiosk:
        open_page(kiosk)
        first, x = PLAN.sentences[0].text, kiosk.size[0] // 3
        mark = read_aloud(kiosk)
        # The title is read first, and is in sight wherever the page is scrolled to.
        kiosk.transcript.wait(mark, event='start', text=first)
        for y, x2, y2 in ((700, x, 200), (700, x, 660), (500, x + 500, 500), (300, x, 330),
                          (700, x, 100), (700, x, 100), (700, x, 100)):
            gestures(kiosk, {'op': 'swipe', 'x': x, 'y': y, 'x2': x2, 'y2': y2, 'ms': 120})
        moved = time.monotonic()
        settle(kiosk)
        if not kiosk.state('read-aloud') or kiosk.transcript.since(mark, event='cancel'):
            raise Failure('a swipe has ended the reading')
        wait_for('the swipe scrolls', lambda: not in_sight(kiosk, first))
        wait_for('what is read coming back into sight', lambda: in_sight(
            kiosk, kiosk.transcript.since(mark, event='start')[-1]['text']), 15)
        if not kiosk.state('read-aloud') or time.monotonic() - moved < 4.5:
            raise Failure('it came back %.1f s after the hand left it' % (time.monotonic() - moved))


def double(kiosk, name):
    x, y = kiosk.control(name).centre
    gestures(kiosk, {'op': 'tap', 'x': x, 'y': y, 'ms': 60}, {'op': 'tap', 'x': x + 6, 'y': y - 4, 'ms': 60})


def a_double_tap_is_one():
    with Kiosk() as kiosk:
        kiosk.tap_control('Touch to start')
        kiosk.wait_state('screen', 'home')
        kiosk.wait_still()
        double(kiosk, PLAN.title)            # what comes under the finger is not touched
        kiosk.wait_state('open-page', 'plan')
        settle(kiosk)
        if (kiosk.state('screen'), kiosk.state('read-aloud')) != ('page', False):
            raise Failure('a double tap on a tile went on to %s' % kiosk.state('screen'))
        kiosk.wait_still()
        double(kiosk, 'Listen')
        kiosk.wait_state('read-aloud', True)
        settle(kiosk)
        if kiosk.state('pause-reading'):
            raise Failure('a double tap on Listen pauses')
        double(kiosk, 'Stop')
        settle(kiosk)
        if kiosk.state('read-aloud'):
            raise Failure('a double tap on Stop reads on')
        double(kiosk, 'Bigger')
        settle(kiosk)
        if kiosk.state('text-size') != 150:
            raise Failure('a double tap on Bigger leads to %d %%' % kiosk.state('text-size'))
        double(kiosk, 'Make it easier')
        settle(kiosk)
        if kiosk.state('screen') != 'easier':
            raise Failure('a double tap on Make it easier leads to %s' % kiosk.state('screen'))
        time.sleep(1)                        # the hand: what comes now is another touch
        kiosk.tap_control('Make it easier')
        kiosk.wait_state('screen', 'page')
        kiosk.set('text-size', 100)
        kiosk.wait_still()
        # As often as a hand likes.
        before, (x, y) = kiosk.state('volume'), kiosk.control('Quieter').centre
        gestures(kiosk, *[{'op': 'tap', 'x': x, 'y': y, 'ms': 20} for _ in range(4)])
        kiosk.wait_state('volume', before - 40)


def a_picture_reads_its_row():
    with Kiosk() as kiosk:
        open_page(kiosk)
        picture = PLAN.sections[0].pictures[0]
        for hold in (0, 200):
            kiosk.set('hold-to-choose', hold)
            x, y = kiosk.wait_node(role='image', name=picture).centre
            mark = kiosk.transcript.mark()
            gestures(kiosk, {'op': 'hold', 'x': x, 'y': y, 'ms': hold + 100})
            kiosk.transcript.wait(mark, event='end', text=PLAN.sentences[0].text)
            kiosk.transcript.wait(mark, event='start', text=PLAN.sentences[1].text)
            kiosk.activate('stop-reading')
            kiosk.wait_state('read-aloud', False)


def a_swipe_with_touch_help():
    with Kiosk() as kiosk:
        open_page(kiosk)
        kiosk.set('hold-to-choose', 500)
        kiosk.set('ignore-repeats', 500)
        first = PLAN.sentences[0].text
        begun, x = top_of(kiosk, first), kiosk.size[0] // 3
        gestures(kiosk, {'op': 'swipe', 'x': x, 'y': 700, 'x2': x, 'y2': 300, 'ms': 800})
        settle(kiosk)
        if abs(begun - top_of(kiosk, first) - 400) > 3:
            raise Failure('a swipe by 400 px scrolled by %d' % (begun - top_of(kiosk, first)))
        if kiosk.transcript.since(event='start'):
            raise Failure('a swipe has chosen something')


def touches_while_pages_change():
    """Pages that are saved under a finger, and in the same tenth of a second before it comes down: each touch counts."""
    with tempfile.TemporaryDirectory() as folder:
        bundle = os.path.join(folder, 'bundle')
        shutil.copytree(GARDEN, bundle)
        settings = os.path.join(bundle, 'bundle.ini')
        with open(settings, encoding='utf-8') as file:
            text = file.read()
        chance = random.Random(7)
        with Kiosk(arguments=['--bundle=' + bundle]) as kiosk:
            socket = kiosk.environment['TOUCH_SOCKET']
            for number in range(12):
                x, y = kiosk.control('Touch to start').centre
                time.sleep(.5)                        # the hand: a touch that follows at once is a double tap
                with open(settings + '~', 'w', encoding='utf-8') as file:
                    file.write(text.replace('Title=', 'Title=%d ' % number))
                os.rename(settings + '~', settings)
                time.sleep(chance.uniform(0, .4))     # and again: the folder is looked at within that time
                finger.ask(socket, 'down', finger=0, x=x, y=y)
                time.sleep(chance.choice((.02, 1)))
                finger.ask(socket, 'up', finger=0)
                try:
                    kiosk.wait_state('screen', 'home', 5)
                except Failure:
                    raise Failure('touch %d was lost' % number) from None
                kiosk.activate('end-visit')
                kiosk.wait_state('screen', 'start')
                kiosk.wait_node(contains='%d ' % number)


tap.run(('nobody ends a visit by going back', nobody_ends_a_visit_by_going_back), ('keys scroll', keys_scroll),
        ('modifiers begin nothing', modifiers_begin_nothing),
        ('a swipe while being read to', a_swipe_while_being_read_to), ('a double tap is one', a_double_tap_is_one),
        ('a picture reads its row', a_picture_reads_its_row), ('a swipe with touch help', a_swipe_with_touch_help),
        ('touches while pages change', touches_while_pages_change))
