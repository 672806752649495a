# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""What send-kiosk-sticks mounts, for whom and how long, in a mount namespace of its own, with images as the sticks."""
import os
import socket
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import store
import tap
from stick_machine import STICKS, Machine, mount, mounted, own_namespace, run, wait_mounted

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
    machine.disk('inside', 'SYSTEM', bus='ata1')
    machine.plug_in('blue')
    machine.plug_in('inside', bus='ata1')
    expect('before anybody asks', mounted(), {})
    asking = machine.ask('mount')
    wait_mounted('BLUE STICK')
    for flags, name in ((mounted()['BLUE STICK'][0], 'nosuid nodev noexec'), (mounted()['BLUE STICK'][1], 'ro')):
        expect('how it is mounted', set(name.split()) - flags, set())
    machine.plug_in('red')
    wait_mounted('BLUE STICK', '-----')
    machine.pull_out('blue')
    wait_mounted('-----')
    asking.close()
    machine.programs[0].wait()
    machine.plug_in('blue')
    expect('after nobody asks any more', (mounted(), os.listdir(STICKS)), ({}, []))


def used_by_others(bench, machine):
    machine.disk('blue', 'BLUE')
    machine.disk('boot', 'BOOT')
    elsewhere = bench.path('elsewhere')
    os.mkdir(elsewhere)
    mount('-o', 'ro', '/dev/' + machine.disks['boot'], elsewhere)
    machine.plug_in('boot')
    machine.plug_in('blue')
    machine.ask('mount')
    wait_mounted('BLUE')
    run('umount', elsewhere)


def copied(bench, machine):
    """Only as long as pages are copied it can be written."""
    machine.disk('blue', 'BLUE')
    machine.plug_in('blue')
    machine.ask('mount')
    wait_mounted('BLUE')
    stick = STICKS + '/BLUE'
    expect('writing', try_write(stick + '/x'), os.strerror(30))
    with machine.ask('write BLUE') as writing:
        expect('the answer', writing.recv(99), b'done\n')
        expect('writing', try_write(stick + '/x'), 'written')
    for name in ('RED', '', '.', '../sticks/BLUE', 'BLUE/hello'):
        with machine.ask('write ' + name) as writing:
            expect('the answer to "%s"' % name, writing.recv(99), b'')
    os.mkdir(bench.store)
    ours, theirs = socket.socketpair()
    with theirs:
        program = subprocess.Popen(['unshare', '--mount', '--propagation=slave',
                                    os.path.join(store.BUILD, 'send-kiosk-store'), *bench.options()], stdin=theirs)
    ours.sendall(b'copy %s\n' % stick.encode())
    with ours, ours.makefile(encoding='utf-8') as answer:
        expect('the answer', answer.read(), 'copied\tkiosk-pages\ndone\n')
    program.wait()
    if not os.path.exists(stick + '/kiosk-pages/bundle.ini'):
        raise AssertionError('there is nothing on the stick')
    machine.programs[-1].wait()
    expect('writing', try_write(stick + '/x'), os.strerror(30))


def after_a_crash(bench, machine):
    os.makedirs(STICKS + '/LEFT')
    mount('-t', 'tmpfs', 'none', STICKS + '/LEFT')
    machine.ask('mount')
    wait_mounted()


def on_a_machine(case):
    own_namespace()
    with store.Bench() as bench, Machine(bench) as machine:
        case(bench, machine)


tap.run(*[(case.__name__.replace('_', ' '), on_a_machine, case)
          for case in (comes_and_goes, used_by_others, copied, after_a_crash)])
