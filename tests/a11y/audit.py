# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Walks every screen as an assistive technology would, and finds what is missing for it.

Every control has a name, a role and a size; pictures say what they show; what is hidden is hidden;
no two controls cover each other. The focus goes by key through everything, in the order in which it
stands there, round and round, and the kiosk's own voice says each by its name. A name that is
missing is found: that is tried, too.
"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import store
import tap
from accessibility import CONTROLS, intersection
from kiosk import Failure, Kiosk, wait_for
from staff import PIN, Member

# 20 mm at 0.2767 mm a pixel, what look/ and a screen that does not tell its size are drawn for.
LEAST = 72
PAGES = ('plan', 'what-is-send', 'voices', 'words', 'about')
# A name that GTK makes up from a type is none.
NO_NAMES = ('Gtk', 'Adw', 'Sk')
DOWN = 192                        # a key of a keypad, by its hardware code
SCROLLING = ('Up', 'Down')
SIZES = ((1920, 1080), (1080, 1920), (1280, 800))


def is_word(node):
    """A hard word, which is a child of its sentence: what a visitor touches is the sentence's nearest word."""
    return any(node.name and node.name in holder.name and holder.name != node.name and ' ' in holder.name
               for holder in node.ancestors())


def named(node):
    return bool(node.name.strip()) and not node.name.startswith(NO_NAMES)


def look_at(tree):
    faults = []
    frame = next(n for n in tree.walk() if n.role == 'frame' and n.showing)
    if not named(frame):
        faults.append('the window has no name')
    controls = [n for n in frame.walk() if n.showing and n.role in CONTROLS]
    for node in controls:
        if not named(node):
            faults.append('a control without a name: %r' % node)
        if min(node.box[2:]) < LEAST and not is_word(node):
            faults.append('smaller than %d px: %r' % (LEAST, node))
        if 'focusable' not in node.states:
            faults.append('the focus cannot come to %r' % node)
    for node in frame.walk():
        if node.showing and node.role == 'image' and not named(node) and not in_control(node):
            faults.append('a picture that does not say what it shows: %r' % node)
        if node.showing and node.name.startswith(NO_NAMES):
            faults.append('a type for a name: %r' % node)
        if node.role.startswith('role ') or node.role in ('unknown', ''):
            faults.append('%r has no role that means anything' % node)
    return faults + overlaps(controls)


def in_control(node):
    """The picture on a button is told by the button."""
    return any(holder.role in CONTROLS for holder in node.ancestors())


def overlaps(controls):
    faults = []
    for i, one in enumerate(controls):
        for other in controls[i + 1:]:
            if other in one.walk() or one in other.walk() or is_word(one) or is_word(other):
                continue
            width, height = intersection(one.visible_box, other.visible_box)[2:]
            if width > 1 and height > 1:
                faults.append('%r lies over %r: what is hidden is not hidden, or they cover each other' % (other, one))
    return faults


def audit(kiosk, where, seen):
    # What was asked for comes with the next frames.
    try:
        wait_for('', lambda: not look_at(kiosk.tree()), 2)
    except Failure:
        # One fault that is on every screen is told once.
        new = [fault for fault in look_at(kiosk.tree()) if fault not in seen]
        seen.update(dict.fromkeys(new, where))


def screens(size):
    seen = {}
    with Kiosk(size=size) as kiosk:
        audit(kiosk, 'start', seen)
        kiosk.activate('home')
        kiosk.wait_state('screen', 'home')
        audit(kiosk, 'home', seen)
        for page in PAGES:
            kiosk.activate('open-page', page)
            kiosk.wait_state('open-page', page)
            audit(kiosk, page, seen)
        kiosk.activate('open-page', 'plan')
        kiosk.wait_state('open-page', 'plan')
        mark = kiosk.transcript.mark()
        kiosk.activate('read-aloud')
        kiosk.transcript.wait(mark, event='word')
        audit(kiosk, 'plan while it reads', seen)
        kiosk.activate('stop-reading')
        kiosk.set('original-words', True)
        audit(kiosk, 'original words', seen)
        kiosk.set('original-words', False)
        kiosk.activate('explain-word', 'partnership')
        kiosk.wait_state('screen', 'word')
        audit(kiosk, 'word', seen)
        kiosk.activate('close')
        kiosk.wait_state('screen', 'page')
        kiosk.activate('make-easier')
        kiosk.wait_state('screen', 'easier')
        audit(kiosk, 'easier', seen)
        if seen:
            raise Failure('\n'.join('%s: %s' % (where, fault) for fault, where in seen.items()))


def things(kiosk):
    """What the focus should reach, in reading order: by name."""
    frame = next(n for n in kiosk.tree().walk() if n.role == 'frame')
    return [n.name for n in frame.walk() if {'focusable', 'sensitive', 'visible'} <= n.states and n.name
            and n.box and min(n.box[2:]) > 0 and n.role != 'frame' and n.name not in SCROLLING]


def press_down(kiosk):
    """What is said when the focus goes on by one."""
    mark = kiosk.transcript.mark()
    kiosk.key(DOWN)
    text = kiosk.transcript.wait(mark, event='start', kind='control')['text']
    # What scrolls can be used as long as there is where to: it comes and goes while one goes round.
    return press_down(kiosk) if any(name + '. Button' in text for name in SCROLLING) else text


