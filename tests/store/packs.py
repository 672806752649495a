# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Packs: what is taken, what is refused and with which words, and what going back does."""
import json
import os
import shutil
import sys

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))

import store
import tap

COMMIT = slice(96, 128)                         # of a pack, in bytes
HEADER = 128                                    # bytes, see app/store/sk-pack.h


def refused(bench, file, words, code=2):
    before = bench.shown(), bench.current()
    outcome = bench.install(file)
    if outcome.code != code or words not in outcome.complaint or len(outcome.complaint.splitlines()) != 1:
        raise AssertionError('exit code %d: %s; expected: %s' % (outcome.code, outcome.complaint, words))
    assert (bench.shown(), bench.current()) == before, 'other pages are shown now'
    return outcome.complaint


def installs():
    with store.Bench() as bench:
        assert bench.install(bench.pack(release=1, text='One.')).code == 0
        with open(os.path.join(bench.store, 'current', 'en', 'plan.md')) as page:
            assert 'One.' in page.read()
        status = json.loads(bench.must('status', '--json', *bench.options()).output)
        assert (status['release'], status['signed'], status['builtIn']) == (1, True, False), status
        # Again: nothing changes, and nothing is wrong.
        before = bench.shown()
        assert bench.install(bench.path('pack')).code == 0
        assert bench.shown() == before


def is_the_same_everywhere():
    """Who packs the same pages gets the same commit, today and tomorrow, in a pack and on a web server."""
    with store.Bench() as bench:
        packs = [bench.pack(name='pack%d' % i, release=3) for i in range(2)]
        commits = {open(p, 'rb').read()[COMMIT].hex() for p in packs}
        bench.must('pack', bench.path('packed'), bench.path('served') + '/', '--key=' + bench.key)
        with open(bench.path('served', 'refs', 'heads', 'org.example.test')) as ref:
            commits.add(ref.read().strip())
        assert len(commits) == 1, commits


