# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""At 400 % nothing is cut off, and nothing scrolls sideways, on any screen."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import tap
from accessibility import CONTROLS, inside
from kiosk import Failure, Kiosk

PAGES = ('plan', 'what-is-send', 'voices', 'words', 'about')
SCROLLS = ('scroll pane', 'viewport')


def scrolls(node):
    return any(n.role in SCROLLS for n in node.ancestors())


def laid_out(node):
    """Whether it takes part in the screen, be it scrolled out of sight."""
    return all(n.role == 'application' or (n.box and min(n.box[2:]) > 0 and 'visible' in n.states)
               for n in (node, *node.ancestors()))


def faults(tree, size):
    """What lies outside the screen, or is cut by what holds it; one look tells it for the whole page."""
    frame = next(n for n in tree.walk() if n.role == 'frame' and n.showing)
    found = [] if frame.box[2:] == size else ['the window is %dx%d on a screen of %dx%d' % (*frame.box[2:], *size)]
    for node in frame.walk():
        if node is frame or not laid_out(node):
            continue
        x, y, width, height = node.box
        if x < -1 or x + width > size[0] + 1:
            found.append('%r reaches beyond the side of the screen' % node)
        if not scrolls(node) and (y < -1 or y + height > size[1] + 1):
            found.append('%r reaches beyond the screen' % node)
        if node.role in ('label', 'heading', *CONTROLS) and cut_by(node):
            found.append('%r is cut by %r' % (node, cut_by(node)))
    return found


def cut_by(node):
    """The ancestor that is too small for the node; where it can be scrolled, too narrow."""
    x, y, width, height = node.box
    for holder in node.ancestors():
        if holder.role in ('frame', 'application'):
            return None
        if not holder.box or min(holder.box[2:]) <= 0:
            continue
        if holder.role in SCROLLS or holder.parent.role in SCROLLS:
            # What it holds may be longer than it: that is what scrolling is for.
            y, height = holder.box[1], 0
        if not inside((x, y, width, height), holder.box, slack=8):
            return holder
    return None


def check(kiosk, where):
    # What is read scrolls along, and the tree is read node by node: a fault counts when it stays.
    found = []
    for _ in range(4):
        kiosk.wait_still()
        found = faults(kiosk.tree(), kiosk.size)
        if not found:
            return
    raise Failure('%s:\n%s' % (where, '\n'.join(found)))


def screens(size):
    with Kiosk(size=size) as kiosk:
        kiosk.set('text-size', 400)
        check(kiosk, 'start')
        kiosk.activate('home')
        kiosk.wait_state('screen', 'home')
        kiosk.set('text-size', 400)
        check(kiosk, 'home')
        for page in PAGES:
            kiosk.activate('open-page', page)
            kiosk.wait_state('open-page', page)
            check(kiosk, page)
        kiosk.activate('open-page', 'plan')
        kiosk.wait_state('open-page', 'plan')
        kiosk.set('original-words', True)
        check(kiosk, 'original words')
        kiosk.activate('explain-word', 'co-production')
        kiosk.wait_state('screen', 'word')
        check(kiosk, 'word')
        kiosk.activate('close')
        kiosk.wait_state('screen', 'page')
        mark = kiosk.transcript.mark()
        kiosk.activate('read-aloud')
        kiosk.transcript.wait(mark, event='word')
        kiosk.set('pause-reading', True)
        check(kiosk, 'while it reads')
        kiosk.activate('stop-reading')
        kiosk.activate('make-easier')
        kiosk.wait_state('screen', 'easier')
        check(kiosk, 'easier')


tap.run(*[('%dx%d' % size, screens, size) for size in ((1080, 1920), (1280, 800), (1920, 1080))])
