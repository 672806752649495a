# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A whole visit, by touch alone: start, home, read, hear, a hard word, the voices read to the end."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import tap
from accessibility import CONTROLS
from bundle import Page
from kiosk import Failure, Kiosk, wait_for
from visitor import BACK, LISTEN, Visitor, check_balance

PLAN, VOICES, WORDS = Page('plan'), Page('voices'), Page('words')
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


def hear_a_sentence(visitor):
    kiosk = visitor.kiosk
    text = next(s.text for s in PLAN.sentences if not s.hard_words)
    sounds = kiosk.heard.mark()
    mark = visitor.touch_sentence(text)
    visitor.hears(mark, text)
    visitor.is_sounding(sounds)


def open_a_hard_word(visitor):
    kiosk = visitor.kiosk
    sentence = next(s for s in PLAN.sentences if s.hard_words)
    word, entry = sentence.hard_words[0]
    find = lambda: kiosk.node(role=('link', 'button'), name=word, showing=False)
    node = visitor.bring_into_view(word, find)
    mark, sounds = kiosk.transcript.mark(), kiosk.heard.mark()
    kiosk.tap(node)
    kiosk.wait_state('screen', 'word')
    for explanation in WORDS.explanation(entry):
        kiosk.wait_node(name=explanation.text)
        visitor.hears(mark, explanation.text)
    visitor.is_sounding(sounds)
    kiosk.tap_control(BACK)
    kiosk.wait_state('screen', 'page')
    kiosk.wait_state('open-page', 'plan')


def can_be_read(box, visible):
    """Whether what is seen of a sentence's box is all of it, or all that fits."""
    return visible and visible[2] >= box[2] and (visible[3] >= box[3] or visible[3] >= 300)


def listen_to_the_end(visitor):
    """Touches Listen; every sentence is read in order, each of them on the screen while it is read."""
    kiosk, transcript = visitor.kiosk, visitor.kiosk.transcript
    first = VOICES.sentences[0].text
    top = visitor.sentence(first).box
    mark = transcript.mark()
    kiosk.tap_control(LISTEN)
    kiosk.wait_state('read-aloud', True)
    seen = set()

    def finished():
        started = transcript.since(mark, event='start', kind='sentence')
        text = started[-1]['text'] if started else None
        if text and text not in seen:
            node = visitor.sentence(text)
            # Asked again: it must still be the one that is being read.
            if node and can_be_read(node.box, node.visible_box) and \
                    transcript.since(mark, event='start', kind='sentence')[-1]['text'] == text:
                seen.add(text)
        return not kiosk.state('read-aloud')

    wait_for('the page read to its end', finished, 240)
    said = [e['text'] for e in transcript.since(mark, event='end', kind='sentence')]
    wanted = [s.text for s in VOICES.sentences]
    rest = iter(said)
    missing = [text for text in wanted if text not in rest]
    if missing:
        raise Failure('not read, or not in order: %s\nread was: %s' % (missing, said))
    unseen = [text for text in wanted if text not in seen]
    if unseen:
        raise Failure('read while it was not on the screen: %s' % unseen)
    for text in wanted:
        visitor.hears(mark, text)
    if visitor.sentence(first).box == top and visitor.kiosk.nodes(role='scroll pane'):
        last = visitor.sentence(wanted[-1])
        if last.visible_box != last.box:
            raise Failure('the page did not scroll along')


def journey(size):
    with Kiosk(size=size, sound=True) as kiosk:
        visitor = Visitor(kiosk)
        visitor.start()
        # Twice as fast as it would be: a test need not be read to calmly.
        kiosk.set('speech-rate', 300)
        visitor.open_tile('plan', PLAN.title)
        hear_a_sentence(visitor)
        open_a_hard_word(visitor)
        visitor.go_home()
        visitor.open_tile('voices', VOICES.title)
        listen_to_the_end(visitor)
        check_balance(kiosk.transcript.all())
        kiosk.tap_control(BACK)
        kiosk.wait_state('screen', 'home')
        if kiosk.nodes(role=CONTROLS, name=LISTEN) and kiosk.state('read-aloud'):
            raise Failure('it still reads after the visitor went back')


tap.run(('landscape', journey, LANDSCAPE), ('portrait', journey, PORTRAIT))
