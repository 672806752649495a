#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Says which source file lacks its licence, leaves something for later, or knows this or that machine."""
import os
import re

import tree

ENDINGS = ('.c', '.h', '.py', '.ui', '.in', '.xml', '.desktop', '.1', 'meson.build')
FAULTS = [
    (r'\b(TO' r'DO|FIX' r'ME|XX' r'X|HA' r'CK)\b', 'left for later; do it, or file an issue'),
    (r'(?<![\w.])/(tmp|work|root|home)/[A-Za-z0-9]', 'a path of one machine'),
    (r'\b(deb|registry|security)\.[a-z]+\.org\b', 'an address of one mirror'),
    (r'[ \t]$', 'white space at the end of a line'),
    (r'\r', 'a line that does not end in LF'),
]


def is_script(path):
    with open(os.path.join(tree.ROOT, path), 'rb') as file:
        return file.read(2) == b'#!'


def main():
    findings = []
    for path in tree.files():
        if not path.endswith(ENDINGS) and not is_script(path):
            continue
        text = tree.read(path)
        head = text[:600]
        licence = 'CC0-1.0' if path.endswith('.metainfo.xml') else 'GPL-3.0-or-later'
        for needed in ('SPDX-License-Identifier: ' + licence, 'SPDX-FileCopyrightText: '):
            if needed not in head:
                findings.append('%s:1: does not begin with "%s"' % (path, needed))
        if not text.endswith('\n'):
            findings.append('%s:%d: no end of line at the end' % (path, text.count('\n') + 1))
        for pattern, fault in FAULTS:
            for match in re.finditer(pattern, text, re.MULTILINE):
                findings.append('%s:%d: %s' % (path, text.count('\n', 0, match.start()) + 1, fault))
    tree.end(findings)


main()
