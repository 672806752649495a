# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""What a page of a bundle says, read without any of the kiosk's own code.

Only as much of the format as the tests need: sentences in order, hard words, original words.
"""
import os
import re

BUILT_IN = os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', '..', 'data', 'bundle')
IMAGE = re.compile(r'!\[([^]]*)\]\([^)]*\)')
HARD_WORD = re.compile(r'\*\*([^*]+)\*\*|\[([^]]+)\]\(words\.md#([^)]+)\)')
LINK = re.compile(r'\[([^]]+)\]\((?!words\.md)([^)]+)\)')


class Sentence:
    def __init__(self, line, quotation=False):
        self.quotation = quotation
        # (as it stands in the sentence, as it stands in words.md)
        self.hard_words = [] if quotation else [(a or b, c or a) for a, b, c in HARD_WORD.findall(line)]
        self.is_link = not quotation and bool(LINK.search(line))
        self.text = line if quotation else LINK.sub(r'\1', HARD_WORD.sub(lambda m: m[1] or m[2], line))


class Section:
    def __init__(self, heading):
        self.heading, self.sentences, self.pictures, self.original = heading, [], [], []


class Page:
    def __init__(self, name, folder=BUILT_IN, language='en'):
        with open(os.path.join(folder, language, name + '.md'), encoding='utf-8-sig') as file:
            lines = [line.rstrip('\r\n') for line in file]
        start = lines.index('---', 1)
        self.header = dict(line.split('=', 1) for line in lines[1:start] if '=' in line)
        self.title = self.header['Title']
        self.sections = []
        original = False
        for line in lines[start + 1:]:
            if line.startswith('## '):
                self.sections.append(Section(line[3:].strip()))
                original = False
            elif line.strip() == '### Original words':
                original = True
            elif line.strip():
                self.add(line, original)

    def add(self, line, original):
        section = self.sections[-1]
        quotation = line.startswith('>')
        text = line.lstrip('> ').rstrip() if quotation else line.strip()
        picture = IMAGE.match(text)
        if original:
            section.original.append(text)
        elif picture:
            section.pictures.append(picture[1])
        elif text:
            section.sentences.append(Sentence(text, quotation))

    @property
    def sentences(self):
        return [s for section in self.sections for s in section.sentences]

    def explanation(self, word):
        """The sentences that explain a hard word, on the page `words`."""
        anchor = word.lower().replace(' ', '-')
        section = next(s for s in self.sections if s.heading.lower().replace(' ', '-') == anchor)
        return section.sentences
