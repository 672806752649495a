# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Kiosks that fetch from a plain web server: how much comes over the line, and what a server that lies can do.

  fetch.py --kiosks=1000   a fleet of that many, of which some are far behind and some are interrupted; prints the figures
"""
import collections
import concurrent.futures
import json
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import time
import zlib

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))

import store
import tap

BUILT_IN = os.path.join(HERE, '..', '..', 'data', 'bundle')
MOST_PART = 0.05                                # of a whole bundle, for one changed page
PICTURES, SIDE = 16, 64                          # beside those of the built-in bundle
OLDEST = 50                                     # releases behind


def built_in(bench, release):
    """The built-in bundle with more pictures, as large as real ones are, and with one page changed in each release."""
    folder = bench.path('pages')
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(BUILT_IN, folder)
    path = os.path.join(folder, 'bundle.ini')
    with open(path) as file:
        lines = ['Release=%d\n' % release if line.startswith('Release=') else line for line in file]
    bench.write(folder, 'bundle.ini', ''.join(lines))
    with open(os.path.join(folder, 'en', 'plan.md'), 'a') as page:
        page.write('\n## News\n\nThis is release %d of our pages.\n' % release)
    chance = random.Random(3)
    for number in range(PICTURES):
        bench.write(folder, 'pictures/noise-%d.png' % number, noise(chance))
    return folder


def noise(chance):
    """A picture that no packing makes smaller."""
    rows = b''.join(b'\0' + chance.randbytes(SIDE * 3) for _ in range(SIDE))
    parts = ((b'IHDR', struct.pack('>IIBBBBB', SIDE, SIDE, 8, 2, 0, 0, 0)), (b'IDAT', zlib.compress(rows)), (b'IEND', b''))
    return b'\x89PNG\r\n\x1a\n' + b''.join(struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))
                                            for name, data in parts)


def publish(bench, *releases):
    for release in releases:
        bench.must('pack', built_in(bench, release), bench.path('served') + '/', '--key=' + bench.key)


def fetch(bench, server, **more):
    return bench.run('fetch', server.url, *bench.options(), **more)


def shows(bench, release):
    status = json.loads(bench.must('status', '--json', *bench.options()).output)
    assert status.get('release') == release, status


def small_updates():
    with store.Bench() as bench:
        publish(bench, 1)
        with store.Server(bench.path('served')) as server:
            assert fetch(bench, server).code == 0
            shows(bench, 1)
            whole, server.bytes = server.bytes, 0
            assert fetch(bench, server).code == 0
            tap.comment('the first time %d bytes, nothing new %d' % (whole, server.bytes))
            for behind in (1, 2, 3):
                shutil.copytree(bench.store, bench.path('old'), symlinks=True)
                publish(bench, *range(2 + 3 * behind, 2 + 3 * behind + behind))
                server.bytes = 0
                assert fetch(bench, server).code == 0
                part = server.bytes / whole
                tap.comment('%d behind: %d bytes, %.1f %%' % (behind, server.bytes, 100 * part))
                assert part <= MOST_PART, 'too much'
                assert any('/deltas/' in path for path in server.paths), 'without a difference'
                shutil.rmtree(bench.path('old'))


def lying_servers():
    """A server that has other pages, old ones, or broken files, gets nothing in."""
    with store.Bench() as bench:
        publish(bench, 1)
        shutil.copytree(bench.path('served'), bench.path('old'))
        publish(bench, 2)
        bench.must('keygen', bench.path('other'))
        bench.must('pack', built_in(bench, 3), bench.path('foreign') + '/', '--key=' + bench.path('other'))
        with store.Server(bench.path('served')) as server:
            assert fetch(bench, server).code == 0
        before = bench.shown(), bench.current()
        # The list of one with the signature of another.
        shutil.copytree(bench.path('foreign'), bench.path('mixed'))
        shutil.copy(bench.path('served', 'summary.sig'), bench.path('mixed'))
        os.mkdir(bench.path('empty'))
        for name, words in (('old', 'these pages are old'), ('foreign', 'nobody whom this kiosk trusts'),
                            ('mixed', 'nobody whom this kiosk trusts'), ('empty', 'no pages for a kiosk')):
            with store.Server(bench.path(name)) as server:
                outcome = fetch(bench, server)
            assert outcome.code == 2 and words in outcome.complaint, '%s: %s' % (name, outcome.complaint)
            assert (bench.shown(), bench.current()) == before, name
        outcome = bench.run('fetch', 'http://127.0.0.1:1/', *bench.options())
        assert outcome.code == 2 and len(outcome.complaint.splitlines()) == 1, outcome.complaint


def broken_files():
    """One byte of every file of the newest release, one file at a time."""
    with store.Bench() as bench:
        publish(bench, 1)
        with store.Server(bench.path('served')) as server:
            assert fetch(bench, server).code == 0
            before, template = bench.shown(), bench.path('before')
            shutil.copytree(bench.store, template, symlinks=True)
            server.paths.clear()
            publish(bench, 2)
            assert fetch(bench, server).code == 0
            after = bench.shown()
            for path in sorted(set(server.paths)):
                file = os.path.join(bench.path('served'), path.lstrip('/'))
                with open(file, 'r+b') as opened:
                    good = opened.read()
                    opened.seek(len(good) // 2)
                    opened.write(bytes([good[len(good) // 2] ^ 0x40]))
                shutil.rmtree(bench.store)
                shutil.copytree(template, bench.store, symlinks=True)
                outcome = fetch(bench, server)
                assert bench.shown() == (after if outcome.code == 0 else before), path
                with open(file, 'wb') as opened:
                    opened.write(good)
                assert fetch(bench, server).code == 0 and bench.shown() == after, path
            tap.comment('%d files broken, one at a time' % len(set(server.paths)))


def given_up():
    """What somebody went back from does not come again by itself; the next release does."""
    with store.Bench() as bench:
        publish(bench, 1, 2)
        with store.Server(bench.path('served')) as server:
            assert fetch(bench, server).code == 0
            bench.must('rollback', *bench.options())
            outcome = fetch(bench, server)
            assert outcome.code == 2 and 'taken back' in outcome.complaint, outcome.complaint
            publish(bench, 3)
            assert fetch(bench, server).code == 0
            shows(bench, 3)


class Fleet:
    """Simulated kiosks: stores of different age that all fetch the same release."""

    def __init__(self, bench, number):
        self.bench, self.number, self.chance = bench, number, random.Random(1)
        self.newest = OLDEST + 1
        self.sizes = collections.defaultdict(list)
        self.interrupted = self.wrong = 0

    def prepare(self, server):
        self.ages = [1, 2, 3, 10, OLDEST]
        for release in range(1, self.newest + 1):
            publish(self.bench, release)
            if self.newest - release in self.ages:
                self.fetch(self.template(self.newest - release), server.url)
        self.whole = self.measure(lambda url: self.fetch(self.bench.path('whole'), url))

    def template(self, age):
        return self.bench.path('behind-%d' % age)

    def command(self, folder, url):
        return [store.TOOL, 'fetch', url, '--store=' + folder, '--trust=' + self.bench.trust]

    def fetch(self, folder, url):
        subprocess.run(self.command(folder, url), check=True, stdout=subprocess.DEVNULL)

    def measure(self, work):
        with store.Server(self.bench.path('served')) as server:
            work(server.url)
            return server.bytes

    def one(self, number):
        age = self.chance.choice(self.ages)
        folder = self.bench.path('kiosk-%d' % number)
        shutil.copytree(self.template(age), folder, symlinks=True)
        if number % 10 == 0:
            # Somebody pulls the plug: in the middle of it, or before, or after.
            process = subprocess.Popen(self.command(folder, self.url), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(self.chance.uniform(0.05, 0.6))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                self.interrupted += 1
        size = self.measure(lambda url: self.fetch(folder, url))
        shown = store.digest(os.path.join(folder, 'current'))
        shutil.rmtree(folder)
        return age, size, shown, number % 10 == 0

    def run(self):
        with store.Server(self.bench.path('served')) as server:
            self.url = server.url
            self.prepare(server)
            right = store.digest(self.bench.path('whole', 'current'))
            start = time.monotonic()
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                for age, size, shown, cut in pool.map(self.one, range(self.number)):
                    self.wrong += shown != right
                    if not cut:
                        self.sizes[age].append(size)
            self.seconds = time.monotonic() - start


def fleet(number):
    with store.Bench() as bench:
        all_of_them = Fleet(bench, number)
        all_of_them.run()
        tap.comment('%d kiosks in %.0f s, %d of them interrupted; a whole bundle is %d bytes' %
                    (number, all_of_them.seconds, all_of_them.interrupted, all_of_them.whole))
        for age, sizes in sorted(all_of_them.sizes.items()):
            tap.comment('%2d releases behind: %4d kiosks, at most %6d bytes, %.1f %%' %
                        (age, len(sizes), max(sizes), 100 * max(sizes) / all_of_them.whole))
            if age <= 3:
                assert max(sizes) <= MOST_PART * all_of_them.whole, 'too much'
        assert all_of_them.wrong == 0, '%d show something else than the newest release' % all_of_them.wrong


kiosks = [word for word in sys.argv[1:] if word.startswith('--kiosks=')]
sys.argv = [word for word in sys.argv if word not in kiosks]
if kiosks:
    tap.run(('a fleet', fleet, int(kiosks[0].split('=')[1])))
else:
    tap.run(('only what is new comes', small_updates), ('servers that lie', lying_servers),
            ('broken files', broken_files), ('what was given up', given_up))
