# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Runs test functions and tells of them in the Test Anything Protocol.

  tap.run(('what is shown', function, argument...), ...)

Words on the command line choose among the names: `journey.py portrait`.
"""
import sys
import traceback


class Skip(Exception):
    pass


def comment(text):
    for line in str(text).splitlines():
        print('#', line, flush=True)


def run(*tests):
    chosen = [t for t in tests if not sys.argv[1:] or any(word in t[0] for word in sys.argv[1:])]
    print('1..%d' % len(chosen), flush=True)
    failed = 0
    for number, (name, function, *arguments) in enumerate(chosen, 1):
        try:
            function(*arguments)
            print('ok %d - %s' % (number, name), flush=True)
        except Skip as reason:
            print('ok %d - %s # SKIP %s' % (number, name, reason), flush=True)
        except Exception as error:
            failed += 1
            frames = [f for f in traceback.extract_tb(error.__traceback__) if '/support/' not in f.filename]
            comment('%s:%d: %s' % (frames[-1].filename, frames[-1].lineno, frames[-1].line) if frames else '')
            comment('%s: %s' % (type(error).__name__, error))
            print('not ok %d - %s' % (number, name), flush=True)
    sys.exit(1 if failed else 0)
