# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A fleet of simulated kiosks that update themselves from one plain web server on this machine.

  fleet.py KIOSKS RELEASES     so many of them; the oldest have the first of so many releases

Some are one to three releases behind, some ten, some have the very first one; every seventh loses its power in the middle
of a file, and tries again. All have to end on the newest release. The server counts what each was given.
"""
import collections
import concurrent.futures
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import threading
import time

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))

import releases
import store
import tap

WITH_DELTA = 3                                  # releases behind
MOST_PART = 0.05                                # of a pack, for them
CUT = 7                                         # one of so many kiosks
FILES = 8                                       # that each needs at least


class Cut:
    """The power of a kiosk fails in the middle of its file of this number."""

    def __init__(self, number):
        self.number, self.reached, self.gone = number, threading.Event(), threading.Event()


class Server(store.Server):
    """The folder has an address for each kiosk, by which they are told apart."""

    def __init__(self, folder):
        super().__init__(folder)
        self.given = collections.defaultdict(list)
        self.cuts = {}

    def address(self, kiosk):
        return '%s%s/' % (self.url, kiosk)

    def find(self, path):
        return '/' + path.split('/', 2)[2]

    def give(self, path, data, target):
        kiosk = path.split('/')[1]
        with self.lock:
            given, cut = self.given[kiosk], self.cuts.get(kiosk)
            number = len(given) + 1
            if cut and number == cut.number:
                data = data[:len(data) // 2]
            given.append((self.find(path), len(data)))
        target.write(data)
        target.flush()
        if cut and number == cut.number:
            cut.reached.set()
            cut.gone.wait()


class Kiosk:
    def __init__(self, fleet, name, age):
        self.fleet, self.name, self.age = fleet, name, age
        self.folder = fleet.bench.path(name)
        self.was_cut = False
        self.complaint = ''

    def command(self, name):
        return [store.TOOL, 'fetch', self.fleet.server.address(name), '--store=' + self.folder,
                '--trust=' + self.fleet.bench.trust]

    def fetch(self):
        outcome = store.Outcome(self.command(self.name))
        self.complaint = outcome.complaint if outcome.code != 0 else ''
        self.take(self.name)

    def lose_power(self, number):
        """Under another name: what it asked for last may be given while it tries again. Whether it came to that, for it may
        have needed fewer files."""
        name = self.name + '-before'
        cut = self.fleet.server.cuts[name] = Cut(number)
        process = subprocess.Popen(self.command(name), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = threading.Thread(target=lambda: (process.wait(), cut.reached.set()))
        end.start()
        cut.reached.wait()
        process.kill()
        end.join()
        cut.gone.set()
        self.was_cut = process.returncode == -signal.SIGKILL
        self.take(name)
        return self.was_cut

    def take(self, name):
        """What was given under this name."""
        given = self.fleet.server.given[name]
        self.paths, self.bytes = [path for path, _ in given], sum(size for _, size in given)

    def objects(self):
        names = set()
        for path, _, files in os.walk(os.path.join(self.folder, 'repo', 'objects')):
            names.update(os.path.basename(path) + os.path.splitext(name)[0] for name in files)
        return names

    def update(self, cut_at):
        shutil.copytree(self.fleet.kiosks[self.age].folder, self.folder, symlinks=True)
        if not cut_at or self.lose_power(cut_at):
            self.fetch()
        self.is_right = store.digest(os.path.join(self.folder, 'current')) == self.fleet.right
        shutil.rmtree(self.folder)
        return self

    @property
    def by_delta(self):
        return any(path.startswith('/deltas/') for path in self.paths)


class Fleet:
    def __init__(self, bench, server, newest):
        self.bench, self.server, self.newest = bench, server, newest
        self.kiosks = {age: Kiosk(self, 'behind-%d' % age, age) for age in (1, 2, 3, 10, newest - 1) if age < newest}

    def prepare(self):
        """A kiosk of each age, and what it has."""
        for release in range(1, self.newest + 1):
            releases.publish(self.bench, release)
            if self.newest - release in self.kiosks:
                self.kiosks[self.newest - release].fetch()
        self.bench.must('pack', self.bench.path('pages'), self.bench.path('pack'), '--key=' + self.bench.key)
        self.pack = os.path.getsize(self.bench.path('pack'))
        new = Kiosk(self, 'new', None)
        new.fetch()
        self.whole = new.bytes
        self.right = store.digest(os.path.join(new.folder, 'current'))
        self.had = {age: kiosk.objects() for age, kiosk in self.kiosks.items()}

    def run(self, number):
        chance = random.Random(1)
        ages, plan = list(self.kiosks), []
        for i in range(number):
            age = ages[i % len(ages)]
            plan.append((Kiosk(self, 'kiosk-%d' % i, age), chance.randint(1, FILES) if i % CUT == 0 else None))
        start = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            done = list(pool.map(lambda kiosk: kiosk[0].update(kiosk[1]), plan))
        tap.comment('%d kiosks in %.0f s, %d of them interrupted; a pack is %d bytes, a first fetch %d' %
                    (number, time.monotonic() - start, sum(kiosk.was_cut for kiosk in done), self.pack, self.whole))
        return done

    def tell(self, done):
        for age in sorted(self.kiosks):
            alike = [kiosk for kiosk in done if kiosk.age == age]
            sizes = [kiosk.bytes for kiosk in alike] or [0]
            tap.comment('%2d behind: %4d kiosks, %4d by delta; bytes median %d, most %d: %.1f %% of a pack' %
                        (age, len(alike), sum(kiosk.by_delta for kiosk in alike), statistics.median(sizes), max(sizes),
                         100 * max(sizes) / self.pack))
        failed = [kiosk for kiosk in done if not kiosk.is_right]
        tap.comment('%d failed' % len(failed))
        return failed

    def check(self, kiosk):
        if kiosk.age <= WITH_DELTA:
            assert kiosk.by_delta, '%s: without a difference' % kiosk.name
            assert kiosk.bytes <= MOST_PART * self.pack, '%s: %d bytes' % (kiosk.name, kiosk.bytes)
            return
        asked = [os.path.splitext(path)[0].removeprefix('/objects/').replace('/', '') for path in kiosk.paths
                 if path.startswith('/objects/')]
        assert not kiosk.by_delta and not self.had[kiosk.age].intersection(asked), '%s: what it has came again' % kiosk.name
        assert len(kiosk.paths) == len(set(kiosk.paths)), '%s: the same came twice' % kiosk.name


def update(kiosks, newest):
    with store.Bench() as bench:
        os.mkdir(bench.path('served'))
        with Server(bench.path('served')) as server:
            fleet = Fleet(bench, server, newest)
            fleet.prepare()
            done = fleet.run(kiosks)
            failed = fleet.tell(done)
        assert not failed, '%s: %s' % (failed[0].name, failed[0].complaint)
        for kiosk in done:
            fleet.check(kiosk)


numbers = [int(word) for word in sys.argv[1:3]]
sys.argv[1:] = []
tap.run(('a fleet', update, *numbers))
