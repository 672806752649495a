# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Makes a list of English words from those of the package scowl: common-words.py OUTPUT LIST...

They are one word a line, in small letters and UTF-8, sorted by their bytes.
"""

import pathlib
import sys


def main():
    output, *lists = map(pathlib.Path, sys.argv[1:])
    words = {word.lower() for path in lists for word in path.read_text(encoding='latin-1').split()}
    output.write_text('\n'.join(sorted(words)) + '\n', encoding='utf-8')


main()
