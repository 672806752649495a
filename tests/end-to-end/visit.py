# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A visit from which somebody walks away: it is asked about, carries on at a touch, and else is forgotten."""
import os
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import finger
import tap
from kiosk import PATIENCE, Failure, Kiosk, wait_for

DATA = os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', '..', 'data')
SCHEMA = 'org.southend.SendKiosk.gschema.xml'
# As long as the tests wait for what they ask for.
IDLE, WARNING = round(2 * PATIENCE), round(6 * PATIENCE)
CORNER_MS = round(2500 * min(PATIENCE, 2))    # it is held for 2 s at least, and for 8 it means something else
SPACE = 65
QUIET = 40


def quick_settings(folder):
    """The settings with shorter times, as an installation may have them."""
    with open(os.path.join(DATA, SCHEMA), encoding='utf-8') as file:
        text = file.read()
    for key, seconds in (('idle-seconds', IDLE), ('warning-seconds', WARNING)):
        # A test cannot wait as long as the least that is allowed in earnest.
        text = re.sub(r'(<key name="%s".*?)<range[^>]*/>' % key, r'\1', text, flags=re.S)
        text = re.sub(r'(<key name="%s".*?<default>)\d+' % key, r'\g<1>%d' % seconds, text, flags=re.S)
    with open(os.path.join(folder, SCHEMA), 'w', encoding='utf-8') as file:
        file.write(text)
    subprocess.run(['glib-compile-schemas', folder], check=True)
    return {'GSETTINGS_SCHEMA_DIR': folder}


def choose(kiosk):
    kiosk.activate('home')
    kiosk.wait_state('screen', 'home')
    kiosk.set('text-size', 200)
    kiosk.set('colours', 'dark')
    kiosk.activate('open-page', 'plan')
    kiosk.wait_state('open-page', 'plan')


def goes_on(size):
    with tempfile.TemporaryDirectory() as folder:
        with Kiosk(size=size, environment=quick_settings(folder)) as kiosk:
            choose(kiosk)
            kiosk.wait_state('screen', 'warning', 20)
            kiosk.tap_control('I am still here')
            kiosk.wait_state('screen', 'page')
            if (kiosk.state('open-page'), kiosk.state('text-size')) != ('plan', 200):
                raise Failure('the warning did not give back what it lay over')


def is_forgotten():
    with tempfile.TemporaryDirectory() as folder:
        with Kiosk(environment=quick_settings(folder)) as kiosk:
            choose(kiosk)
            kiosk.wait_state('screen', 'warning', 20)
            kiosk.wait_state('screen', 'start', 30)
            kept = {name: kiosk.state(name) for name in ('open-page', 'text-size', 'colours')}
            if kept != {'open-page': '', 'text-size': 100, 'colours': 'paper'}:
                raise Failure('the end of the visit left %r' % kept)


def points():
    """A pointer that moves is somebody who is there."""
    with tempfile.TemporaryDirectory() as folder:
        with Kiosk(environment=quick_settings(folder)) as kiosk:
            choose(kiosk)
            end = time.monotonic() + 3 * IDLE
            while time.monotonic() < end:
                for x in range(600, 700, 20):
                    finger.ask(kiosk.environment['TOUCH_SOCKET'], 'point', x=x, y=300)
                if kiosk.state('screen') == 'warning':
                    raise Failure('somebody who moves a pointer is asked whether they are there')
                time.sleep(.1)               # the hand itself
            kiosk.wait_state('screen', 'warning', 20)


def stands_still():
    """Whoever listens need not touch."""
    with tempfile.TemporaryDirectory() as folder:
        with Kiosk(environment=quick_settings(folder)) as kiosk:
            choose(kiosk)
            mark = kiosk.transcript.mark()
            kiosk.activate('read-aloud')
            ends = 0
            while ends < 3:
                line = kiosk.transcript.wait(mark, event='end')
                mark, ends = kiosk.transcript.mark(), ends + 1
                if kiosk.state('screen') != 'page':
                    raise Failure('warned in the midst of reading, after %r' % (line,))


def is_begun_by_a_corner():
    """Held until the screen changes under the finger, visit after visit; GTK, which counts fingers, has nothing to say."""
    with Kiosk() as kiosk:
        for _ in range(3):
            finger.ask(kiosk.environment['TOUCH_SOCKET'], 'hold', x=20, y=20, ms=CORNER_MS)
            kiosk.wait_state('screen', 'home')
            if not kiosk.state('speak-controls'):
                raise Failure('a held corner does not speak')
            # What is touched next is what lies there.
            kiosk.tap_control('I have finished')
            kiosk.wait_state('screen', 'start')
        camera = kiosk.look_at_screen()
        for op, seen in (('click', True), ('tap', False)):
            finger.ask(kiosk.environment['TOUCH_SOCKET'], op, x=900, y=10)
            wait_for('the pointer %s' % ('seen' if seen else 'hidden'), lambda seen=seen: camera.sees_pointer() == seen)


DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
ASLEEP = 'This screen is asleep.'
# All that is told to who looks after it.
HEALTH = re.compile(r'health-INFO: [\d:.]+: version [\d.]+, bundle org\.southend\.send-strategy release \d+, '
                    r'sound (?:yes|no), voice (?:yes|no), screen (on|dark)$')


def is_asleep():
    """Outside the opening hours nobody can begin; who has begun can finish."""
    # Far from now, whatever the hour.
    hours = "['%s 09:00-09:01']" % DAYS[(time.localtime().tm_wday + 3) % 7]
    settings = {'opening-hours': hours, 'quiet-hours': "['Mon-Sun 00:00-24:00']"}
    with Kiosk(settings=settings, environment={'G_MESSAGES_DEBUG': 'health'}) as kiosk:
        words = kiosk.wait_node(contains=ASLEEP)
        if not words.name.endswith('at 9:00.') or words.box[3] < 20:
            raise Failure('it says %r' % words)
        kiosk.look_at_screen()
        pixels = kiosk.camera.look_when_still()
        if max(pixels[1:4 * kiosk.size[0]:4]) > 0 or sum(pixels[1::4]) > len(pixels) // 4 * 10:
            raise Failure('the screen is not dark')
        kiosk.tap((kiosk.size[0] // 2, kiosk.size[1] * 2 // 3))
        kiosk.key(SPACE)
        finger.ask(kiosk.environment['TOUCH_SOCKET'], 'hold', x=20, y=20, ms=CORNER_MS)
        if kiosk.state('screen') != 'start' or kiosk.transcript.all() or kiosk.camera.look_when_still() != pixels:
            raise Failure('somebody could begin')
        choose(kiosk)
        if kiosk.node(contains=ASLEEP):
            raise Failure('a visit is cut short')
        if kiosk.state('volume') > QUIET:
            raise Failure('it is loud in quiet hours: %d' % kiosk.state('volume'))
        kiosk.tap_control('Home')
        kiosk.wait_state('screen', 'home')
        kiosk.activate('end-visit')
        kiosk.wait_node(contains=ASLEEP)
        told = [HEALTH.search(line) for line in kiosk.errors().splitlines() if 'health' in line]
        if None in told or [match.group(1) for match in told] != ['dark', 'on', 'dark']:
            raise Failure('its health is told as\n' + kiosk.errors())


tap.run(('a touch carries on, landscape', goes_on, (1920, 1080)), ('a touch carries on, portrait', goes_on, (1080, 1920)),
        ('a held corner', is_begun_by_a_corner), ('nobody is there', is_forgotten), ('a pointer moves', points),
        ('outside the opening hours', is_asleep), ('somebody listens', stands_still))
