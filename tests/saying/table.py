#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""What is said for a text is what a listener expects, by the sounds that the voice makes of both.

  table.py SAID VOICE ENGLISH LANGUAGES

ENGLISH has lines CLASS, TEXT, SAID AS, with | between readings that are equally right; LANGUAGES has LANGUAGE, TEXT and
what the voice must be given, for its own figures are said in ways that words cannot show.
"""
import collections
import os
import random
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import tap  # noqa: E402

SAID, VOICE, ENGLISH, LANGUAGES = sys.argv[1:5]
del sys.argv[1:]
PLAIN = re.compile(r'[\sˈˌ_:]|\(\w+\)')


def rows(file):
    with open(file, encoding='utf-8') as lines:
        return [line.rstrip('\n').split('\t') for line in lines if line.strip() and not line.startswith('#')]


def ask(program, language, texts, *arguments):
    lines = ''.join('%s\t%s\n' % (language, text) for text in texts)
    done = subprocess.run([program, *arguments], input=lines, capture_output=True, text=True, check=True)
    answers = done.stdout.split('\n')
    assert len(answers) == len(texts) + 1, (len(answers), len(texts))
    return answers[:-1]


def sounds(texts):
    return [PLAIN.sub('', line) for line in ask(VOICE, 'en', texts, '--phonemes')]


def english():
    table = rows(ENGLISH)
    given = ask(SAID, 'en', [text for _, text, _ in table])
    heard = sounds(given)
    wanted = iter(sounds([reading for _, _, readings in table for reading in readings.split('|')]))
    right, wrong = collections.Counter(), []
    for (kind, text, readings), says, sound in zip(table, given, heard):
        expected = [next(wanted) for _ in readings.split('|')]
        if sound in expected:
            right[kind] += 1
        else:
            wrong.append('%s: "%s" is said "%s", not "%s"' % (kind, text, says, readings))
    for kind, count in right.items():
        print('# %-15s %4d right' % (kind, count))
    assert len(table) >= 900, len(table)
    assert not wrong, '\n'.join(wrong)


def languages():
    table = rows(LANGUAGES)
    wrong = []
    assert len({language for language, _, _ in table}) >= 10
    for language in sorted({row[0] for row in table}):
        mine = [row for row in table if row[0] == language]
        assert len(mine) >= 30, (language, len(mine))
        for (_, text, wanted), says in zip(mine, ask(SAID, language, [text for _, text, _ in mine])):
            if says != wanted:
                wrong.append('%s: "%s" is given as "%s", not "%s"' % (language, text, says, wanted))
    assert not wrong, '\n'.join(wrong)


def jumbled():
    """Words that are torn and joined anyhow: each is given something to say, and the program lives."""
    seed = random.randrange(2**32)
    print('# seed %d' % seed)
    dice = random.Random(seed)
    words = [word for _, text, _ in rows(ENGLISH) for word in text.split()]
    words += '£ € ½ ⅛ - – − + ~ # @ & / : . ( ) * ² ° = < > ﬁ ٣٤ ۷ 😀 1/0 99/99/9999 +44 ½x 1½x A- www. a@b.'.split()

    def word():
        whole = dice.choice(words) + (dice.choice(words) if dice.random() < .4 else '')
        return whole[:dice.randrange(1, len(whole) + 1)] if dice.random() < .2 else whole

    for language in ('en', 'pl', 'ur'):
        ask(SAID, language, [' '.join(word() for _ in range(dice.randrange(1, 14))) for _ in range(10000)])


tap.run(('English', english), ('other languages', languages), ('jumbled', jumbled))
