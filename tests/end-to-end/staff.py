# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""The staff area: who gets in and how, and what visitors' actions can do there, which is nothing."""
import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

from gi.repository import GLib

import store
import tap
from kiosk import Failure, Kiosk, wait_for
from staff import HELD_MS, PIN, Member
from stick_machine import Machine, own_namespace
from visitor import Visitor, check_balance


WRONG = '790897'
DATA = os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', '..', 'data')


def install(bench, release, title):
    folder = bench.bundle(release=release)
    with open(os.path.join(folder, 'bundle.ini'), encoding='utf-8') as file:
        text = file.read().replace('A bundle', title)
    bench.write(folder, 'bundle.ini', text)
    outcome = bench.install_folder(folder)
    if outcome.code != 0:
        raise Failure(outcome.output + outcome.complaint)


def is_good(bench):
    return json.loads(bench.must('status', '--json', *bench.options()).output)['good']


def everything(kiosk):
    """All that is written anywhere by the kiosk, and all that assistive technology is told."""
    tree = kiosk.tree()
    texts = ['%s %s' % (node.name, node.description) for node in tree.walk() if node.name not in list('0123456789')]
    texts.append(kiosk.errors())
    for folder in kiosk.directories.values():
        for path, _, names in os.walk(folder):
            for name in names:
                with open(os.path.join(path, name), 'rb') as file:
                    texts.append(file.read().decode('utf-8', 'replace'))
    return '\n'.join(texts)


def assert_nothing_said(kiosk, mark):
    """Of the digits of the PIN, while it was typed."""
    said = [e['text'] for e in kiosk.transcript.since(mark, event='start')]
    told = [text for text in said if set(text) & set(PIN)]
    if told:
        raise Failure('the transcript tells of the PIN: %s' % told)
    return said


def by_key():
    """Without sight: let in by key, the PIN typed by key, and heard only that it was."""
    with store.Bench() as bench:
        install(bench, 1, 'The first pages')
        with Kiosk(arguments=['--store=' + bench.store]) as kiosk:
            member = Member(kiosk)
            wait_for('the first pages are good', lambda: is_good(bench))
            install(bench, 2, 'The second pages')
            kiosk.wait_node(contains='The second pages')
            set_pin(kiosk)
            kiosk.set('speak-controls', True)
            member.hold_keys()
            member.is_asked()
            mark = kiosk.transcript.mark()
            member.press_pin(WRONG)
            member.reads('That is not the PIN. Wait 1 second.')
            member.reads('You can type your PIN now.')
            member.press_pin()
            member.is_in()
            said = assert_nothing_said(kiosk, mark)
            if not any(text.startswith('One digit, ') for text in said):
                raise Failure('nothing is said of a digit: %s' % said)
            if PIN in everything(kiosk):
                raise Failure('the PIN can be read')
            member.reads('The second pages, release 2.')
            nothing_for_visitors(kiosk)
            member.choose('Go back to the pages before')
            member.reads('The first pages, release 1.')
            member.choose('Yes, go back to them')
            member.reads('The pages before are back.')
            member.reads('The first pages, release 1.')
            # Whoever ends the visit is out.
            kiosk.activate('clear-now')
            kiosk.wait_state('screen', 'start')
            kiosk.wait_node(contains='The first pages')
            check_balance(kiosk.transcript.all())


def set_pin(kiosk):
    """As root does, while the kiosk runs."""
    file = os.path.join(kiosk.environment['XDG_STATE_HOME'], 'send-kiosk', 'pin')
    subprocess.run([store.TOOL, 'pin', '--file=' + file], input=PIN + '\n', text=True, check=True)


def nothing_for_visitors(kiosk):
    for name in ('start', 'home', 'back', 'make-easier'):
        kiosk.activate(name)
    kiosk.activate('open-page', 'plan')
    kiosk.call('SetState', GLib.Variant('(sva{sv})', ('open-page', GLib.Variant('s', 'plan'), {})))
    kiosk.activate('explain-word', 'plan')
    if (kiosk.state('screen'), kiosk.state('open-page')) != ('staff', ''):
        raise Failure('a visitor can do something in the staff area: %s' % kiosk.state('screen'))
    leads = [name for name in kiosk.actions() if name.split('.')[0] in ('staff', 'digit', 'restore', 'open')]
    if leads:
        raise Failure('on the bus is what only staff may do: %s' % leads)


