# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Sticks that are plugged in: images, in a mount namespace of our own, and send-kiosk-sticks for whoever asks."""
import ctypes
import os
import socket
import subprocess
import threading

import store
import tap

RUN = '/run/send-kiosk'
BLOCK = '/sys/class/block'
# With mounts and a network of its own, as systemd starts it.
PROGRAM = ['unshare', '--mount', '--net', os.path.join(store.BUILD, 'send-kiosk-sticks')]


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def mount(*arguments):
    run('mount', *arguments)


class Sticks:
    """What somebody who asked for sticks is told, and has."""

    def __init__(self, connection):
        self.connection = connection
        self.folders = {}
        connection.settimeout(20)

    def hear(self):
        """One line, and what comes along; None at the end."""
        line, came = b'', []
        while not line.endswith(b'\n'):
            byte, descriptors, _, _ = socket.recv_fds(self.connection, 1, 1)
            came += descriptors
            if not byte:
                return None, None
            line += byte
        return line[:-1].decode(), came[0] if came else None

    def wait_for(self, *names):
        """Until these are there, and no others."""
        while sorted(self.folders) != sorted(names):
            line, folder = self.hear()
            word, _, name = (line or '').partition(' ')
            if word == 'stick' and folder is not None:
                self.folders[name] = folder
            elif word == 'gone' and folder is None:
                os.close(self.folders.pop(name))
            else:
                raise AssertionError('not %s, but %s and "%s"' % (names, self.folders, line))

    def path(self, name, *more):
        return os.path.join('/proc/self/fd/%d' % self.folders[name], *more)

    def close(self):
        self.connection.close()
        for folder in self.folders.values():
            os.close(folder)
        self.folders = {}


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
                self.programs.append(subprocess.Popen(PROGRAM, stdin=connection))

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

    def is_free(self, name):
        """Nobody has it mounted: then somebody may have it for themselves."""
        try:
            os.close(os.open('/dev/' + self.disks[name], os.O_RDONLY | os.O_EXCL))
        except OSError:
            return False
        return True

    def ask(self, line, *folders):
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.connect(RUN + '/mount')
        socket.send_fds(connection, [line.encode() + b'\n'], folders)
        sticks = Sticks(connection)
        self.ends.append(sticks)
        return sticks


def own_namespace():
    """Nothing of this machine changes."""
    new_mounts = 0x20000
    if os.geteuid() != 0 or ctypes.CDLL(None).unshare(new_mounts) != 0:
        raise tap.Skip('only root may mount')
    try:
        mount('--make-rprivate', '/')
        run('losetup', '--find')
    except subprocess.CalledProcessError as error:
        raise tap.Skip('nothing can be mounted: ' + error.stderr.strip()) from None
