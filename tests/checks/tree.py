# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""The project's own files, as the checks see them, and the way in which a check ends."""
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
FOLDERS = ('app', 'ui', 'data', 'po', 'tests', '.ci')


def files(*endings, folders=FOLDERS):
    """Paths below ROOT, sorted: those at the top and those in the folders, that end in one of the endings."""
    found = []
    if folders is FOLDERS:
        found += [entry.name for entry in os.scandir(ROOT) if entry.is_file()]
    for folder in folders:
        for path, names, leaves in os.walk(os.path.join(ROOT, folder)):
            names[:] = [name for name in names if name != '__pycache__']
            found += [os.path.relpath(os.path.join(path, leaf), ROOT) for leaf in leaves]
    return sorted(path for path in found if path.endswith(endings or '') and path != '.git')


def read(path):
    with open(os.path.join(ROOT, path), encoding='utf-8') as file:
        return file.read()


def end(findings):
    """Prints them, as a compiler would, and exits: 0 where there are none."""
    for finding in sorted(set(findings)):
        print(finding)
    sys.exit(1 if findings else 0)
