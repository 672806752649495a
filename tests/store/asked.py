# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""What send-kiosk-store answers to who asks it by its socket, as the kiosk does for members of staff."""
import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import store
import tap

PROGRAM, ask = store.WRITER, store.ask


def expect(answer, last, reason=None):
    if (answer.last, answer.reason) != (last, reason):
        raise AssertionError('not %s %s, but\n%s' % (last, reason, answer.lines))
    return answer


def refused(bench, line, reason):
    """Nothing has changed for visitors."""
    before = bench.shown()
    answer = expect(ask(bench, line), 'failed', reason)
    if bench.shown() != before:
        raise AssertionError('other pages are shown after "%s"' % line)
    return answer


@contextlib.contextmanager
def place(path):
    """The descriptor of a folder that goes along; none where there is no such folder."""
    try:
        places = [os.open(path, os.O_PATH | os.O_DIRECTORY)]
    except FileNotFoundError:
        places = []
    yield places
    for descriptor in places:
        os.close(descriptor)


def check(bench, path, language='en', reason=None):
    """Of a folder or a packed file: what is said, which nobody sees yet."""
    folder, name = (path, '.') if os.path.isdir(path) else os.path.split(path)
    before = bench.shown()
    with place(folder) as places:
        answer = expect(ask(bench, 'check %s %s' % (language, name), *places), 'failed' if reason else 'done', reason)
    if bench.shown() != before:
        raise AssertionError('what was only checked is shown')
    return answer


def copy(bench, stick, reason=None):
    with place(stick) as places:
        return expect(ask(bench, 'copy', *places), 'failed' if reason else 'done', reason)


def status():
    with store.Bench() as bench:
        os.mkdir(bench.store)
        if expect(ask(bench, 'status'), 'done').all('now'):
            raise AssertionError('the built-in pages are told to be installed')
        refused(bench, 'back', 'nothing')
        bench.install_folder(bench.bundle(release=1))
        commit, title, release, since = expect(ask(bench, 'status'), 'done').all('now')[0]
        if (title, release) != ('A bundle', '1') or bench.current() != 'shown/' + commit or int(since) < 1e9:
            raise AssertionError('the pages that are shown are told as %s' % [commit, title, release, since])
        expect(ask(bench, 'back'), 'done')
        if bench.current():
            raise AssertionError('it did not go back')


def checked_and_used():
    """Nobody sees what is checked; what is used is what was checked, whatever has become of the stick."""
    with store.Bench() as bench:
        bench.install_folder(bench.bundle(release=1))
        folder = bench.bundle('stick', release=2, text=' '.join(['We'] * 27) + '.')
        answer = check(bench, folder)
        commit, title, release, _ = answer.all('tried')[0]
        found = [line for line in answer.all('finding') if line[2] == 'en/plan.md']
        if (title, release) != ('A bundle', '2') or not any(line[1] == '10' and line[3] == 'Our plan'
                                                            and line[5].startswith('We We') for line in found):
            raise AssertionError('it says %s' % answer.lines)
        shutil.rmtree(folder)
        # Others may come and go meanwhile.
        bench.install_folder(bench.bundle(release=3))
        expect(ask(bench, 'use ' + commit), 'done')
        if bench.current() != 'shown/' + commit:
            raise AssertionError('other pages are shown')
        refused(bench, 'use ' + commit, 'not-tried')


def order():
    """What is asked for and not there is told first, then a file beside a page; what could be better comes last."""
    with store.Bench() as bench:
        folder = bench.bundle('stick', text=' '.join(['We'] * 27) + '.')
        with open(folder + '/en/plan.md.txt', 'w', encoding='utf-8') as file:
            file.write('x')
        found = check(bench, folder).all('finding')
        if 'plan.md.txt' not in found[0][4] or found[1][0] != '2':
            raise AssertionError('a file beside a page is told as %s' % found)
        bad = bench.bundle('bad', text='<b>We</b> read.\nRead [this](nowhere.md).')
        found = check(bench, bad, reason='content').all('finding')
        if [line[1] for line in found[:2]] != ['11', '10']:
            raise AssertionError('what is missing is told as %s' % found)


