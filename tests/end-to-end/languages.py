# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A bundle in three languages: each is found, chosen, shown its own way round, and spoken by its own voice."""
import os
import sys

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))

import tap
from accessibility import CONTROLS
from bundle import Page
from kiosk import Failure, Kiosk, wait_for
from visitor import Visitor

GARDEN = os.path.join(HERE, 'garden-bundle')
BUNDLE = '--bundle=' + GARDEN
NAMES = {'en': 'English', 'pl': 'Polski', 'ur': 'اردو'}
QUOTATION = 'I like the tall trees - all 12 of them!'
NUMBER = '01702 123456'


def page(name, language):
    return Page(name, GARDEN, language)


def choice(kiosk, language):
    """The control that chooses the language: found by the language's own name."""
    return kiosk.wait_node(role='radio button', name=NAMES[language])


def assert_language(events, text, language):
    """Everything that was said of this text was said in this language."""
    said = {event['language'] for event in events if event['text'] == text}
    if said != {language}:
        raise Failure('"%s" was said in %s, not in %s' % (text, sorted(said), language))


def is_offered():
    with Kiosk(arguments=[BUNDLE]) as kiosk:
        kiosk.wait_state('screen', 'start')
        for language in NAMES:
            choice(kiosk, language)
        # It lacks pages.
        if kiosk.nodes(name='Cymraeg'):
            raise Failure('a language is offered that is not complete')
        mark = kiosk.transcript.mark()
        kiosk.tap(choice(kiosk, 'pl'))
        kiosk.wait_state('language', 'pl')
        kiosk.wait_state('screen', 'start')
        kiosk.transcript.wait(mark, event='end', text='Polski')
        assert_language(kiosk.transcript.since(mark), 'Polski', 'pl')
        wait_for('Polski being the chosen one', lambda: 'checked' in choice(kiosk, 'pl').states)
        if 'checked' in choice(kiosk, 'en').states:
            raise Failure('two languages are chosen at once')
        kiosk.wait_node(name='Nasz ogród')
        kiosk.tap_control('Dotknij, aby zacząć')
        kiosk.wait_state('screen', 'home')
        Visitor(kiosk).open_tile('garden', page('garden', 'pl').title)
        mark = kiosk.transcript.mark()
        kiosk.tap(kiosk.wait_node(name='Ogród jest otwarty codziennie.'))
        Visitor(kiosk).hears(mark, 'Ogród jest otwarty codziennie.')
        assert_language(kiosk.transcript.since(mark), 'Ogród jest otwarty codziennie.', 'pl')


def at_the_same_place():
    with Kiosk(size=(1280, 800), arguments=[BUNDLE, '--page=garden']) as kiosk:
        kiosk.wait_state('open-page', 'garden')
        kiosk.wait_node(name='Come to the garden')
        last = {language: page('garden', language).sentences[-1].text for language in NAMES}
        for _ in range(5):
            if kiosk.nodes(name=last['en']):
                break
            kiosk.tap_control('Down')
            kiosk.wait_still()
        before = kiosk.wait_node(name=last['en']).box
        for language in ('pl', 'ur', 'en'):
            kiosk.set('language', language)
            kiosk.wait_node(name=last[language])
            kiosk.wait_still()
            if kiosk.state('open-page') != 'garden' or kiosk.state('screen') != 'page':
                raise Failure('%s led away from the page' % language)
            if kiosk.nodes(name=last['en']) and language != 'en':
                raise Failure('the page is still there in English')
            now = kiosk.wait_node(name=last[language]).box
            if abs(now[1] - before[1]) > 120:
                raise Failure('%s is shown at another place: %s, not %s' % (language, now, before))


def chosen_under_make_it_easier():
    with Kiosk(arguments=[BUNDLE]) as kiosk:
        kiosk.activate('home')
        kiosk.activate('make-easier')
        kiosk.wait_state('screen', 'easier')
        kiosk.tap_control('Language')
        mark = kiosk.transcript.mark()
        kiosk.tap(choice(kiosk, 'pl'))
        kiosk.wait_state('language', 'pl')
        # The same question, in Polish now.
        kiosk.wait_node(name='Jaki język?')
        wait_for('Polski being the chosen one', lambda: 'checked' in choice(kiosk, 'pl').states)
        kiosk.transcript.wait(mark, event='end', text='Polski')
        # Listen reads every name in its own voice.
        mark = kiosk.transcript.mark()
        kiosk.tap_control('Słuchaj')
        for language, name in NAMES.items():
            kiosk.transcript.wait(mark, event='start', text=name, seconds=30)
            assert_language(kiosk.transcript.since(mark), name, language)
        assert_language(kiosk.transcript.since(mark), 'Jaki język?', 'pl')


def boxes(kiosk, names):
    return {name: kiosk.wait_node(name=name).box for name in names}


def assert_mirrored(what, one, other, width, slack=4):
    """The box in the language that runs from left to right, and the one in the other."""
    if abs(one[0] - (width - other[0] - other[2])) > slack or abs(one[1] - other[1]) > slack:
        raise Failure('%s is not mirrored: %s and %s' % (what, one, other))


