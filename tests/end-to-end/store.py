# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A kiosk that shows what is installed: new pages when nobody stands before it, and the last good ones after crashes."""
import json
import os
import signal
import sys

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))

import store
import tap
from kiosk import Failure, Kiosk, wait_for


def install(bench, release, title):
    folder = bench.bundle(release=release)
    path = os.path.join(folder, 'bundle.ini')
    with open(path) as file:
        text = file.read().replace('A bundle', title)
    bench.write(folder, 'bundle.ini', text)
    outcome = bench.install_folder(folder)
    if outcome.code != 0:
        raise Failure(outcome.output + outcome.complaint)


def status(bench):
    return json.loads(bench.must('status', '--json', *bench.options()).output)


def is_good(bench, release):
    now = status(bench)
    return now.get('release') == release and now['good']


def switches():
    with store.Bench() as bench:
        install(bench, 1, 'The first pages')
        with Kiosk(arguments=['--store=' + bench.store]) as kiosk:
            kiosk.wait_node(contains='The first pages')
            wait_for('the first pages are good', lambda: is_good(bench, 1))
            install(bench, 2, 'The second pages')
            kiosk.wait_node(contains='The second pages')
            wait_for('the second pages are good', lambda: is_good(bench, 2))
            # Somebody stands before it: the pages stay until they are gone.
            kiosk.activate('home')
            kiosk.wait_state('screen', 'home')
            install(bench, 3, 'The third pages')
            kiosk.wait_node(contains='The second pages')
            kiosk.activate('end-visit')
            kiosk.wait_node(contains='The third pages')
            bench.must('rollback', *bench.options())
            kiosk.wait_node(contains='The second pages')
            bench.must('rollback', *bench.options())
            bench.must('rollback', *bench.options())
            kiosk.wait_node(contains='Our SEND plan')


def nothing_installed():
    with store.Bench() as bench:
        os.mkdir(bench.store)
        with Kiosk(arguments=['--store=' + bench.store]) as kiosk:
            kiosk.wait_node(contains='Our SEND plan')
            install(bench, 1, 'The first pages')
            kiosk.wait_node(contains='The first pages')


def gives_way():
    """Three starts in a row that end in a crash, and the fourth shows the pages before."""
    with store.Bench() as bench:
        install(bench, 1, 'The first pages')
        arguments = ['--store=' + bench.store]
        with Kiosk(start=False, strict=False) as kiosk:
            kiosk.start(arguments)
            wait_for('the first pages are good', lambda: is_good(bench, 1))
            kiosk.halt()
            install(bench, 2, 'The second pages')
            for _ in range(3):
                kiosk.start(arguments)
                kiosk.wait_node(contains='The second pages')
                kiosk.process.send_signal(signal.SIGKILL)
                kiosk.process.wait()
                wait_for('the name is free', lambda: not kiosk.world.owner())
            kiosk.start(arguments)
            kiosk.wait_node(contains='The first pages')
            if status(bench).get('release') != 1:
                raise Failure('the second pages are still installed')


def reloads():
    """A folder that is being written is shown as it is saved, at the same place, with what is wrong."""
    with store.Bench() as bench:
        folder = bench.bundle(text='We work together.')
        with Kiosk(arguments=['--bundle=' + folder, '--page=plan']) as kiosk:
            kiosk.wait_node(name='We work together.')
            bench.write(folder, 'en/plan.md', store.PLAN % 'We listen.')
            kiosk.wait_node(name='We listen.')
            kiosk.wait_state('open-page', 'plan')
            bench.write(folder, 'en/plan.md', store.PLAN % '<b>We</b> hear.')
            kiosk.wait_node(contains='en/plan.md:10: ')
            kiosk.wait_node(name='We listen.')
            bench.write(folder, 'en/plan.md', store.PLAN % 'We hear.')
            kiosk.wait_node(name='We hear.')


tap.run(('new pages when nobody is there', switches), ('nothing is installed', nothing_installed),
        ('crashes give way to the last good pages', gives_way), ('a folder that is being written', reloads))