def refusals():
    with store.Bench() as bench:
        bench.install_folder(bench.bundle(release=1))
        refused(bench, 'use ' + 64 * '0', 'not-tried')
        refused(bench, 'use ../../etc', 'not-tried')
        check(bench, bench.path('nowhere'), reason='gone')
        refused(bench, 'check en .', 'gone')
        bad = bench.bundle('bad', release=2, text='<b>We</b> work together.')
        found = check(bench, bad, reason='content').all('finding')
        if check(bench, bad, 'pl', 'content').all('finding')[0][4] == found[0][4]:
            raise AssertionError('who reads Polish is told in English: %s' % found[0][4])
        if ['2', '10', 'en/plan.md', 'Our plan'] != found[0][:4] or found[0][5] != '<b>We</b> work together.':
            raise AssertionError('the mistake is told as %s' % found)
        stranger = bench.path('stranger')
        bench.must('keygen', stranger)
        check(bench, bench.pack('strange', key=stranger, release=2), reason='not-ours')
        pack = bench.pack('ours', release=2)
        with open(pack, 'r+b') as file:
            file.truncate(os.path.getsize(pack) - 1)
        check(bench, pack, reason='not-ours')
        for line in ('', 'install', 'checks', 'check', 'check ../en .', 'x' * 9000):
            before = bench.shown()
            if ask(bench, line).last == 'done' or bench.shown() != before:
                raise AssertionError('"%s" is understood' % line[:20])


def packs():
    with store.Bench() as bench:
        commit = check(bench, bench.pack('pack', release=4)).all('tried')[0][0]
        expect(ask(bench, 'use ' + commit), 'done')
        if not bench.must('status', '--json', *bench.options()).output.count('"signed" : true'):
            raise AssertionError('nobody knows any more that it was signed')
        check(bench, bench.pack('older', release=3), reason='old')


def copied():
    with store.Bench() as bench:
        stick = bench.path('stick')
        os.mkdir(bench.store)
        os.mkdir(stick)
        name, = copy(bench, stick).all('copied')[0]
        check(bench, os.path.join(stick, name))     # the built-in ones
        bench.install_folder(bench.bundle(release=1))
        other, = copy(bench, stick).all('copied')[0]
        if other == name or store.digest(os.path.join(stick, other)) != bench.shown():
            raise AssertionError('the copy "%s" is another one' % other)
        with open(os.path.join(stick, 'kiosk-guide.html'), encoding='utf-8') as file:
            guide = file.read()
        if len(re.findall('<svg .*?aria-label', guide)) != 7 or re.search(r'href=|src=|\*\*|!\[(?!A tree)', guide):
            raise AssertionError('the guide lacks pictures, or is not all in one file')
        copy(bench, bench.path('nowhere'), 'gone')


class SmallDisk:
    """A folder in which there is room for so much."""

    def __init__(self, folder, size):
        self.folder, self.size = folder, size

    def __enter__(self):
        os.mkdir(self.folder)
        mount = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=' + self.size, 'none', self.folder],
                               stderr=subprocess.DEVNULL, check=False)
        if mount.returncode != 0:
            raise tap.Skip('only root may mount a small disk')

    def __exit__(self, *_):
        subprocess.run(['umount', self.folder], check=True)


def no_room():
    """On a full stick nothing is left of a copy, and on a full disk the pages stay."""
    with store.Bench() as bench:
        os.mkdir(bench.store)
        stick = bench.path('stick')
        with SmallDisk(stick, '64k'):
            copy(bench, stick, 'full')
            if os.listdir(stick):
                raise AssertionError('something is left: %s' % os.listdir(stick))
        os.rmdir(bench.store)
        large = bench.bundle('large', release=2)
        bench.write(large, 'sounds/en/note.txt', os.urandom(900 * 1024))
        with SmallDisk(bench.store, '800k'):
            if bench.install_folder(bench.bundle(release=1)).code != 0:
                raise AssertionError('there should be room for one')
            check(bench, large, reason='full')
            expect(ask(bench, 'status'), 'done')


tap.run(('status and back', status), ('checked and used', checked_and_used), ('order', order), ('refusals', refusals),
        ('packs', packs), ('copied', copied), ('no room', no_room))
