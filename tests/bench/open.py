#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Times the opening of a bundle of 1,000 pages in six languages, each time in a fresh process.

open.py BUILT_IN_BUNDLE BENCH_OPEN
"""
import statistics
import subprocess
import sys
import tempfile

import large

RUNS = 25
LANGUAGES = 'en', 'pl', 'ro', 'pt', 'bn', 'ur'
MOST = 500                                      # milliseconds


def main():
    source, program = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        large.make(source, folder, LANGUAGES)
        answers = [subprocess.check_output([program, folder], text=True).split() for _ in range(RUNS)]
    print(f'{large.PAGES} pages in {len(LANGUAGES)} languages, {RUNS} runs (to open it: at most {MOST} ms)')
    for what, times in zip(('opened', 'and the first screen read', 'and every page checked'), zip(*answers)):
        times = [float(time) for time in times]
        print(f'{what:26} median {statistics.median(times):6.1f} ms, most {max(times):6.1f} ms')


main()
