#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Times the check of a bundle of 1,000 pages against reading them and parsing them with bare libcmark.

check.py BUILT_IN_BUNDLE SEND_KIOSK_BUNDLE BARE_CMARK
"""
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

PAGES = 1000
RUNS = 25
# Real bundles have names; the dictionary is loaded only for words that the short lists lack.
UNLISTED = '## A name\n\nZorblat helps us.\n'


def make_bundle(source, folder):
    """A bundle whose pages are the built-in ones, with their sections in another order on each."""
    pages = {}
    for path in sorted((source / 'en').glob('*.md')):
        header, *sections = re.split(r'^(?=## )', path.read_text('utf-8'), flags=re.MULTILINE)
        pages[path.stem] = header, sections
    (folder / 'en').mkdir()
    for name in ('bundle.ini', 'check.ini', 'en/say.ini', 'en/words.md'):
        if (source / name).is_file():
            shutil.copy(source / name, folder / name)
    names = [name for name in pages if name != 'words']
    for number in range(PAGES - 1):
        name = names[number % len(names)]
        header, sections = pages[name]
        turn = number // len(names) % len(sections)
        text = header + ''.join(section.rstrip() + '\n\n' for section in sections[turn:] + sections[:turn])
        text += UNLISTED if number == 0 else ''
        (folder / 'en' / (name if number < len(names) else f'{name}-{number}')).with_suffix('.md').write_text(
            text, encoding='utf-8')


def run(*command):
    """Seconds that it takes."""
    start = time.perf_counter()
    status = subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode
    elapsed = time.perf_counter() - start
    if status not in (0, 1):                        # 1: it found errors, as that there are more than 24 pages
        sys.exit(f'{command[0]} ended with {status}')
    return elapsed


def main():
    source, program, bare = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_bundle(pathlib.Path(source), folder)
        size = sum(path.stat().st_size for path in (folder / 'en').glob('*.md'))
        commands = {'bare libcmark': [bare, folder / 'en'], 'check': [program, 'check', folder]}
        times = {what: [] for what in commands}
        for _ in range(RUNS):                       # one after the other, so that what else goes on disturbs both
            for what, command in commands.items():
                times[what].append(run(*command))
    print(f'{PAGES} pages, {size / 1e6:.1f} MB, {RUNS} runs')
    for what, seconds in times.items():
        print(f'{what:15} median {statistics.median(seconds) * 1000:6.0f} ms, least {min(seconds) * 1000:6.0f} ms')
    ratios = [check / floor for check, floor in zip(times['check'], times['bare libcmark'])]
    print(f'check / bare libcmark: median {statistics.median(ratios):.2f}, '
          f'of the least {min(times["check"]) / min(times["bare libcmark"]):.2f} (target: at most 4)')


main()