def messages():
    """Each kind of bad file has words of its own."""
    with store.Bench() as bench:
        bench.must('keygen', bench.path('other'))
        one, two = bench.pack('one', release=1, text='One.'), bench.pack('two', release=2, text='Two.')
        foreign = bench.pack('foreign', key=bench.path('other'), release=3)
        first, second = open(one, 'rb').read(), open(two, 'rb').read()
        shorter, longer = sorted((first, second), key=len)
        assert bench.install(two).code == 0
        told = {
            refused(bench, one, 'these pages are old: they are release 1, and release 2 was here already'),
            refused(bench, foreign, 'nobody whom this kiosk trusts has signed them'),
            refused(bench, bench.write(bench.folder, 'short', second[:-1]), 'the end of the file is missing'),
            refused(bench, bench.write(bench.folder, 'swapped', shorter[:HEADER] + longer[HEADER:]),
                    'not as it was signed'),
            refused(bench, bench.write(bench.folder, 'text', b'Dear all,\n'), 'no pages for a kiosk in it'),
        }
        assert len(told) == 5, told
        swapped = bench.write(bench.folder, 'signature', first[:64] + second[64:])
        refused(bench, swapped, 'not as it was signed')
        for cut in (0, 1, 63, 64, 127, 128, 129, len(second) // 2):
            refused(bench, bench.write(bench.folder, 'short', second[:cut]), '')
        refused(bench, bench.write(bench.folder, 'long', second + b'\0'), 'not as it was signed')


def no_files():
    """What a stick may hold in place of a file."""
    with store.Bench() as bench:
        os.mkfifo(bench.path('pipe'))
        os.mkdir(bench.path('folder'))
        os.symlink(bench.pack(), bench.path('link'))
        os.truncate(bench.write(bench.folder, 'sparse', b'x'), 100 << 30)
        for name, words in (('pipe', 'is no file'), ('folder', 'is no file'), ('link', 'is no file'),
                            ('gone', 'No such file'), ('sparse', 'is larger than')):
            refused(bench, bench.path(name), words)
        refused(bench, '/dev/zero', 'is no file')


def trusts_nobody():
    with store.Bench() as bench:
        pack = bench.pack()
        outcome = bench.run('install', pack, '--store=' + bench.store)
        assert outcome.code == 2 and 'nobody whom this kiosk trusts' in outcome.complaint, outcome.complaint
        bench.write(bench.trust, 'bad.pub', 'no key\n')
        refused(bench, pack, 'is no public key')


def starts():
    """What `new` makes is good, and is packed and installed as it is."""
    with store.Bench() as bench:
        folder = bench.path('new')
        bench.must('new', folder)
        outcome = bench.must('check', folder, '--date=2026-11-24')
        # Nobody can have tried it yet; nothing else is to be said.
        assert [line.split('[')[-1] for line in outcome.output.splitlines()] == ['tested-with]'], outcome.output
        bench.must('pack', folder, bench.path('pack'), '--key=' + bench.key)
        assert bench.install(bench.path('pack')).code == 0
        outcome = bench.run('new', folder)
        assert outcome.code == 2 and os.listdir(folder), 'it wrote over what was there'


def errors_stop_packing():
    with store.Bench() as bench:
        folder = bench.bundle(text='<b>We</b> work together.')
        outcome = bench.run('pack', folder, bench.path('pack'), '--key=' + bench.key)
        assert outcome.code == 1 and '[raw-html]' in outcome.output, outcome.output
        folder = bench.bundle(text=' '.join(['We work'] + ['and work'] * 20) + '.')
        outcome = bench.run('pack', folder, bench.path('pack'), '--key=' + bench.key)
        assert outcome.code == 1 and '[sentence-words]' in outcome.output, outcome.output
        assert not os.path.exists(bench.path('pack'))


def keys():
    with store.Bench() as bench:
        assert os.stat(bench.key).st_mode & 0o777 == 0o600
        before = open(bench.key).read()
        outcome = bench.run('keygen', bench.key)
        assert outcome.code == 2 and open(bench.key).read() == before, 'a key was written over'


def release_after(bench, *command):
    return json.loads(bench.must(*command, '--json', *bench.options()).output).get('release')


def same_release():
    """Who forgot to raise the number brings other words all the same, and goes back from them as from any others."""
    with store.Bench() as bench:
        for text in ('One.', 'Two.', 'Three.'):
            assert bench.install(bench.pack(release=2, text=text)).code == 0
            with open(os.path.join(bench.store, 'current', 'en', 'plan.md')) as page:
                assert text in page.read()
        assert release_after(bench, 'rollback') == 2
        with open(os.path.join(bench.store, 'current', 'en', 'plan.md')) as page:
            assert 'Two.' in page.read()
        refused(bench, bench.pack(release=1), 'these pages are old')


def goes_back():
    with store.Bench() as bench:
        for release in (1, 2, 3, 4):
            assert bench.install(bench.pack('pack%d' % release, release=release, text='Release %d.' % release)).code == 0
        listed = json.loads(bench.must('list', '--json', *bench.options()).output)
        assert [b.get('release') for b in listed] == [4, 3, 2, None], listed
        assert len(os.listdir(os.path.join(bench.store, 'shown'))) == 3
        # One at a time, down to the pages that are built in, and up again.
        for release in (3, 2, None):
            assert release_after(bench, 'rollback') == release
        outcome = bench.run('rollback', *bench.options())
        assert outcome.code == 2 and 'none before' in outcome.complaint, outcome.complaint
        for release in (2, 3, 4):
            assert release_after(bench, 'rollback', '--forward') == release
        outcome = bench.run('rollback', '--forward', *bench.options())
        assert outcome.code == 2 and 'no pages after' in outcome.complaint, outcome.complaint
        # What somebody has left is not what they come back to from the next.
        assert release_after(bench, 'rollback') == 3
        assert bench.install(bench.pack('pack5', release=5, text='Release 5.')).code == 0
        assert release_after(bench, 'rollback') == 3
        assert release_after(bench, 'rollback') == None
        # By hand, what is still kept may come again.
        assert bench.install(bench.path('pack4')).code == 0


def folders():
    """Staff change a folder without thinking of its release; a later signed one still comes."""
    with store.Bench() as bench:
        assert bench.install(bench.pack(release=3, text='Signed.')).code == 0
        assert bench.install_folder(bench.bundle(release=3, text='Ours.')).code == 0
        with open(os.path.join(bench.store, 'current', 'en', 'plan.md')) as page:
            assert 'Ours.' in page.read()
        status = json.loads(bench.must('status', '--json', *bench.options()).output)
        assert not status['signed']
        # The very same pages, now signed.
        assert bench.install(bench.pack('same', release=3, text='Ours.')).code == 0
        assert json.loads(bench.must('status', '--json', *bench.options()).output)['signed']
        assert bench.install(bench.pack('next', release=4, text='Signed.')).code == 0


def one_at_a_time():
    import fcntl
    with store.Bench() as bench:
        assert bench.install(bench.pack()).code == 0
        with open(os.path.join(bench.store, 'lock')) as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            refused(bench, bench.pack('two', release=2), 'somebody else is changing the pages')


def damaged():
    """A store that somebody or a disk has spoilt takes the next pages all the same."""
    with store.Bench() as bench:
        assert bench.install(bench.pack(release=1)).code == 0
        for name in ('state.ini', 'tmp', 'repo/config', 'repo/objects', 'repo', 'shown', 'current', 'lock'):
            path = os.path.join(bench.store, name)
            if os.path.islink(path) or os.path.isfile(path):
                os.remove(path)
            elif os.path.isdir(path):
                shutil.rmtree(path)
            outcome = bench.install(bench.pack('two', release=2, text='Two.'))
            assert outcome.code == 0, '%s: %s' % (name, outcome.complaint)
            assert bench.shown()
        # One byte of every file in the repository.
        for folder, _, files in os.walk(os.path.join(bench.store, 'repo', 'objects')):
            for name in files:
                with open(os.path.join(folder, name), 'r+b') as file:
                    file.write(b'?')
        assert bench.install(bench.pack('three', release=3, text='Three.')).code == 0
        bench.write(bench.store, 'state.ini', b'\xff\0 nonsense')
        assert bench.install(bench.path('three')).code == 0


tap.run(('a pack is installed', installs), ('the same pages are the same pack', is_the_same_everywhere),
        ('bad packs are told apart', messages), ('what is no file', no_files), ('who trusts nobody', trusts_nobody),
        ('a bundle to start from', starts), ('errors stop packing', errors_stop_packing), ('keys', keys),
        ('the same release with other words', same_release), ('going back', goes_back), ('folders that nobody signed', folders), ('one at a time', one_at_a_time),
        ('a damaged store', damaged))