def go_round(kiosk, where):
    kiosk.wait_still()
    wanted, said = things(kiosk), []
    for _ in wanted:
        said.append(press_down(kiosk))
    # It began at the title; turned so that both begin with the same.
    for turn in range(len(wanted)):
        if all(name in text for name, text in zip(wanted[turn:] + wanted[:turn], said)):
            break
    else:
        raise Failure('%s: the focus went through\n  %s\nnot through\n  %s'
                      % (where, '\n  '.join(said), '\n  '.join(wanted)))
    if wanted[turn] not in press_down(kiosk):
        raise Failure('%s: after the last thing it does not begin again' % where)


def by_key():
    with Kiosk() as kiosk:
        kiosk.activate('home')
        kiosk.wait_state('screen', 'home')
        kiosk.set('speak-controls', True)
        go_round(kiosk, 'home')
        for page in ('voices', 'about'):
            kiosk.activate('open-page', page)
            kiosk.wait_state('open-page', page)
            go_round(kiosk, page)
        kiosk.activate('explain-word', 'partnership')
        kiosk.wait_state('screen', 'word')
        kiosk.activate('stop-reading')
        go_round(kiosk, 'word')
        kiosk.activate('close')
        kiosk.activate('make-easier')
        kiosk.wait_state('screen', 'easier')
        go_round(kiosk, 'easier')


def staff():
    """The screens of members of staff, too, and what they look at before visitors see it."""
    seen = {}
    with store.Bench() as bench:
        os.makedirs(bench.path('media', 'somebody', 'BLUE'))
        bench.bundle('media/somebody/BLUE/pages')
        settings = {'stick-folders': "['%s']" % bench.path('media')}
        with Kiosk(size=(1280, 800), arguments=['--store=' + bench.store], settings=settings) as kiosk:
            member = Member(kiosk)
            kiosk.set('speak-controls', True)
            member.hold_keys()
            member.is_asked()
            says_no_digit(kiosk)
            audit(kiosk, 'PIN', seen)
            mark = kiosk.transcript.mark()
            member.choose_pin(member.press_pin)
            told = [e['text'] for e in kiosk.transcript.since(mark, event='start') if set(e['text']) & set(PIN)]
            if told:
                raise Failure('of the PIN that is chosen is said: %s' % told)
            audit(kiosk, 'menu', seen)
            go_round(kiosk, 'menu')
            for name, text in (('About', 'This is SendKiosk'), ('Check this screen', 'It measures if'),
                               ('Go back to the pages before', 'There are no pages before'),
                               ('Copy these pages to a stick', 'Then you can change them')):
                member.choose(name)
                member.reads(text)
                audit(kiosk, name, seen)
                member.choose('Back')
            member.choose('Settings')
            audit(kiosk, 'Settings', seen)
            for name in ('How long may nobody touch it?', 'How large is the screen?', 'How far away are people?',
                         'How loud may it be?', 'Which languages?', 'Which colours?'):
                member.choose(name)
                kiosk.wait_node(role='heading', name=name)
                audit(kiosk, name, seen)
                if name in ('How long may nobody touch it?', 'Which colours?'):
                    go_round(kiosk, name)
                member.choose('Back')
            member.choose('Back')
            member.choose('Put new pages on')
            audit(kiosk, 'Put new pages on', seen)
            member.choose('pages, on the stick BLUE')
            member.reads('These pages can be used.')
            audit(kiosk, 'Look at new pages', seen)
            member.choose('See them as visitors would')
            kiosk.wait_state('screen', 'start')
            kiosk.activate('home')
            kiosk.wait_state('screen', 'home')
            audit(kiosk, 'home, only to look at', seen)
            if seen:
                raise Failure('\n'.join('%s: %s' % (where, fault) for fault, where in seen.items()))


def says_no_digit(kiosk):
    """Whoever listens does not hear which digit somebody is on."""
    kiosk.wait_still()
    said = [press_down(kiosk) for _ in things(kiosk)]
    if sum(text.endswith('A digit.') for text in said) != 10:
        raise Failure('the digits are said as\n  %s' % '\n  '.join(said))


def finds_a_missing_name():
    """Takes the names away, one by one, from what is true: each is found."""
    with Kiosk() as kiosk:
        kiosk.activate('home')
        kiosk.wait_state('screen', 'home')
        wait_for('nothing to complain of', lambda: not look_at(kiosk.tree()), 5)
        tree = kiosk.tree()
        controls = [n for n in tree.walk() if n.showing and n.role in CONTROLS]
        for node in controls:
            name = node.name
            for none in ('', 'SkButton'):
                node.name = none
                if not look_at(tree):
                    raise Failure('%r is named "%s", and nobody minds' % (node, none))
            node.name = name
        if not controls:
            raise Failure('there is no control')


tap.run(('by key', by_key), ('for staff', staff), ('a missing name', finds_a_missing_name), *[('%dx%d' % size, screens, size) for size in SIZES])
