# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A bundle that is not ours, saved by Notepad, shows and speaks; broken ones are refused in one line."""
import os
import re
import sys

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))

import tap
from accessibility import CONTROLS
from bundle import Page
from kiosk import Failure, Kiosk
from visitor import Visitor

NOTEPAD = os.path.join(HERE, 'notepad-bundle')
BROKEN = os.path.join(HERE, '..', 'content', 'broken')
QUOTATION = "I *love* the quiet corner - it isn't <noisy>!"
WELCOME, PEOPLE, WORDS = (Page(name, NOTEPAD) for name in ('welcome', 'people', 'words'))
ARGUMENT = '--bundle=' + NOTEPAD


def shows_and_speaks():
    with Kiosk(arguments=[ARGUMENT], sound=True) as kiosk:
        visitor = Visitor(kiosk)
        kiosk.wait_node(contains='The town library')
        visitor.start()
        for title in (WELCOME.title, PEOPLE.title):
            kiosk.wait_node(role=CONTROLS, contains=title)
        visitor.open_tile('welcome', WELCOME.title)
        # An address is shown beside the text that it belongs to.
        for text in [s.text for s in WELCOME.sentences if 'website' not in s.text] + ['https://library.example/']:
            if not kiosk.nodes(contains=text, showing=False):
                raise Failure('not on the page: "%s"' % text)
        sounds = kiosk.heard.mark()
        for text in ('The library is open every day.', 'It is free & quick: 1 < 2.'):
            visitor.hears(visitor.touch_sentence(text), text)
        visitor.is_sounding(sounds)


def a_hard_word():
    with Kiosk(arguments=[ARGUMENT, '--page=welcome']) as kiosk:
        kiosk.wait_state('open-page', 'welcome')
        for word, entry in (('borrow', 'borrow'), ('loans', 'loan')):
            mark = kiosk.transcript.mark()
            kiosk.tap(kiosk.wait_node(role=('link', 'button'), name=word))
            kiosk.wait_state('screen', 'word')
            for sentence in WORDS.explanation(entry):
                Visitor(kiosk).hears(mark, sentence.text)
            kiosk.activate('close')
            kiosk.wait_state('screen', 'page')


def a_quotation():
    with Kiosk(arguments=[ARGUMENT, '--page=people']) as kiosk:
        kiosk.wait_state('open-page', 'people')
        if not kiosk.nodes(contains=QUOTATION):
            raise Failure('the quotation is not there, letter for letter')


def another_language():
    with Kiosk(arguments=[ARGUMENT, '--language=pl', '--page=welcome']) as kiosk:
        kiosk.wait_node(name='Biblioteka jest otwarta codziennie.')
        kiosk.wait_node(contains='Przyjd\u017a do biblioteki')


def broken():
    """Each folder of tests/content/broken: one line, naming file and line."""
    names = sorted(os.listdir(BROKEN)) if os.path.isdir(BROKEN) else []
    folders = [os.path.join(BROKEN, n) for n in names if os.path.isdir(os.path.join(BROKEN, n))]
    if not folders:
        raise tap.Skip('there are no broken bundles')
    faults = []
    with Kiosk(start=False) as kiosk:
        for folder in folders:
            try:
                line = kiosk.refusal('--bundle=' + folder)
                if not re.search(r'\S+:\d+: ', line):
                    faults.append('%s: no file and line in "%s"' % (os.path.basename(folder), line))
            except Failure as failure:
                faults.append(str(failure))
    if faults:
        raise Failure('\n'.join(faults))
    tap.comment('%d broken bundles refused' % len(folders))


tap.run(('shows and speaks', shows_and_speaks), ('a hard word', a_hard_word), ('a quotation', a_quotation),
        ('another language', another_language), ('broken ones are refused', broken))