def while_asleep():
    """Outside the opening hours, too: it wakes up for members of staff, and sleeps on when they have gone."""
    day = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')[(time.localtime().tm_wday + 3) % 7]
    with store.Bench() as bench, Kiosk(arguments=['--store=' + bench.store],
                                       settings={'opening-hours': "['%s 09:00-09:01']" % day}) as kiosk:
        member = Member(kiosk)
        asleep = kiosk.wait_node(contains='This screen is asleep.')
        member.hold_corners()
        member.is_asked()
        member.choose_pin(member.touch_pin)
        member.leave()
        kiosk.wait_node(name=asleep.name)


class Stick:
    """A folder in which sticks are mounted, with one stick or none."""

    def __init__(self, bench):
        self.bench = bench
        self.root = bench.path('media')
        self.path = bench.path('media', 'somebody', 'BLUE')
        os.makedirs(os.path.dirname(self.path))
        self.settings = {'stick-folders': "['%s']" % self.root}

    def plug_in(self):
        os.mkdir(self.path)

    def pull_out(self):
        shutil.rmtree(self.path)


SENTENCE = 'We promise to work together.'


def typed_in_guide():
    """What the guide has somebody type: a page, and who made its picture."""
    with open(os.path.join(DATA, 'staff-guide.md'), encoding='utf-8') as file:
        return [textwrap.dedent(block) for block in re.findall(r'(?:^ {6}.*\n(?:\n(?= {6}))?)+', file.read(), re.MULTILINE)]


def change(pages, path, *pairs):
    """As with Notepad: other words in a file."""
    with open(os.path.join(pages, path), encoding='utf-8') as file:
        text = file.read()
    for before, after in pairs:
        if before not in text:
            raise Failure('%s has no "%s"' % (path, before))
        text = text.replace(before, after)
    with open(os.path.join(pages, path), 'w', encoding='utf-8') as file:
        file.write(text)


def follow_guide(pages):
    """All that it says to do on a computer, word by word."""
    garden, credit = typed_in_guide()
    change(pages, 'en/plan.md', (SENTENCE, 'We work together every day.'))
    shutil.copy(os.path.join(DATA, 'screenshots', 'home.png'), os.path.join(pages, 'pictures', 'garden.png'))
    shutil.copy(os.path.join(pages, 'en', 'plan.md'), os.path.join(pages, 'en', 'garden.md'))
    with open(os.path.join(pages, 'en', 'garden.md'), 'w', encoding='utf-8') as file:
        file.write(garden)
    with open(os.path.join(pages, 'pictures', 'credits.ini'), 'a', encoding='utf-8') as file:
        file.write(credit)
    change(pages, 'bundle.ini', ('Release=1', 'Release=2'), ('words;about;', 'words;garden;'))


