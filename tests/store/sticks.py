# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""What send-kiosk-sticks mounts, for whom and how long, in a mount namespace of its own, with images as the sticks."""
import ctypes
import os
import select
import socket
import subprocess
import sys
import threading

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import store
import tap

RUN = '/run/send-kiosk'
STICKS = RUN + '/sticks'
BLOCK = '/sys/class/block'


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def mount(*arguments):
    run('mount', *arguments)


class Machine:
    """/run and /sys as on a kiosk with these sticks, and systemd's part with the socket."""

    def __init__(self, bench):
        self.bench = bench
        self.disks, self.ends, self.programs = {}, [], []

    def __enter__(self):
        os.makedirs(RUN, exist_ok=True)
        mount('-t', 'tmpfs', 'none', RUN)
        self.devices = self.bench.path('devices')
        os.mkdir(self.devices)
        mount('--bind', self.devices, BLOCK)
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.bind(RUN + '/mount')
        self.socket.listen()
        self.server = threading.Thread(target=self.serve, daemon=True)
        self.server.start()
        return self

    def __exit__(self, *_):
        for connection in self.ends:
            connection.close()
        self.socket.shutdown(socket.SHUT_RDWR)
        self.server.join()
        self.socket.close()
        for program in self.programs:
            program.wait()
        for device in self.disks.values():
            run('losetup', '-d', '/dev/' + device)
        run('umount', BLOCK)
        run('umount', RUN)

    def serve(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                break
            with connection:
                self.programs.append(subprocess.Popen([os.path.join(store.BUILD, 'send-kiosk-sticks')], stdin=connection))
    def disk(self, name, label, bus='usb1'):
        """A disk with something on it, that nobody has plugged in yet."""
        image, content = self.bench.path(name + '.img'), self.bench.path(name)
        os.makedirs(content, exist_ok=True)
        self.bench.write(content, 'hello', 'hello')
        run('mke2fs', '-q', '-t', 'ext4', '-L', label, '-d', content, image, '8m')
        self.disks[name] = os.path.basename(run('losetup', '--find', '--show', image))
        os.makedirs(self.bench.path('sys', bus, 'block', self.disks[name]))

    def plug_in(self, name, bus='usb1'):
        os.symlink(self.bench.path('sys', bus, 'block', self.disks[name]), self.link(name))
        self.tell(name)

    def pull_out(self, name):
        os.remove(self.link(name))
        self.tell(name)

    def link(self, name):
        return os.path.join(self.devices, self.disks[name])

    def tell(self, name):
        """As the kernel does."""
        with open('/sys/block/%s/uevent' % self.disks[name], 'w', encoding='ascii') as file:
            file.write('change')

    def ask(self, line):
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.connect(RUN + '/mount')
        connection.sendall(line.encode() + b'\n')
        self.ends.append(connection)
        return connection


def mounted():
    """The names of the sticks, and how each is mounted."""
    found = {}
    with open('/proc/self/mountinfo', encoding='ascii') as file:
        for line in file:
            words = line.split()
            if words[4].startswith(STICKS + '/'):
                name = words[4][len(STICKS) + 1:].replace('\\040', ' ')
                found[name] = (set(words[5].split(',')), set(words[-1].split(',')))
    return found


def wait_mounted(*names):
    """Until these sticks are mounted, and no others: the kernel tells that something has changed."""
    with open('/proc/self/mountinfo', encoding='ascii') as file:
        poll = select.poll()
        poll.register(file, select.POLLPRI)
        while sorted(mounted()) != sorted(names):
            if not poll.poll(20000):
                raise AssertionError('not %s, but %s' % (names, mounted()))


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
    def on_one():
        with store.Bench() as bench, Machine(bench) as machine:
            case(bench, machine)
    return on_one


def own_namespace():
    """With mounts that others see, as systemd has it; nothing of this machine changes."""
    new_mounts = 0x20000
    if os.geteuid() != 0 or not os.path.exists('/dev/loop-control'):
        raise tap.Skip('only root may mount, and only where there are loop devices')
    if ctypes.CDLL(None, use_errno=True).unshare(new_mounts) != 0:
        raise tap.Skip('no mount namespace: ' + os.strerror(ctypes.get_errno()))
    mount('--make-rprivate', '/')
    mount('--make-rshared', '/')


def on_a_machine(case):
    own_namespace()
    with store.Bench() as bench, Machine(bench) as machine:
        case(bench, machine)


tap.run(*[(case.__name__.replace('_', ' '), on_a_machine, case)
          for case in (comes_and_goes, used_by_others, copied, after_a_crash)])
