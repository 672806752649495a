# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A whole computer, by qemu: its power button, what is plugged into it, its screen, and a shell on its serial line."""
import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time

WIDTH, HEIGHT = 1920, 1080
# It is slow: qemu makes up for every instruction where the processor cannot be lent.
STARTING, ANSWERING = 600, 120
# Seconds that a finger rests on the screen; what is much shorter is taken for a button that bounces.
RESTS = .2

SHELL = """\
[Unit]
Description=A shell on the serial line, for tests
[Service]
ExecStart=/bin/sh
Environment=PS1= PS2= SYSTEMD_PAGER=cat SYSTEMD_COLORS=0 LC_ALL=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
WorkingDirectory=/
StandardInput=tty
StandardOutput=tty
StandardError=tty
TTYPath=/dev/ttyS0
TTYReset=yes
Restart=always
"""


def prepare(tree, image):
    """A disk with this tree of files, which has a kernel; the tree gets the shell, in place of who logs people in there."""
    units = os.path.join(tree, 'etc/systemd/system')
    with open(units + '/test-shell.service', 'w', encoding='ascii') as file:
        file.write(SHELL)
    os.makedirs(units + '/multi-user.target.wants', exist_ok=True)
    for link, to in ('multi-user.target.wants/test-shell.service', '../test-shell.service'), (
            'serial-getty@ttyS0.service', '/dev/null'):
        if not os.path.lexists(os.path.join(units, link)):
            os.symlink(to, os.path.join(units, link))
    with open(os.path.join(tree, 'etc/fstab'), 'w', encoding='ascii') as file:
        file.write('/dev/vda / ext4 rw 0 1\n')
    if os.path.exists(image):
        os.remove(image)
    subprocess.run(['mke2fs', '-q', '-t', 'ext4', '-d', tree, image, '4G'], check=True)


class Machine:
    """Started from an image that stays as it is."""

    def __init__(self, tree, image):
        boot = os.path.join(tree, 'boot')
        self.kernel, = [os.path.join(boot, name) for name in os.listdir(boot) if name.startswith('vmlinuz-')]
        self.initial, = [os.path.join(boot, name) for name in os.listdir(boot) if re.match(r'initrd\.img-.*-amd64$', name)]
        self.image, self.heard, self.asked = image, b'', 0

    def __enter__(self):
        self.folder = tempfile.mkdtemp()
        control, line = os.path.join(self.folder, 'control'), os.path.join(self.folder, 'line')
        self.qemu = subprocess.Popen([
            'qemu-system-x86_64', '-accel', 'tcg,thread=multi', '-cpu', 'max', '-smp', '2', '-m', '2048', '-nodefaults',
            '-display', 'none', '-no-reboot', '-kernel', self.kernel, '-initrd', self.initial,
            '-append', 'root=/dev/vda rw console=ttyS0 quiet loglevel=0 systemd.show_status=0',
            '-drive', 'file=%s,if=virtio,format=raw,snapshot=on' % self.image,
            '-device', 'virtio-vga,xres=%d,yres=%d' % (WIDTH, HEIGHT), '-device', 'qemu-xhci,id=usb',
            '-device', 'usb-kbd,bus=usb.0', '-audiodev', 'none,id=air',
            '-qmp', 'unix:%s,server=on,wait=off' % control, '-serial', 'unix:%s,server=on,wait=off' % line])
        self.control = self.connect(control).makefile('rw', encoding='utf-8')
        self.control.readline()
        self.do('qmp_capabilities')
        self.line = self.connect(line)
        self.plug_in('usb-tablet', 'finger')
        self.plug_in('usb-audio', 'sound', audiodev='air')
        self.sh('stty -echo', STARTING)
        self.sh('true')                 # what it may have been asked more than once is answered before
        return self

    def __exit__(self, *_):
        self.do('quit')
        self.qemu.wait()
        shutil.rmtree(self.folder)

    def connect(self, path):
        end = time.monotonic() + 10
        while True:
            connection = socket.socket(socket.AF_UNIX)
            try:
                connection.connect(path)
                return connection
            except OSError:
                connection.close()
                if self.qemu.poll() is not None or time.monotonic() > end:
                    raise

    def do(self, command, **arguments):
        """Of qemu's own; what it tells of what happens is left out."""
        self.control.write(json.dumps({'execute': command, 'arguments': arguments}) + '\n')
        self.control.flush()
        while True:
            answer = json.loads(self.control.readline())
            if 'error' in answer:
                raise AssertionError('%s: %s' % (command, answer['error']['desc']))
            if 'return' in answer:
                return answer['return']

    def plug_in(self, kind, name, **more):
        self.do('device_add', driver=kind, id=name, bus='usb.0', **more)

    def pull_out(self, name):
        self.do('device_del', id=name)

    def plug_in_stick(self, name, image):
        self.do('blockdev-add', **{'driver': 'raw', 'node-name': 'on-' + name,
                                   'file': {'driver': 'file', 'filename': image}})
        self.plug_in('usb-storage', name, drive='on-' + name)

    def touch(self, x, y):
        """In thousandths of the screen."""
        places = [{'type': 'abs', 'data': {'axis': axis, 'value': place * 32767 // 1000}} for axis, place in
                  (('x', x), ('y', y))]
        for events in (places, [self.button(True)], [self.button(False)]):
            self.do('input-send-event', events=events)
            time.sleep(RESTS)

    @staticmethod
    def button(down):
        return {'type': 'btn', 'data': {'button': 'left', 'down': down}}

    def key(self, keys):
        """Several at once: `ctrl-alt-f2`."""
        self.do('send-key', keys=[{'type': 'qcode', 'data': key} for key in keys.split('-')])

    def picture(self, path):
        shown = os.path.join(self.folder, 'shown.ppm')
        self.do('screendump', filename=shown)
        subprocess.run(['convert', shown, path], check=True)

    def sh(self, command, patience=ANSWERING):
        """What a command says; it must succeed. The shell may not be there yet: it is asked until it answers."""
        self.asked += 1
        mark = 'answer-%d-' % self.asked
        asking = ('{ %s\n} 2>&1; echo %s$?.\n' % (command, mark)).encode()
        pattern = re.compile((mark + r'(\d+)\.\r?\n').encode())
        end = time.monotonic() + patience
        self.line.settimeout(5 if self.asked == 1 else patience)
        self.line.sendall(asking)
        while not (found := pattern.search(self.heard)):
            try:
                self.heard += self.line.recv(65536)
            except socket.timeout:
                if time.monotonic() > end:
                    raise AssertionError('no answer to %s, but %s' % (command, self.heard[-2000:])) from None
                self.line.sendall(asking)
        said = self.heard[:found.start()].decode(errors='replace').replace('\r', '')
        self.heard = self.heard[found.end():]
        if found[1] != b'0':
            raise AssertionError('%s: %s' % (command, said))
        return said.strip()

    def wait_for(self, what, command, patience=ANSWERING):
        """Until a command succeeds. The clock may be changed meanwhile."""
        try:
            self.sh('end=$(($(cut -d. -f1 /proc/uptime) + %d)); until %s; do '
                    '[ "$(cut -d. -f1 /proc/uptime)" -lt "$end" ] || break; sleep .5; done >/dev/null 2>&1; %s'
                    % (patience, command, command), patience + ANSWERING)
        except AssertionError as error:
            raise AssertionError('not %s: %s' % (what, error)) from None
