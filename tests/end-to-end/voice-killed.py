# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""The voice dies in the middle of a word: the screen lives on, and the next sentence is heard."""
import os
import signal
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import tap
from bundle import Page
from kiosk import Failure, Kiosk, wait_for
from visitor import Visitor, check_balance

PLAN = Page('plan')
# Near the top, so that little has to be scrolled between the two.
NEAR = [s.text for s in PLAN.sections[0].sentences if not s.hard_words]
LONG = max(NEAR, key=len)
NEXT = next(text for text in NEAR if text != LONG)


def voice(kiosk):
    pids = [pid for pid, name in kiosk.children() if name == 'send-kiosk-voice'[:15]]
    return pids[-1] if pids else None


def killed(times):
    with Kiosk(sound=True) as kiosk:
        visitor = Visitor(kiosk)
        visitor.start()
        visitor.open_tile('plan', PLAN.title)
        for _ in range(times):
            mark = visitor.touch_sentence(LONG)
            kiosk.transcript.wait(mark, event='word', text=LONG, word=2)
            old = wait_for('a voice process', lambda: voice(kiosk))
            os.kill(old, signal.SIGKILL)
            kiosk.state('screen')
            wait_for('the end of what was being said', lambda: [
                e for e in kiosk.transcript.since(mark, text=LONG) if e['event'] in ('end', 'cancel')])
            sounds = kiosk.heard.mark()
            kiosk.activate('stop-reading')
            visitor.hears(visitor.touch_sentence(NEXT), NEXT)
            visitor.is_sounding(sounds)
            if voice(kiosk) in (None, old):
                raise Failure('the voice was not started again')
        if kiosk.state('screen') != 'page':
            raise Failure('the visitor was taken elsewhere')
        check_balance(kiosk.transcript.all())


tap.run(('killed once', killed, 1), ('killed again and again', killed, 5))
