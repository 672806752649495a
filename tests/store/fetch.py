# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A kiosk that fetches from a plain web server: how much comes over the line, and what a server that lies can do."""
import json
import os
import shutil
import socket
import sys
import threading
import time

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))

import releases
import store
import tap

MOST_PART = 0.05                                # of a whole bundle, for one changed page


def fetch(bench, server, **more):
    return bench.run('fetch', server.url, *bench.options(), **more)


def shows(bench, release):
    status = json.loads(bench.must('status', '--json', *bench.options()).output)
    assert status.get('release') == release, status


def small_updates():
    with store.Bench() as bench:
        releases.publish(bench, 1)
        with store.Server(bench.path('served')) as server:
            assert fetch(bench, server).code == 0
            shows(bench, 1)
            whole, server.bytes = server.bytes, 0
            assert fetch(bench, server).code == 0
            tap.comment('the first time %d bytes, nothing new %d' % (whole, server.bytes))
            for news in ((2,), (3, 4), (5, 6, 7)):
                behind = len(news)
                releases.publish(bench, *news)
                server.bytes = 0
                assert fetch(bench, server).code == 0
                part = server.bytes / whole
                tap.comment('%d behind: %d bytes, %.1f %%' % (behind, server.bytes, 100 * part))
                assert part <= MOST_PART, 'too much'
                assert any('/deltas/' in path for path in server.paths), 'without a difference'


def lying_servers():
    """A server that has other pages, old ones, or broken files, gets nothing in."""
    with store.Bench() as bench:
        releases.publish(bench, 1)
        shutil.copytree(bench.path('served'), bench.path('old'))
        releases.publish(bench, 2)
        bench.must('keygen', bench.path('other'))
        bench.must('pack', releases.make(bench, 3), bench.path('foreign') + '/', '--key=' + bench.path('other'))
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


