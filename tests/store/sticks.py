# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""What send-kiosk-sticks mounts, for whom and how long, with images as the sticks."""
import os
import socket
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import store
import tap
from stick_machine import Machine, mount, own_namespace, run


def try_write(path):
    try:
        with open(path, 'w', encoding='ascii') as file:
            file.write('x')
    except OSError as error:
        return error.strerror
    return 'written'


def expect(what, is_, should):
    if is_ != should:
        raise AssertionError('%s: not %s, but %s' % (what, should, is_))


def comes_and_goes(bench, machine):
    machine.disk('blue', 'BLUE STICK')
    machine.disk('red', '../..')
    machine.disk('twin', 'BLUE STICK')
    machine.disk('inside', 'SYSTEM', bus='ata1')
    machine.plug_in('blue')
    machine.plug_in('inside', bus='ata1')
    expect('free', machine.is_free('blue'), True)
    asking = machine.ask('mount')
    asking.wait_for('BLUE STICK')
    expect('free', machine.is_free('blue'), False)
    flags = os.ST_NOSUID | os.ST_NODEV | os.ST_NOEXEC | os.ST_RDONLY
    expect('how it is mounted', os.statvfs(asking.path('BLUE STICK')).f_flag & flags, flags)
    with open(asking.path('BLUE STICK', 'hello'), encoding='ascii') as file:
        expect('what is on it', file.read(), 'hello')
    with open('/proc/self/mountinfo', encoding='ascii') as file:
        expect('a place where everybody finds it', machine.disks['blue'] in file.read(), False)
    machine.plug_in('red')
    asking.wait_for('BLUE STICK', '-----')
    machine.plug_in('twin')
    asking.wait_for('BLUE STICK', 'BLUE STICK 2', '-----')
    machine.pull_out('blue')
    asking.wait_for('BLUE STICK 2', '-----')
    expect('free', machine.is_free('blue'), True)
    asking.close()
    machine.programs[0].wait()
    expect('free', [name for name in machine.disks if not machine.is_free(name)], [])


def used_by_others(bench, machine):
    machine.disk('blue', 'BLUE')
    machine.disk('boot', 'BOOT')
    elsewhere = bench.path('elsewhere')
    os.mkdir(elsewhere)
    mount('-o', 'ro', '/dev/' + machine.disks['boot'], elsewhere)
    machine.plug_in('boot')
    machine.plug_in('blue')
    asking = machine.ask('mount')
    asking.wait_for('BLUE')
    for folder in (elsewhere, bench.folder):
        refused = os.open(folder, os.O_PATH)
        expect('the answer for what is no stick', machine.ask('write', refused).hear(), (None, None))
        os.close(refused)
    expect('the answer for nothing', machine.ask('write').hear(), (None, None))
    run('umount', elsewhere)


def copied(bench, machine):
    """Only as long as pages are copied it can be written."""
    machine.disk('blue', 'BLUE')
    machine.plug_in('blue')
    asking = machine.ask('mount')
    asking.wait_for('BLUE')
    expect('writing', try_write(asking.path('BLUE', 'x')), os.strerror(30))
    writing = machine.ask('write', asking.folders['BLUE'])
    expect('the answer', writing.hear(), ('done', None))
    expect('writing', try_write(asking.path('BLUE', 'x')), 'written')
    writing.close()
    machine.programs[-1].wait()
    os.mkdir(bench.store)
    ours, theirs = socket.socketpair()
    with theirs:
        program = subprocess.Popen([os.path.join(store.BUILD, 'send-kiosk-store'), *bench.options()], stdin=theirs)
    socket.send_fds(ours, [b'copy\n'], [asking.folders['BLUE']])
    with ours, ours.makefile(encoding='utf-8') as answer:
        expect('the answer', answer.read(), 'copied\tkiosk-pages\ndone\n')
    program.wait()
    if not os.path.exists(asking.path('BLUE', 'kiosk-pages', 'bundle.ini')):
        raise AssertionError('there is nothing on the stick')
    machine.programs[-1].wait()
    expect('writing', try_write(asking.path('BLUE', 'x')), os.strerror(30))


def after_a_crash(bench, machine):
    """It was killed, and so was who asked it: nothing is left to be tidied up."""
    machine.disk('blue', 'BLUE')
    machine.plug_in('blue')
    for _ in range(2):
        asking = machine.ask('mount')
        asking.wait_for('BLUE')
        machine.programs[-1].kill()
        expect('what it says then', asking.hear(), (None, None))
        machine.programs[-1].wait()
        asking.close()


def on_a_machine(case):
    own_namespace()
    with store.Bench() as bench, Machine(bench) as machine:
        case(bench, machine)


tap.run(*[(case.__name__.replace('_', ' '), on_a_machine, case)
          for case in (comes_and_goes, used_by_others, copied, after_a_crash)])
