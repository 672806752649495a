# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""What a visitor does with a kiosk, by touch alone, and what a visitor can expect to hear."""
from accessibility import CONTROLS
from kiosk import Failure, wait_for

START, BACK, HOME, LISTEN = 'Touch to start', 'Back', 'Home', 'Listen'
UP, DOWN = 'Up', 'Down'


class Visitor:
    def __init__(self, kiosk):
        self.kiosk = kiosk

    def start(self):
        self.kiosk.wait_state('screen', 'start')
        self.kiosk.tap_control(START)
        self.kiosk.wait_state('screen', 'home')

    def open_tile(self, page, title):
        """Touches the tile with this title on the home screen."""
        tile = self.kiosk.wait_node(role=CONTROLS, contains=title)
        self.kiosk.tap(tile)
        self.kiosk.wait_state('screen', 'page')
        self.kiosk.wait_state('open-page', page)

    def go_home(self):
        self.kiosk.tap_control(HOME)
        self.kiosk.wait_state('screen', 'home')

    def bring_into_view(self, what, find):
        """Touches Up or Down until find() gives a node that can be seen whole."""
        for _ in range(60):
            node = find()
            if not node:
                raise Failure('%s is not on the page' % what)
            if node.visible_box == node.box:
                return node
            pane = next((n.box for n in node.ancestors() if n.role == 'scroll pane'), (0, 0, 0, 0))
            before = self.kiosk.positions()
            self.kiosk.tap_control(UP if node.box[1] < pane[1] else DOWN)
            wait_for('the page moving on to ' + what, lambda: self.kiosk.positions() != before, 5)
            self.kiosk.wait_still()
        raise Failure('%s was not reached' % what)

    def sentence(self, text):
        """The node of a sentence, on the screen or not: the outermost that has its text as its name."""
        return self.kiosk.node(name=text, showing=False)

    def touch_sentence(self, text):
        """Touches a sentence, and says from where in the transcript what follows stands."""
        node = self.bring_into_view('"%s"' % text, lambda: self.sentence(text))
        mark = self.kiosk.transcript.mark()
        self.kiosk.tap(node)
        return mark

    def hears(self, mark, text, kind='sentence', seconds=30):
        """Waits until the text was said to its end; fails unless each of its words was marked, in order."""
        transcript = self.kiosk.transcript
        transcript.wait(mark, event='end', text=text, kind=kind, seconds=seconds)
        check_utterance(transcript.since(mark, text=text, kind=kind), text)

    def is_sounding(self, mark, seconds=10):
        """Waits for a sound at the null sink after `mark` of `kiosk.heard`."""
        return self.kiosk.heard.wait(mark, kind='onset', seconds=seconds)


def check_utterance(events, text):
    """One utterance, complete: start, every word once and in order, end; the clock never going back."""
    words = len(text.split())
    got = [(e['event'], e['word']) if e['event'] == 'word' else e['event'] for e in events]
    wanted = ['start', *(('word', n) for n in range(words)), 'end']
    if got[:len(wanted)] != wanted:
        raise Failure('"%s" was said as\n%s\nnot as\n%s' % (text, got, wanted))
    times = [e['t'] for e in events]
    if times != sorted(times):
        raise Failure('"%s": the times of its events go back: %s' % (text, times))


def check_balance(events):
    """Every start has exactly one end or cancel, and nothing is said while something else is."""
    speaking = None
    for event in events:
        kind, text = event['event'], event['text']
        if kind == 'start':
            if speaking is not None:
                raise Failure('"%s" started while "%s" was being said' % (text, speaking))
            speaking = text
        elif text != speaking:
            raise Failure('%s of "%s" while %r was being said' % (kind, text, speaking))
        elif kind in ('end', 'cancel'):
            speaking = None
