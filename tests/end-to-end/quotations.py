# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""What the young people said, and what the law says, stands in the accessibility tree to the letter."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import tap
from kiosk import Failure, Kiosk, wait_for

QUOTATIONS = (
    'I am comfortable and happy at home or at school, but outside in the community it is more difficult',
    'Having special needs affects your confidence quite a lot',
    'You feel the need to prove yourself',
    'People judge before getting to know you',
    'Having SEND is helpful in school as people understand and I have support to get involved',
    'To be in control and choose what I want to do, feeling welcome.',
    'Look forward to each day as it comes!',
    'A feeling of belonging and inclusion in the school and local community',
)
DEFINITION = (
    'A child or young person has SEND if they have a learning difficulty or a physical or mental impairment which '
    'has a long-term and substantial adverse effect on their ability to carry out normal day-to-day activities, '
    'which calls for special educational provision to be made for them.')
# Marks that a bubble may draw around somebody's words; within the words nothing may differ.
MARKS = ('', '""', "''", '\u201c\u201d', '\u2018\u2019')


def check_page(kiosk, page, texts):
    """Each of the texts is the whole name of a node, and is its whole text where the node has one."""
    kiosk.activate('open-page', page)
    kiosk.wait_state('open-page', page)
    for text in texts:
        forms = [(mark[:1] or '') + text + (mark[1:] or '') for mark in MARKS]
        find = lambda: [n for n in kiosk.nodes(showing=False) if n.name in forms and n.box and min(n.box[2:]) > 0]
        try:
            wait_for('', find, 5)
        except Failure:
            near = [n.name for n in kiosk.nodes(showing=False) if n.name[:12] in text and len(n.name) > 12]
            raise Failure('not in the tree: "%s"\nnear it is: %s' % (text, near)) from None


def easy(size):
    with Kiosk(size=size) as kiosk:
        kiosk.activate('home')
        check_page(kiosk, 'voices', QUOTATIONS)
        check_page(kiosk, 'what-is-send', [DEFINITION])


def original():
    """Under Original words they stand as the source has them, with its own marks."""
    with Kiosk() as kiosk:
        kiosk.activate('home')
        for page, texts in (('what-is-send', ["'%s'" % DEFINITION]), ('voices', ['"%s"' % q for q in QUOTATIONS])):
            kiosk.activate('open-page', page)
            kiosk.wait_state('open-page', page)
            kiosk.set('original-words', True)
            names = '\n'.join(n.name for n in kiosk.nodes(showing=False))
            missing = [text for text in texts if text not in names]
            if missing:
                raise Failure('not among the original words of %s: %s' % (page, missing))


tap.run(('easy read, landscape', easy, (1920, 1080)), ('easy read, portrait', easy, (1080, 1920)),
        ('original words', original))