def is_mirrored(size):
    width = size[0]
    controls = ('Back', 'Home', 'Listen', 'Bigger', 'Make it easier', 'Up', 'Down', 'Original words')
    title = {language: page('garden', language).title for language in NAMES}
    with Kiosk(size=size, arguments=[BUNDLE, '--page=garden']) as kiosk:
        kiosk.wait_node(name=title['en'])
        kiosk.wait_still()
        left = boxes(kiosk, controls)
        sentence = kiosk.wait_node(name='The garden is open every day.').box
        picture = kiosk.wait_node(name='People stand under a tree').box
        kiosk.set('language', 'ur')
        kiosk.wait_node(name=title['ur'])
        kiosk.wait_still()
        right = boxes(kiosk, controls)
        for name in controls:
            # What is below the title moves down a little with its letters.
            assert_mirrored(name, left[name], right[name], width, slack=120 if name in ('Up', 'Down') else 40)
            if name not in ('Up', 'Down') and abs(left[name][0] - (width - right[name][0] - right[name][2])) > 4:
                raise Failure('%s does not stand at the mirrored place' % name)
        picture_right = kiosk.wait_node(name=page('garden', 'ur').sections[0].pictures[0]).box
        sentence_right = kiosk.wait_node(name='باغ ہر روز کھلا ہے۔').box
        if not picture[0] < sentence[0] or not picture_right[0] > sentence_right[0]:
            raise Failure('the picture is not at the side where the lines start')
        if abs(picture[0] - (width - picture_right[0] - picture_right[2])) > 4:
            raise Failure('the picture is not mirrored: %s and %s' % (picture, picture_right))
        # The words begin at the same distance from the edge at which they end in the other direction.
        if abs(sentence[0] - (width - sentence_right[0] - sentence_right[2])) > 4:
            raise Failure('the sentence is not mirrored: %s and %s' % (sentence, sentence_right))


def right_voices():
    with Kiosk(arguments=[BUNDLE, '--language=ur', '--page=voices']) as kiosk:
        kiosk.wait_node(name=QUOTATION)
        mark = kiosk.transcript.mark()
        kiosk.tap(kiosk.wait_node(name=QUOTATION))
        Visitor(kiosk).hears(mark, QUOTATION)
        assert_language(kiosk.transcript.since(mark), QUOTATION, 'en')
        kiosk.activate('open-page', 'garden')
        kiosk.wait_state('open-page', 'garden')
        number = next(s.text for s in page('garden', 'ur').sentences if NUMBER in s.text)
        mark = kiosk.transcript.mark()
        kiosk.tap(kiosk.wait_node(name=number))
        Visitor(kiosk).hears(mark, number)
        assert_language(kiosk.transcript.since(mark), number, 'ur')
        # There is no translation of the program into Urdu: its own words are English, and are spoken so.
        kiosk.activate('home')
        kiosk.wait_state('screen', 'home')
        mark = kiosk.transcript.mark()
        kiosk.activate('read-aloud')
        kiosk.transcript.wait(mark, event='end', seconds=30)
        assert_language(kiosk.transcript.since(mark), 'What do you want to look at?', 'en')


def is_forgotten():
    quick = {'idle-seconds': 'uint32 2', 'warning-seconds': 'uint32 4'}
    with Kiosk(arguments=[BUNDLE, '--language=pl'], settings=quick) as kiosk:
        kiosk.wait_state('language', 'pl')
        # Chosen on the start screen, and left there.
        kiosk.tap(choice(kiosk, 'ur'))
        kiosk.wait_state('language', 'ur')
        kiosk.wait_state('screen', 'warning', 30)
        kiosk.wait_state('language', 'pl', 30)
        kiosk.wait_state('screen', 'start')
        kiosk.wait_node(role=CONTROLS, name='Dotknij, aby zacząć')
        kiosk.set('language', 'en')
        kiosk.activate('home')
        kiosk.wait_state('screen', 'home')
        kiosk.activate('end-visit')
        kiosk.wait_state('language', 'pl')


def keeps_the_focus():
    """Who chooses with keys goes on from where they were."""
    with Kiosk(arguments=[BUNDLE]) as kiosk:
        kiosk.wait_state('screen', 'start')
        kiosk.tap(choice(kiosk, 'pl'))
        kiosk.wait_state('language', 'pl')
        wait_for('the focus on Polski', lambda: 'focused' in choice(kiosk, 'pl').states)


tap.run(('is offered, and chosen on the start screen', is_offered),
        ('changes at the same place', at_the_same_place),
        ('is chosen under Make it easier', chosen_under_make_it_easier),
        ('is mirrored, landscape', is_mirrored, (1920, 1080)), ('is mirrored, portrait', is_mirrored, (1080, 1920)),
        ('is spoken by the right voice', right_voices), ('is forgotten', is_forgotten),
        ('keeps the focus', keeps_the_focus))
