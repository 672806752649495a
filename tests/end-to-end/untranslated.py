# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""No word of the program stays English: in a language that does not exist, every one is seen to be translated.

The language qps has the program's own words between brackets, longer than they were, and the pages of a test bundle.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))

import tap
from bundle import Page
from kiosk import Failure, Kiosk, World

ROOT = os.path.join(HERE, '..', '..')
GARDEN = os.path.join(HERE, 'garden-bundle')
LANGUAGE = 'qps'
WORD = re.compile('[A-Za-z]{2,}')
HEADER = ('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n'
          'Plural-Forms: nplurals=2; plural=(n != 1);\\nLanguage: %s\\n"\n' % LANGUAGE)


def pseudo(text):
    """A third longer, as a translation may be; what is put into it later keeps its place."""
    return '⟦%s%s⟧' % (text, '·' * max(3, len(text) // 3))


def pseudo_catalogue(folder):
    """Every entry of the Polish catalogue, which is complete, with its original in brackets as its translation."""
    compiled = os.path.join(folder, 'pl.mo')
    subprocess.run(['msgfmt', '-o', compiled, os.path.join(ROOT, 'po', 'pl.po')], check=True)
    text = subprocess.run(['msgunfmt', '--no-wrap', compiled], check=True, stdout=subprocess.PIPE, text=True).stdout
    blocks = [HEADER]
    for block in text.split('\n\n')[1:]:
        original = re.search(r'^msgid "(.*)"$', block, re.M)[1]
        several = re.search(r'^msgid_plural "(.*)"$', block, re.M)
        # Texts of several lines are those of --help.
        if not original:
            continue
        head = block[:block.index('msgstr')]
        blocks.append(head + ('msgstr[0] "%s"\nmsgstr[1] "%s"\n' % (pseudo(original), pseudo(several[1])) if several
                              else 'msgstr "%s"\n' % pseudo(original)))
    source = os.path.join(folder, LANGUAGE + '.po')
    with open(source, 'w', encoding='utf-8') as file:
        file.write('\n'.join(blocks))
    target = os.path.join(folder, 'po', LANGUAGE, 'LC_MESSAGES')
    os.makedirs(target)
    subprocess.run(['msgfmt', '-o', os.path.join(target, 'send-kiosk.mo'), source], check=True)


def pseudo_bundle(folder):
    """The pages in Urdu, in which no letter can be taken for an English word."""
    bundle = os.path.join(folder, 'bundle')
    shutil.copytree(GARDEN, bundle)
    os.rename(os.path.join(bundle, 'ur'), os.path.join(bundle, LANGUAGE))
    file = os.path.join(bundle, 'bundle.ini')
    with open(file, encoding='utf-8') as stream:
        text = stream.read()
    with open(file, 'w', encoding='utf-8') as stream:
        stream.write(text.replace('Title[ur]', 'Title[%s]' % LANGUAGE)
                     .replace('Languages=en;pl;ur;cy;', 'Languages=en;pl;%s;' % LANGUAGE))
    return bundle


def installation(folder):
    """A kiosk of its own: what is beside the program is what it uses."""
    World.get()
    program = World.get().program
    for name in ('send-kiosk', 'send-kiosk-voice'):
        shutil.copy(os.path.join(os.path.dirname(program), name), folder)
    pseudo_catalogue(folder)
    return os.path.join(folder, 'send-kiosk')


def bundle_words(bundle):
    """What may be English: the source's own words, who published it, and the languages' own names."""
    page = Page('garden', bundle, LANGUAGE)
    texts = {'SendKiosk', 'The garden club', 'English', 'Polski', LANGUAGE}
    for section in page.sections:
        for paragraph in section.original:
            texts.update(re.split(r'(?<=\.) ', paragraph))
    texts.update(s.text for s in Page('voices', bundle, LANGUAGE).sentences)
    return texts


def english(tree, allowed):
    """(role, text) of names and descriptions in which an English word is left outside of the brackets."""
    for node in tree.walk():
        # What GTK makes up from a type is said to nobody: the role tells that it means nothing.
        if not node.showing or node.role in ('application', 'filler'):
            continue
        for text in (node.name, node.description):
            if text not in allowed and WORD.search(re.sub('⟦[^⟧]*⟧', '', text)):
                yield node.role, text


def nothing_is_left():
    with tempfile.TemporaryDirectory() as folder:
        program, bundle = installation(folder), pseudo_bundle(folder)
        allowed, left = bundle_words(bundle), {}
        World.get().program = program
        with Kiosk(arguments=['--bundle=' + bundle, '--language=' + LANGUAGE]) as kiosk:
            seen = set()

            def look(where):
                kiosk.wait_still()
                tree = kiosk.tree()
                seen.update(n.name for n in tree.walk() if '⟦' in n.name)
                for what in english(tree, allowed):
                    left.setdefault(what, where)
            kiosk.wait_state('screen', 'start')
            look('start')
            kiosk.activate('home')
            kiosk.wait_state('screen', 'home')
            look('home')
            for page in ('garden', 'voices', 'words'):
                kiosk.activate('open-page', page)
                kiosk.wait_state('open-page', page)
                look(page)
            kiosk.activate('open-page', 'garden')
            kiosk.wait_state('open-page', 'garden')
            kiosk.set('original-words', True)
            look('original words')
            kiosk.activate('read-aloud')
            kiosk.wait_state('read-aloud', True)
            look('reading')
            kiosk.activate('stop-reading')
            kiosk.activate('explain-word', 'لگانا')
            kiosk.wait_state('screen', 'word')
            look('word')
            kiosk.activate('close')
            kiosk.activate('make-easier')
            kiosk.wait_state('screen', 'easier')
            for number in range(40):
                look('easier, question %d' % (number + 1))
                following = kiosk.nodes(role='button', contains='Next question')
                if not following or 'sensitive' not in following[0].states:
                    break
                kiosk.tap(following[0])
            # That it walked where the words are, and they are translated.
            if len(seen) < 30:
                raise Failure('only these were seen translated: %s' % sorted(seen))
        if left:
            raise Failure('\n'.join('%s: %s "%s"' % (where, *what) for what, where in left.items()))


tap.run(('nothing is left', nothing_is_left))
