# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A sentence that is touched sounds; where none can be heard its words are marked and the visitor is told."""
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import tap
from bundle import Page
from kiosk import Failure, Kiosk, wait_for
from visitor import Visitor

PLAN = Page('plan')
SENTENCES = [s.text for s in PLAN.sentences if not s.hard_words]
NEXT, FASTER, NOTHING = 23, 72, 24     # Tab, F6, and a letter
NEAR = 1e9           # ns; this is no measurement, only "the sound belongs to this sentence"
OUTPUT = 'heard'      # the null sink's name


def is_heard():
    with Kiosk(sound=True) as kiosk:
        visitor = Visitor(kiosk)
        visitor.start()
        visitor.open_tile('plan', PLAN.title)
        if kiosk.heard.since(kind='onset'):
            raise Failure('it made a sound that nobody asked for')
        for text in SENTENCES[:2]:
            sounds = kiosk.heard.mark()
            mark = visitor.touch_sentence(text)
            visitor.hears(mark, text)
            begun = kiosk.transcript.wait(mark, event='start', text=text)['t'] * 1000
            ended = kiosk.transcript.wait(mark, event='end', text=text)['t'] * 1000
            onset = visitor.is_sounding(sounds)['t_monotonic_ns']
            offset = kiosk.heard.wait(sounds, kind='offset')['t_monotonic_ns']
            if abs(onset - begun) > NEAR or abs(offset - ended) > NEAR:
                raise Failure('"%s" sounded from %d to %d, but was marked from %d to %d'
                              % (text, onset, offset, begun, ended))
            if kiosk.nodes(name=None, contains='no sound'):
                raise Failure('it says that there is no sound, but there is')


def is_stopped():
    """What is being said falls silent when the visitor asks for silence."""
    with Kiosk(sound=True) as kiosk:
        kiosk.activate('home')
        kiosk.activate('open-page', 'plan')
        kiosk.wait_state('open-page', 'plan')
        mark = kiosk.transcript.mark()
        kiosk.activate('read-aloud')
        kiosk.transcript.wait(mark, event='word', word=1)
        sounds = kiosk.heard.mark()
        kiosk.activate('stop-reading')
        kiosk.wait_state('read-aloud', False)
        kiosk.transcript.wait(mark, event='cancel')
        wait_for('silence', lambda: kiosk.heard.since(kind='offset')[-1:] and
                 len(kiosk.heard.since(kind='offset')) == len(kiosk.heard.since(kind='onset')))
        later = kiosk.heard.since(sounds, kind='onset')
        if len(later) > 1:
            raise Failure('it went on sounding after it was stopped: %s' % later)


def is_touched():
    """Any touch silences; one that makes it faster does not."""
    with Kiosk(sound=True) as kiosk:
        visitor = Visitor(kiosk)
        visitor.start()
        visitor.open_tile('plan', PLAN.title)
        mark = kiosk.transcript.mark()
        kiosk.tap_control('Listen')
        kiosk.transcript.wait(mark, event='word', word=1)
        kiosk.tap_control('Faster')
        kiosk.transcript.wait(kiosk.transcript.mark(), event='word')
        if kiosk.transcript.since(mark, event='cancel') or not kiosk.state('read-aloud'):
            raise Failure('Faster silenced it')
        title = kiosk.wait_node(name=PLAN.title)
        # The first sentence with a third word is long enough not to end before the touch.
        kiosk.transcript.wait(mark, event='word', word=2)
        kiosk.tap(title)
        kiosk.transcript.wait(mark, event='cancel')
        kiosk.wait_state('read-aloud', False)


def key_is_pressed():
    """Any key silences, even one that does nothing; one that makes it faster does not."""
    with Kiosk(sound=True) as kiosk:
        kiosk.activate('open-page', 'plan')
        kiosk.wait_state('open-page', 'plan')
        for code in (NEXT, NOTHING):
            mark = kiosk.transcript.mark()
            kiosk.activate('read-aloud')
            kiosk.transcript.wait(mark, event='word', word=1)
            kiosk.key(FASTER)
            kiosk.transcript.wait(kiosk.transcript.mark(), event='word')
            if kiosk.transcript.since(mark, event='cancel') or not kiosk.state('read-aloud'):
                raise Failure('a key for its speed silenced it')
            kiosk.key(code)
            kiosk.transcript.wait(mark, event='cancel')
            kiosk.wait_state('read-aloud', False)


def no_server():
    with Kiosk(sound=False) as kiosk:
        visitor = Visitor(kiosk)
        visitor.start()
        visitor.open_tile('plan', PLAN.title)
        for text in sorted(SENTENCES, key=len)[-2:]:
            mark = visitor.touch_sentence(text)
            kiosk.transcript.wait(mark, event='start', text=text)
            wait_for('a message that there is no sound', lambda: kiosk.nodes(contains='no sound'), 3)
            visitor.hears(mark, text)


def muted():
    """Who mutes the output is overruled by the next sentence; until then, the visitor is told."""
    with Kiosk(sound=True) as kiosk:
        visitor = Visitor(kiosk)
        visitor.start()
        visitor.open_tile('plan', PLAN.title)
        kiosk.tap_control('Listen')

        def told():
            subprocess.run(['pactl', 'set-sink-mute', OUTPUT, '1'], env=kiosk.environment, check=True)
            return kiosk.nodes(contains='no sound')

        wait_for('a message that there is no sound', told)
        wait_for('the message to go', lambda: not kiosk.nodes(contains='no sound'))
        sounds = kiosk.heard.mark()
        visitor.is_sounding(sounds)


tap.run(('heard at a null sink', is_heard), ('silence when stopped', is_stopped), ('silence at a touch', is_touched),
        ('silence at a key', key_is_pressed), ('muted', muted), ('no sound server', no_server))
