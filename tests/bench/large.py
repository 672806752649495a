# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A bundle of very many pages, made from the built-in one."""
import pathlib
import re
import shutil

PAGES = 1000                                    # in each language
# Real bundles have names; the dictionary is loaded only for words that the short lists lack.
UNLISTED = '## A name\n\nZorblat helps us.\n'


def make_language(source, folder):
    """The built-in pages, with their sections in another order on each."""
    pages = {}
    for path in sorted(source.glob('*.md')):
        header, *sections = re.split(r'^(?=## )', path.read_text('utf-8'), flags=re.MULTILINE)
        pages[path.stem] = header, sections
    folder.mkdir()
    for name in ('say.ini', 'words.md'):
        if (source / name).is_file():
            shutil.copy(source / name, folder / name)
    names = [name for name in pages if name != 'words']
    for number in range(PAGES - 1):
        name = names[number % len(names)]
        header, sections = pages[name]
        turn = number // len(names) % len(sections)
        text = header + ''.join(section.rstrip() + '\n\n' for section in sections[turn:] + sections[:turn])
        text += UNLISTED if number == 0 else ''
        (folder / (name if number < len(names) else f'{name}-{number}')).with_suffix('.md').write_text(
            text, encoding='utf-8')


def make(source, folder, languages=('en',)):
    """The pages of every language are the English ones: how long they are is all that matters here."""
    source, folder = pathlib.Path(source), pathlib.Path(folder)
    info = (source / 'bundle.ini').read_text('utf-8')
    info = re.sub(r'^Languages=.*$', 'Languages=' + ''.join(f'{language};' for language in languages), info, flags=re.M)
    (folder / 'bundle.ini').write_text(info, encoding='utf-8')
    if (source / 'check.ini').is_file():
        shutil.copy(source / 'check.ini', folder / 'check.ini')
    for language in languages:
        make_language(source / 'en', folder / language)
