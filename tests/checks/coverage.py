#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Says where coverage.ini of the built-in bundle is not true.

coverage.py BUNDLE

Every statement of the source is in a block that exists; the statements together are the original words of all pages,
to the letter; and no block says what no source says. The pages `words` and `about` are ours.
"""
import configparser
import pathlib
import re
import sys

OURS = {'words', 'about'}


def anchor(heading):
    return re.sub(r'[^a-z0-9]+', '-', heading.lower()).strip('-')


def read_page(path):
    """The blocks of a page, each as page#section/number, and its original words as one text."""
    blocks, originals, section, number, in_original = set(), [], '', 0, False
    body = path.read_text('utf-8').split('---\n', 2)[2]
    for paragraph in re.split(r'\n\s*\n', body):
        paragraph = paragraph.strip()
        if paragraph.startswith('## '):
            section, number, in_original = anchor(paragraph[3:]), 0, False
        elif paragraph.startswith('### '):
            in_original = True
        elif in_original:
            originals.append(paragraph)
        elif paragraph:
            number += 1
            blocks.add(f'{path.stem}#{section}/{number}')
    return blocks, originals


def plain(text):
    return ' '.join(text.split())


def read_coverage(path):
    coverage = configparser.ConfigParser(interpolation=None, delimiters='=', comment_prefixes='#')
    coverage.optionxform = str
    coverage.read_string(path.read_text('utf-8'))
    return coverage


def block_faults(coverage, blocks):
    """Blocks that are named and are not there, and blocks that are there and are not named."""
    named = {}
    for group in coverage.sections():
        places = [place for place in coverage[group].get('SaidIn', '').split(';') if place]
        if not places:
            yield f'[{group}] is said nowhere'
        for place in places:
            named.setdefault(place, group)
    for place, group in named.items():
        if place not in blocks:
            yield f'[{group}]: there is no block {place}'
    for place in sorted(blocks - set(named)):
        if place.split('#')[0] not in OURS:
            yield f'no source says {place}'


def source_faults(coverage, originals):
    """What of the original words is in no statement, and the other way round."""
    whole = plain(' '.join(coverage[group]['Source'] for group in coverage.sections() if group.startswith('Statement ')))
    for paragraph in originals:
        if plain(paragraph) not in whole:
            yield f'in no statement: {plain(paragraph)[:70]} ...'
    length = sum(len(plain(paragraph)) + 1 for paragraph in originals) - 1
    if len(whole) != length:
        yield f'the statements have {len(whole)} letters, the original words {length}'


def main():
    folder = pathlib.Path(sys.argv[1])
    blocks, originals = set(), []
    for path in sorted((folder / 'en').glob('*.md')):
        found, words = read_page(path)
        blocks |= found
        originals += words
    coverage = read_coverage(folder / 'coverage.ini')
    faults = list(block_faults(coverage, blocks)) + list(source_faults(coverage, originals))
    for fault in faults:
        print(fault)
    print(f'{len(coverage.sections())} entries, {len(blocks)} blocks, {len(faults)} faults')
    return bool(faults)


sys.exit(main())
