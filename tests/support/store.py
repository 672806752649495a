# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A store of its own, bundles to put into it, and send-kiosk-bundle as staff run it."""
import hashlib
import http.server
import os
import shutil
import socket
import subprocess
import tempfile
import threading

BUILD = os.environ.get('SK_BUILD', 'build')
TOOL = os.path.join(BUILD, 'send-kiosk-bundle')
WRITER = os.path.join(BUILD, 'send-kiosk-store')
BUNDLE = '''[Bundle]
Format=1
Id=org.example.test
Title=A bundle
Publisher=Nobody
Release=%d
Languages=en;
Home=plan;
'''
PLAN = '''---
Kind=read
Title=Our plan
Picture=plan
---

## Our promise

![A plan](../pictures/plan.svg)
%s
'''
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path d="M24 12h48v72H24z"/></svg>'


class Outcome:
    """What a program printed, how it ended, and what it took; with all whom it waited for."""

    def __init__(self, arguments, environment=None):
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaint:
            self.process = subprocess.Popen(arguments, stdout=output, stderr=complaint, env=environment)
            _, status, usage = os.wait4(self.process.pid, 0)
            self.process.returncode = self.code = os.waitstatus_to_exitcode(status)
            output.seek(0)
            complaint.seek(0)
            self.output = output.read().decode('utf-8', 'replace')
            self.complaint = complaint.read().decode('utf-8', 'replace')
        self.seconds, self.kernel_seconds = usage.ru_utime, usage.ru_stime
        self.mebibytes = usage.ru_maxrss / 1024


def digest(folder):
    """All that is in a folder, in one number: names, kinds and bytes."""
    result = hashlib.sha256()
    for path, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            with open(os.path.join(path, name), 'rb') as file:
                result.update(('%s\0' % os.path.relpath(os.path.join(path, name), folder)).encode('utf-8', 'replace'))
                result.update(hashlib.sha256(file.read()).digest())
    return result.hexdigest()


class Answer:
    """What send-kiosk-store said."""

    def __init__(self, lines):
        self.lines = [line.split('\t') for line in lines]
        self.last = self.lines[-1][0] if self.lines else ''
        self.reason = self.lines[-1][1] if self.last == 'failed' else None

    def all(self, word):
        return [line[1:] for line in self.lines if line[0] == word]


def ask(bench, line, *places):
    """As the kiosk does, by its socket. Places: open folders that go along."""
    ours, theirs = socket.socketpair()
    with ours:
        process = subprocess.Popen([WRITER, *bench.options()], stdin=theirs, stderr=subprocess.DEVNULL)
        theirs.close()
        socket.send_fds(ours, [line.encode() + b'\n'], places)
        try:
            with ours.makefile('r', encoding='utf-8') as stream:
                lines = stream.read().splitlines()
        except ConnectionResetError:        # it did not even read to the end
            lines = []
        process.wait()
    return Answer(lines)


class Bench:
    """A temporary folder with a store, keys and bundles in it; gone at the end."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix='send-kiosk-')
        self.store = self.path('store')
        self.trust = self.path('trust')
        self.key = self.path('key')
        os.mkdir(self.trust)
        self.must('keygen', self.key)
        shutil.copy(self.key + '.pub', self.trust)
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def run(self, *arguments, environment=None):
        return Outcome([TOOL, *arguments], environment)

    def must(self, *arguments):
        outcome = self.run(*arguments)
        if outcome.code != 0:
            raise AssertionError('%s: exit code %d: %s%s' % (arguments, outcome.code, outcome.output, outcome.complaint))
        return outcome

    def bundle(self, name='bundle', release=1, text='We work together.'):
        folder = self.path(name)
        shutil.rmtree(folder, ignore_errors=True)
        self.write(folder, 'bundle.ini', BUNDLE % release)
        self.write(folder, 'en/plan.md', PLAN % text)
        self.write(folder, 'pictures/plan.svg', PICTURE)
        self.write(folder, 'pictures/credits.ini', '[*]\nAuthor=Nobody\nLicence=CC0-1.0\nSource=None\n')
        return folder

    def write(self, folder, path, data):
        whole = os.path.join(folder, path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, 'wb') as file:
            file.write(data.encode() if isinstance(data, str) else data)
        return whole

    def pack(self, name='pack', key=None, **bundle):
        target = self.path(name)
        self.must('pack', self.bundle('packed', **bundle), target, '--key=' + (key or self.key))
        return target

    def options(self):
        return ['--store=' + self.store, '--trust=' + self.trust]

    def install(self, file):
        return self.run('install', file, *self.options())

    def install_folder(self, folder):
        return self.run('install', '--unsigned', folder, *self.options())

    def current(self):
        link = os.path.join(self.store, 'current')
        return os.readlink(link) if os.path.islink(link) else None

    def shown(self):
        """What a visitor would see, in one number; None: the pages that are built in."""
        return digest(os.path.join(self.store, 'current')) if self.current() else None


class Server:
    """A plain web server for one folder, on this machine alone. Counts what it gives."""

    def __init__(self, folder):
        server = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            protocol_version = 'HTTP/1.1'

            def __init__(self, *arguments):
                super().__init__(*arguments, directory=folder)

            def translate_path(self, path):
                return super().translate_path(server.find(path))

            def copyfile(self, source, target):
                server.give(self.path, source.read(), target)

            def log_message(self, *_):
                pass

        self.bytes, self.paths, self.lock = 0, [], threading.Lock()
        self.http = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
        # Whoever asked may be gone before the answer is.
        self.http.handle_error = lambda *_: None
        self.url = 'http://127.0.0.1:%d/' % self.http.server_address[1]

    def find(self, path):
        """Where a path lies in the folder."""
        return path

    def give(self, path, data, target):
        with self.lock:
            self.bytes += len(data)
            self.paths.append(path)
        target.write(data)

    def __enter__(self):
        self.thread = threading.Thread(target=self.http.serve_forever)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.http.shutdown()
        self.thread.join()
        self.http.server_close()