def by_touch():
    """What a newcomer does with the guide alone, by touch: the pages are copied to a stick, changed, looked at, used, and
    taken back."""
    with store.Bench() as bench:
        os.mkdir(bench.store)
        stick = Stick(bench)
        pages = os.path.join(stick.path, 'kiosk-pages')
        with Kiosk(arguments=['--store=' + bench.store], settings=stick.settings) as kiosk:
            member = Member(kiosk)
            not_by_chance(kiosk, member)
            clock = Clock()
            member.hold_corners()
            member.is_asked()
            clock.tell('in front of the PIN, by two corners')
            member.choose_pin(lambda: member.touch_pin())
            clock.tell('in, with a new PIN')
            member.choose('Copy these pages to a stick')
            member.reads('Put a stick in now.')
            stick.plug_in()
            member.choose('Copy them to the stick BLUE')
            member.reads('in the folder kiosk-pages. You can take it out now.')
            if not os.path.exists(os.path.join(stick.path, 'kiosk-guide.html')):
                raise Failure('the guide is not there')
            clock.tell('copied to the stick')
            change(pages, 'en/plan.md', (SENTENCE, '<b>We</b> promise to work together.'))
            member.choose('Back')
            member.choose('Put new pages on')
            member.choose('kiosk-pages, on the stick BLUE')
            member.reads('There are mistakes in these pages.')
            member.reads('“Our plan”, line 12')
            member.reads('<b>We</b> promise to work together.')
            clock.tell('a mistake found')
            change(pages, 'en/plan.md', ('<b>We</b> promise to work together.', SENTENCE))
            follow_guide(pages)
            member.choose('Back')
            member.choose('kiosk-pages, on the stick BLUE')
            member.reads('These pages can be used.')
            clock.tell('corrected, changed, and checked')
            stick.pull_out()                # nothing more is needed of it
            member.choose('See them as visitors would')
            member.reads('This is only to look at.')
            look_like_a_visitor(kiosk, 'garden', 'Our garden', 'You can sit in our garden.')
            kiosk.wait_state('screen', 'start')
            member.reads('This is only to look at.')
            member.choose('Back to the staff part')
            kiosk.wait_state('screen', 'staff')
            clock.tell('seen as visitors would')
            member.choose('Use these pages')
            member.reads('The new pages are ready.')
            member.reads('Our SEND plan, release 2.')
            member.leave()
            clock.tell('used')
            look_like_a_visitor(kiosk, 'plan', 'Our plan', 'We work together every day.')
            look_like_a_visitor(kiosk, 'garden', 'Our garden', 'You can sit in our garden.')
            clock.tell('seen by a visitor')
            member.hold_corners()
            member.is_asked()
            member.touch_pin()
            member.choose('Go back to the pages before')
            member.choose('Yes, go back to them')
            member.reads('The pages that came with the program.')
            member.leave()
            clock.tell('gone back')
            look_like_a_visitor(kiosk, 'plan', 'Our plan', SENTENCE)


def offers():
    """Of languages and colours visitors can choose what members of staff leave them, and that is one at least."""
    with store.Bench() as bench:
        folder = bench.bundle(release=1)
        bench.write(folder, 'bundle.ini', (store.BUNDLE % 1).replace('Languages=en;', 'Languages=en;pl;ur;'))
        for language in ('pl', 'ur'):
            bench.write(folder, language + '/plan.md', store.PLAN % 'We work together.')
        outcome = bench.install_folder(folder)
        if outcome.code != 0:
            raise Failure(outcome.output + outcome.complaint)
        left = {'left-out-colours': "['white', 'cream', 'blue', 'dark', 'black-on-yellow']"}
        with Kiosk(arguments=['--store=' + bench.store], settings=left) as kiosk:
            member = Member(kiosk)
            member.hold_keys()
            member.is_asked()
            member.choose_pin(lambda: member.press_pin())
            member.choose('Settings')
            member.choose('Which colours?')
            boxes = kiosk.nodes(role='check box', showing=False)
            if len(boxes) != 7 or sum('checked' in box.states for box in boxes) != 2:
                raise Failure('not two of seven are offered: %s' % boxes)
            kiosk.set('speak-controls', True)
            mark = kiosk.transcript.mark()
            member.choose('Paper')
            wait_for('its state to be said', lambda: [event for event in kiosk.transcript.since(mark, event='start')
                                                      if event['text'].endswith('Paper. Choice, 1 of 7. Not chosen.')])
            member.choose('Yellow on black')
            member.reads('One has to stay. Choose another one first.')
            member.choose('Back')
            member.choose('Which languages?')
            member.choose('Polski')
            member.choose('Back')
            member.choose('Back')
            if kiosk.state('colours') != 'paper':
                raise Failure('it changes under the hands of the member of staff')
            member.leave()
            kiosk.wait_state('colours', 'yellow-on-black')
            if kiosk.nodes(name='Polski') or not kiosk.nodes(name='English') or len(kiosk.nodes(role='radio button')) != 2:
                raise Failure('these languages are offered: %s' % kiosk.nodes(role='radio button'))
            kiosk.activate('make-easier')
            kiosk.wait_node(name='Words')
            if kiosk.nodes(name='Colours'):
                raise Failure('who has one colour scheme is asked which')


