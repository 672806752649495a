#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Times the check of a bundle of 1,000 pages against reading them and parsing them with bare libcmark.

check.py BUILT_IN_BUNDLE SEND_KIOSK_BUNDLE BARE_CMARK
"""
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import large

RUNS = 25


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
        large.make(source, folder)
        size = sum(path.stat().st_size for path in (folder / 'en').glob('*.md'))
        commands = {'bare libcmark': [bare, folder / 'en'], 'check': [program, 'check', folder]}
        times = {what: [] for what in commands}
        for _ in range(RUNS):                       # one after the other, so that what else goes on disturbs both
            for what, command in commands.items():
                times[what].append(run(*command))
    print(f'{large.PAGES} pages, {size / 1e6:.1f} MB, {RUNS} runs')
    for what, seconds in times.items():
        print(f'{what:15} median {statistics.median(seconds) * 1000:6.0f} ms, least {min(seconds) * 1000:6.0f} ms')
    ratios = [check / floor for check, floor in zip(times['check'], times['bare libcmark'])]
    print(f'check / bare libcmark: median {statistics.median(ratios):.2f}, '
          f'of the least {min(times["check"]) / min(times["bare libcmark"]):.2f} (target: at most 4)')


main()
