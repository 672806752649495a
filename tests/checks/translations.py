#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Says which words of the program cannot be translated, and which a language of po/LINGUAS has not translated.

A half translated screen is worse Easy Read than an English one, so a language is complete or not there.
To bring one up to date after words have changed: ninja -C build send-kiosk-update-po, then fill in po/LANGUAGE.po.
"""
import gettext
import os
import re
import subprocess
import sys
import tempfile

import tree

# What meson's i18n.gettext () with the preset glib gives xgettext.
XGETTEXT = ['xgettext', '--from-code=UTF-8', '--add-comments', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2',
            '--keyword=NC_:1c,2', '--keyword=g_dngettext:2,3', '--flag=N_:1:pass-c-format', '--flag=C_:2:pass-c-format',
            '--flag=NC_:2:pass-c-format', '--flag=g_dngettext:2:pass-c-format', '--flag=g_strdup_printf:1:c-format',
            '--flag=g_set_error:4:c-format']
# Numbers, and which of its forms a language takes for each (CLDR, Language Plural Rules; whole numbers).
PLURALS = {'pl': {1: 0, 2: 1, 4: 1, 5: 2, 11: 2, 12: 2, 14: 2, 21: 2, 22: 1, 25: 2, 112: 2, 122: 1}}
# The staff's tool on a computer speaks English where a translation lacks its words; the kiosk never does.
TOOLS = ('app/bundle/',)
TEXTUAL = 'title|subtitle|label|text|description|tooltip-text|tooltip-markup|placeholder-text|menu-model'
ASIDE = re.compile(r'\s+')
PLACEHOLDER = re.compile(r'%(?:\d+\$)?[-+ #0]*\d*(?:\.(?:\d+|\*))?(?:l|ll|h|z)*[a-zA-Z]|\{[^{}]*\}')
# Calls in C whose text a visitor meets, with the text written out and not through gettext.
BARE = re.compile(r'(?:\b(?:sk_text_new|sk_text_new_heading|sk_sentence_new|sk_choice_new) \(|'
                  r'\b(?:sk_text_set_text|sk_button_new|sk_button_new_symbol|sk_button_set_label|sk_window_set_message|'
                  r'sk_utterance_new) \([^,"]*(?:"[^"]*")?[^,"]*,|GTK_ACCESSIBLE_PROPERTY_(?:LABEL|DESCRIPTION),)'
                  r'\s*"([^"]*)"')


def run(*argv):
    return subprocess.run(argv, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
                          cwd=tree.ROOT, env={**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': ''})


def line_of(text, position):
    return text.count('\n', 0, position) + 1


def bare_words():
    """Words in the code and in the .ui files that nobody can translate."""
    for path in tree.files('.ui', folders=('ui',)):
        text = tree.read(path)
        for match in re.finditer(r'<property name="(%s)"([^>]*)>' % TEXTUAL, text):
            if 'translatable=' not in match[2]:
                yield '%s:%d: “%s” has no translatable="yes", or "no" for a name' % (
                    path, line_of(text, match.start()), match[1])
    for path in tree.files('.c', folders=('ui',)):
        text = tree.read(path)
        for match in BARE.finditer(text):
            yield '%s:%d: “%s” cannot be translated; write _ ("...")' % (path, line_of(text, match.start(1)), match[1])


def entries(file):
    """(context and original, translations) of a catalogue, as gettext's own Python module reads it."""
    with tempfile.NamedTemporaryFile(suffix='.mo') as compiled:
        subprocess.run(['msgfmt', '-o', compiled.name, file], check=True, cwd=tree.ROOT)
        with open(compiled.name, 'rb') as stream:
            return gettext.GNUTranslations(stream)


def differing(language):
    """Translations whose placeholders, or the space or full stop at whose end, are not those of the original."""
    for key, text in entries('po/%s.po' % language)._catalog.items():
        original = key[0] if isinstance(key, tuple) else key
        original = original.rsplit('\x04', 1)[-1]
        if not original:
            continue
        plural = isinstance(key, tuple)
        if not plural and sorted(PLACEHOLDER.findall(original)) != sorted(PLACEHOLDER.findall(text)):
            yield 'po/%s.po:1: “%s” has other placeholders than “%s”' % (language, text, original)
        if original[-1:].isspace() != text[-1:].isspace() or original.endswith('?') != text.endswith('?'):
            yield 'po/%s.po:1: “%s” does not end as “%s” does' % (language, text, original)


def plurals(language):
    if language not in PLURALS:
        yield 'tests/checks/translations.py:1: give examples of the plural forms of “%s”' % language
        return
    form = entries('po/%s.po' % language).plural
    for number, wanted in PLURALS[language].items():
        if form(number) != wanted:
            yield 'po/%s.po:1: Plural-Forms gives form %d to %d, not %d' % (language, form(number), number, wanted)


def complete(language, pot, asked):
    file = 'po/%s.po' % language
    text = tree.read(file)
    result = run('msgfmt', '--check', '--statistics', '-o', os.devnull, file)
    if result.returncode:
        yield '%s:1: msgfmt --check says: %s' % (file, ASIDE.sub(' ', result.stdout))
    if 'fuzzy' in result.stdout or 'untranslated' in result.stdout:
        yield '%s:1: not complete: %s' % (file, result.stdout.strip())
    result = run('msgcmp', file, asked)
    for line in result.stdout.splitlines():
        match = re.match(r'.*:(\d+): this message is used but not defined', line)
        if match:
            with open(asked, encoding='utf-8') as stream:
                words = ' '.join(''.join(stream.readlines()[int(match[1]) - 1:int(match[1]) + 3]).split())
            yield '%s:1: lacks %s' % (file, words)
    for line in run('msgcmp', pot, file, '--use-untranslated').stdout.splitlines():
        match = re.match(r'.*:(\d+): this message is used but not defined', line)
        if match:
            yield '%s:%s: is not in the program any more' % (file, match[1])
    if '\nmsgid ""' not in text or '\n"Language: %s\\n"' % language not in text:
        yield '%s:1: does not say Language: %s' % (file, language)


def extract(folder, name, files):
    pot = os.path.join(folder, name + '.pot')
    result = run(*XGETTEXT, '-o', pot, *files)
    if result.returncode:
        sys.exit(result.stdout)
    return pot


def main():
    findings = list(bare_words())
    with tempfile.TemporaryDirectory() as folder:
        files = [line for line in tree.read('po/POTFILES').split('\n') if line and not line.startswith('#')]
        pot = extract(folder, 'all', files)
        asked = extract(folder, 'asked', [file for file in files if not file.startswith(TOOLS)])
        languages = [line for line in tree.read('po/LINGUAS').split('\n') if line and not line.startswith('#')]
        for language in languages:
            findings += [*complete(language, pot, asked), *differing(language), *plurals(language)]
    tree.end(findings)


main()