def flip(files):
    """One byte of a file, in its middle."""
    with open(files[0], 'r+b') as file:
        data = file.read()
        file.seek(len(data) // 2)
        file.write(bytes([data[len(data) // 2] ^ 0x40]))


def swap(files):
    os.rename(files[0], files[0] + '.aside')
    os.rename(files[1], files[0])
    os.rename(files[0] + '.aside', files[1])


def spoilt_files(spoil):
    """Each file of the newest release, and the one after it. Nothing of it is shown, and once it is mended all of it."""
    with store.Bench() as bench:
        releases.publish(bench, 1)
        with store.Server(bench.path('served')) as server:
            assert fetch(bench, server).code == 0
            before, template = bench.shown(), bench.path('before')
            shutil.copytree(bench.store, template, symlinks=True)
            server.paths.clear()
            releases.publish(bench, 2)
            assert fetch(bench, server).code == 0
            after = bench.shown()
            files = [bench.path('served') + path for path in sorted(set(server.paths))]
            told = set()
            for pair in zip(files, files[1:] + files[:1]):
                spoil(pair)
                shutil.rmtree(bench.store)
                shutil.copytree(template, bench.store, symlinks=True)
                outcome = fetch(bench, server)
                assert bench.shown() == (after if outcome.code == 0 else before), pair
                assert outcome.code == 0 or len(outcome.complaint.splitlines()) == 1, outcome.complaint
                told.add(outcome.complaint)
                spoil(pair)
                outcome = fetch(bench, server)
                assert outcome.code == 0 and bench.shown() == after, (pair, outcome.complaint)
            tap.comment('%d files, one at a time' % len(files))
            for complaint in told:
                tap.comment(complaint)


def given_up():
    """What somebody went back from does not come again by itself; the next release does."""
    with store.Bench() as bench:
        releases.publish(bench, 1, 2)
        with store.Server(bench.path('served')) as server:
            assert fetch(bench, server).code == 0
            bench.must('rollback', *bench.options())
            outcome = fetch(bench, server)
            assert outcome.code == 2 and 'taken back' in outcome.complaint, outcome.complaint
            releases.publish(bench, 3)
            assert fetch(bench, server).code == 0
            shows(bench, 3)


PATIENCE = int(os.environ.get('SK_PATIENCE', '1'))


class Bad:
    """A server that never ends an answer in the way that it is told to."""

    def __init__(self, answer):
        self.answer, self.asked, self.gone, self.open = answer, [], threading.Event(), []
        self.socket = socket.create_server(('127.0.0.1', 0))
        self.url = 'http://127.0.0.1:%d/' % self.socket.getsockname()[1]

    def __enter__(self):
        self.thread = threading.Thread(target=self.serve)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.gone.set()
        self.socket.shutdown(socket.SHUT_RDWR)
        self.thread.join()
        self.socket.close()
        for thread in self.open:
            thread.join()

    def serve(self):
        while not self.gone.is_set():
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.open.append(threading.Thread(target=self.talk, args=(connection,)))
            self.open[-1].start()

    def talk(self, connection):
        with connection:
            connection.settimeout(120)
            try:
                while connection.recv(4096):
                    self.asked.append(time.monotonic())
                    self.answer(self, connection)
            except OSError:
                pass


def silent(server, connection):
    server.gone.wait(300)


def drips(server, connection):
    connection.sendall(b'HTTP/1.1 200 OK\r\n\r\n')
    while not server.gone.wait(1):
        connection.sendall(b'x')


def drips_head(server, connection):
    connection.sendall(b'HTTP/1.1 200 OK\r\nX: ')
    while not server.gone.wait(1):
        connection.sendall(b'x')


def endless(server, connection):
    connection.sendall(b'HTTP/1.1 200 OK\r\n\r\n')
    while not server.gone.is_set():
        connection.sendall(bytes(65536))


def lies_long(server, connection):
    connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 99999999999999\r\n\r\n')
    endless(server, connection)


def lies_short(server, connection):
    connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nmore than this')


def redirects(server, connection):
    connection.sendall(('HTTP/1.1 302 Found\r\nLocation: %s%d\r\nContent-Length: 0\r\n\r\n' %
                        (server.url, len(server.asked))).encode())


def staff(bench, number):
    """What a member of staff does at the screen, with pages from a stick. The seconds that the longest step took."""
    place = os.open(bench.bundle('stick', release=number, text='Number %d.' % number), os.O_PATH | os.O_DIRECTORY)
    commit, longest = '', 0
    for word, places in (('check en .', [place]), ('use', []), ('back', []), ('forward', [])):
        began = time.monotonic()
        answer = store.ask(bench, word + (' ' + commit if word == 'use' else ''), *places)
        longest = max(longest, time.monotonic() - began)
        assert answer.last == 'done', (word, answer.lines)
        commit = answer.all('tried')[0][0] if answer.all('tried') else commit
    os.close(place)
    return longest


def bad_servers(answer, most_seconds):
    """It ends by itself, and meanwhile whoever stands at the screen notices nothing of it."""
    with store.Bench() as bench:
        assert bench.install(bench.pack(release=1)).code == 0
        alone = staff(bench, 2)
        with Bad(answer) as server:
            began, outcomes = time.monotonic(), []
            thread = threading.Thread(target=lambda: outcomes.append(fetch(bench, server)))
            thread.start()
            while not server.asked and thread.is_alive():
                thread.join(0.05)
            beside = staff(bench, 3)
            before = bench.shown()
            thread.join()
            took = time.monotonic() - began
        tap.comment('%s; it took %.1f s; staff: %.2f s beside it, %.2f s alone' % (outcomes[0].complaint.strip(), took, beside, alone))
        assert outcomes[0].code == 2 and len(outcomes[0].complaint.splitlines()) == 1, outcomes[0].complaint
        assert bench.shown() == before and took < most_seconds, took
        assert beside < 3 * alone + 2 * PATIENCE, (alone, beside)
        if answer == redirects:
            assert len(server.asked) == 11, len(server.asked)


tap.run(('only what is new comes', small_updates), ('servers that lie', lying_servers), ('broken files', spoilt_files, flip),
        ('swapped files', spoilt_files, swap), ('what was given up', given_up),
        ('a server that is silent', bad_servers, silent, 60), ('a byte a second', bad_servers, drips, 60),
        ('a head a byte a second', bad_servers, drips_head, 60), ('a server without end', bad_servers, endless, 60),
        ('a size that is too large', bad_servers, lies_long, 60), ('a size that is too small', bad_servers, lies_short, 60),
        ('round in circles', bad_servers, redirects, 60))
