# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Releases of a bundle that is as large as real ones are, each with one page changed, for a plain web server."""
import os
import random
import shutil
import struct
import zlib

BUILT_IN = os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', '..', 'data', 'bundle')
PICTURES, SIDE = 16, 64                         # beside those of the built-in bundle
NEW_PICTURE = 8                                 # releases, and the next one has one more


def make(bench, release):
    """The built-in bundle with more pictures. Each release changes a page, in turn, and keeps the changes before it."""
    folder = bench.path('pages')
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(BUILT_IN, folder)
    with open(os.path.join(folder, 'bundle.ini')) as file:
        lines = ['Release=%d\n' % release if line.startswith('Release=') else line for line in file]
    bench.write(folder, 'bundle.ini', ''.join(lines))
    pages = sorted(name for name in os.listdir(os.path.join(folder, 'en')) if name.endswith('.md') and name != 'words.md')
    for number, name in enumerate(pages):
        changed = release - (release - number) % len(pages)
        if changed > 0:
            with open(os.path.join(folder, 'en', name), 'a') as page:
                page.write('\n## News\n\nThis is release %d of our pages.\n' % changed)
    chance = random.Random(3)
    with open(os.path.join(folder, 'pictures', 'credits.ini'), 'a') as credits:
        for number in range(PICTURES + release // NEW_PICTURE):
            bench.write(folder, 'pictures/noise-%d.png' % number, noise(chance))
            credits.write('\n[noise-%d]\nAuthor=Chance\nLicence=CC0-1.0\nSource=None\n' % number)
    return folder


def noise(chance):
    """A picture that no packing makes smaller."""
    rows = b''.join(b'\0' + chance.randbytes(SIDE * 3) for _ in range(SIDE))
    parts = ((b'IHDR', struct.pack('>IIBBBBB', SIDE, SIDE, 8, 2, 0, 0, 0)), (b'IDAT', zlib.compress(rows)), (b'IEND', b''))
    return b'\x89PNG\r\n\x1a\n' + b''.join(struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))
                                            for name, data in parts)


def publish(bench, *releases):
    for release in releases:
        bench.must('pack', make(bench, release), bench.path('served') + '/', '--key=' + bench.key)
