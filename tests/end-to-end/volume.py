# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Louder and quieter say how loud it is, go on with what is being read, and are forgotten when the visit ends."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import tap
from bundle import Page
from kiosk import Failure, Kiosk, wait_for
from visitor import Visitor

PLAN = Page('plan')


def open_plan(kiosk):
    visitor = Visitor(kiosk)
    visitor.start()
    visitor.open_tile('plan', PLAN.title)
    return visitor


def steps():
    with Kiosk(sound=True) as kiosk:
        visitor = open_plan(kiosk)
        first = kiosk.state('volume')
        for control, volume in (('Louder', first + 10), ('Quieter', first), ('Quieter', first - 10)):
            mark, sounds = kiosk.transcript.mark(), kiosk.heard.mark()
            kiosk.tap_control(control)
            kiosk.wait_state('volume', volume)
            visitor.hears(mark, 'Volume %d' % volume, kind='control')
            visitor.is_sounding(sounds)
        kiosk.activate('end-visit')
        kiosk.wait_state('volume', first)


def off():
    """Silence is told on the screen, for nobody can hear it."""
    with Kiosk(sound=True) as kiosk:
        open_plan(kiosk)
        kiosk.activate('volume', 0)
        wait_for('a message that the sound is off', lambda: kiosk.nodes(contains='sound is off'))
        kiosk.activate('volume', 10)
        wait_for('the message to go', lambda: not kiosk.nodes(contains='sound is off'))


def reading():
    """What is being read is not interrupted."""
    with Kiosk(sound=True) as kiosk:
        visitor = open_plan(kiosk)
        mark = kiosk.transcript.mark()
        kiosk.activate('read-aloud')
        text = kiosk.transcript.wait(mark, event='start')['text']
        kiosk.activate('volume', 100)
        kiosk.wait_state('volume', 100)
        visitor.hears(mark, text)
        if kiosk.transcript.since(mark, kind='control'):
            raise Failure('the volume was said in the midst of a sentence')


tap.run(('steps', steps), ('off', off), ('while reading', reading))
