#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Says which file with words to translate po/POTFILES lacks, and which it lists that has none or is not there."""
import re

import tree

LIST = 'po/POTFILES'
# gettext's calls, and the two that only mark (no letter before them, as in `sk_c_ (`).
CALL = re.compile(r'(?<![\w])(_|C_|N_|NC_|g?ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*"')
ALWAYS = re.compile(r'\.(desktop|gschema\.xml|metainfo\.xml)$')


def has_words(path):
    if path.endswith('.ui'):
        return re.search(r'translatable="(yes|true|1)"', tree.read(path)) is not None
    if path.endswith(('.c', '.h')):
        return CALL.search(tree.read(path)) is not None
    return ALWAYS.search(path) is not None


def main():
    listed = {}
    for number, line in enumerate(tree.read(LIST).splitlines(), 1):
        if line and not line.startswith('#'):
            listed[line] = number
    needed = {path for path in tree.files('.c', '.h', '.ui', '.desktop', '.xml') if has_words(path)
              and not path.startswith('tests/')}
    findings = ['%s:1: has words to translate, and is not in %s' % (path, LIST) for path in needed - listed.keys()]
    findings += ['%s:%d: %s has no words to translate' % (LIST, listed[path], path) for path in listed.keys() - needed]
    tree.end(findings)


main()