def settings():
    """What is set at the screen counts at once, and after the next start."""
    with Kiosk(settings={}) as kiosk:
        member = Member(kiosk)
        member.hold_keys()
        member.is_asked()
        member.choose_pin(lambda: member.press_pin())
        # There is no store.
        member.reads('They cannot be changed just now.')
        member.choose('Settings')
        member.choose('How large is the screen?')
        before = member.reads('Measure the picture').box[3]
        for _ in range(2):
            member.choose('Ten centimetres less')
        wait_for('everything to be larger', lambda: member.reads('Measure the picture').box[3] > before)
        member.choose('Back')
        member.choose('How long may nobody touch it?')
        member.choose('One minute')
        wait_for('the answer to be chosen', lambda: 'checked' in kiosk.node(name='One minute').states)
        member.choose('Back')
        member.choose('How loud may it be?')
        member.choose('Not very loud')
        kiosk.wait_state('volume', 40)
        kiosk.halt()
        with open(os.path.join(kiosk.environment['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile')) as file:
            kept = file.read()
        if 'idle-seconds=60\n' not in kept or 'screen-width-mm=3' not in kept:
            raise Failure('it keeps only\n' + kept)
        kiosk.start()
        member.hold_keys()
        member.is_asked()
        member.press_pin()
        member.is_in()
        member.choose('About')
        member.reads('This is SendKiosk, version ')


def a_real_stick():
    """A stick that is plugged in is mounted only from the PIN until somebody leaves, and pages are copied to it."""
    own_namespace()
    with store.Bench() as bench, Machine(bench) as machine:
        os.mkdir(bench.store)
        machine.disk('blue', 'BLUE')
        machine.plug_in('blue')
        with Kiosk(arguments=['--store=' + bench.store]) as kiosk:
            member = Member(kiosk)
            member.hold_keys()
            member.is_asked()
            if machine.programs or not machine.is_free('blue'):
                raise Failure('it is mounted before anybody has typed a PIN')
            member.choose_pin(lambda: member.press_pin())
            member.choose('Copy these pages to a stick')
            member.choose('Copy them to the stick BLUE')
            member.reads('You can take it out now.')
            member.choose('Back')
            member.choose('Put new pages on')
            member.choose('kiosk-pages, on the stick BLUE')
            member.reads('These pages can be used.')
            member.leave()
            wait_for('the stick is free', lambda: machine.is_free('blue'))


def look_like_a_visitor(kiosk, page, title, sentence):
    visitor = Visitor(kiosk)
    visitor.start()
    visitor.open_tile(page, title)
    kiosk.wait_node(name=sentence)
    visitor.go_home()
    kiosk.tap_control('I have finished')
    kiosk.wait_state('screen', 'start')


def not_by_chance(kiosk, member):
    """One corner alone, or something else in between, leads nowhere."""
    member.hold_corners(second_ms=500)
    kiosk.activate('end-visit')
    kiosk.wait_state('screen', 'start')
    member.hold_corners(second=30)
    kiosk.activate('end-visit')
    kiosk.wait_state('screen', 'start')
    member.finger('hold', x=30, y=30, ms=HELD_MS)
    kiosk.tap_control('Bigger')
    member.finger('hold', x=kiosk.size[0] - 30, y=30, ms=HELD_MS)
    if kiosk.state('screen') == 'staff':
        raise Failure('something else was touched in between, and it asks for the PIN')
    kiosk.activate('end-visit')
    kiosk.wait_state('screen', 'start')


class Clock:
    def __init__(self):
        self.start = self.last = time.monotonic()

    def tell(self, what):
        now = time.monotonic()
        tap.comment('%6.1f s, %5.1f s after the last: %s' % (now - self.start, now - self.last, what))
        self.last = now


tap.run(('by key', by_key), ('by touch', by_touch), ('settings', settings), ('offers', offers),
        ('a real stick', a_real_stick), ('outside the opening hours', while_asleep))
