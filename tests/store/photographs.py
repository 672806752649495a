# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Photographs as telephones and half a copy leave them: what is installed is whole, upright and small."""
import os
import struct
import sys

import gi

gi.require_version('GdkPixbuf', '2.0')
from gi.repository import GdkPixbuf, GLib  # noqa: E402

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))

import store  # noqa: E402
import tap  # noqa: E402

MOST_SIDE = 2048
# 12 million dots, 50, and a little more than that: what telephones make.
SIZES = (4032, 3024), (8160, 6120), (6936, 9248)
RED, BLUE = (200, 30, 30), (30, 30, 200)


def make(width, height, kind='jpeg'):
    """Red on the left, blue on the right, of dots that do not repeat, so that no part of the file is like another."""
    row = b''.join(bytes(min(255, value + (x * x // 7) % 40) for value in (RED if x < width // 2 else BLUE)) for x in range(width))
    pixbuf = GdkPixbuf.Pixbuf.new_from_bytes(GLib.Bytes.new(row * height), GdkPixbuf.Colorspace.RGB, False, 8, width, height,
                                             width * 3)
    done, data = pixbuf.save_to_bufferv(kind, [], [])
    assert done
    return bytes(data)


def turned(data, orientation):
    """With what a telephone notes in the header (Exif) of how it was held."""
    exif = b'Exif\0\0II*\0\x08\0\0\0' + struct.pack('<HHHIHHI', 1, 0x112, 3, 1, orientation, 0, 0)
    return data[:2] + b'\xff\xe1' + struct.pack('>H', len(exif) + 2) + exif + data[2:]


def install(bench, data, name='photo.jpg'):
    folder = bench.bundle('photographs', release=2)
    bench.write(folder, 'pictures/' + name, data)
    return bench.install_folder(folder)


def is_broken(bench, data, name='photo.jpg'):
    outcome = install(bench, data, name)
    if outcome.code != 1 or 'this picture is broken; copy it again' not in outcome.output:
        raise AssertionError('%d: %s%s' % (outcome.code, outcome.output, outcome.complaint))


def is_taken(bench, data, name='photo.jpg'):
    """Returns it as it was installed."""
    outcome = install(bench, data, name)
    if outcome.code != 0:
        raise AssertionError(outcome.output + outcome.complaint)
    return GdkPixbuf.Pixbuf.new_from_file(os.path.join(bench.store, 'current', 'pictures', name))


def get_colour(pixbuf, across, down):
    """RED or BLUE, at this part of the width and height."""
    x, y = int(pixbuf.get_width() * across), int(pixbuf.get_height() * down)
    at = y * pixbuf.get_rowstride() + x * pixbuf.get_n_channels()
    return RED if pixbuf.get_pixels()[at] > pixbuf.get_pixels()[at + 2] else BLUE


def is_upright(bench, orientation, width, height, red_at):
    photo = is_taken(bench, turned(make(640, 480), orientation))
    if (photo.get_width(), photo.get_height()) != (width, height) or get_colour(photo, *red_at) != RED:
        raise AssertionError('it is %d x %d, and red elsewhere' % (photo.get_width(), photo.get_height()))


def is_small(bench, width, height):
    photo = is_taken(bench, make(width, height))
    if max(photo.get_width(), photo.get_height()) != MOST_SIDE:
        raise AssertionError('it is %d x %d' % (photo.get_width(), photo.get_height()))
    if abs(photo.get_width() / photo.get_height() - width / height) > 0.01 or get_colour(photo, 0.1, 0.5) != RED:
        raise AssertionError('it has another shape')


with store.Bench() as own:
    WHOLE = make(640, 480)
    PNG = make(64, 64, 'png')
    tap.run(('half of it', is_broken, own, WHOLE[:len(WHOLE) // 2]),
            ('its last bytes are missing', is_broken, own, WHOLE[:-200]),
            ('its header is all there is', is_broken, own, WHOLE[:300]),
            ('zeros where copying stopped', is_broken, own, WHOLE[:len(WHOLE) // 2] + b'\0' * 9000),
            ('half of one with a small one inside', is_broken, own,
             WHOLE[:2] + b'\xff\xe2\x00\x08ab\xff\xd9cd' + WHOLE[2:len(WHOLE) // 2]),
            ('half of a png', is_broken, own, PNG[:len(PNG) // 2], 'photo.png'),
            ('the mark of its end is missing, and nothing else', is_taken, own, WHOLE[:-2]),
            ('something stands behind its end', is_taken, own, WHOLE + b'Samsung' * 99),
            ('it lies on its left side', is_upright, own, 6, 480, 640, (0.5, 0.1)),
            ('it lies on its right side', is_upright, own, 8, 480, 640, (0.5, 0.9)),
            ('it stands on its head', is_upright, own, 3, 640, 480, (0.9, 0.5)),
            *[('%d by %d dots' % size, is_small, own, *size) for size in SIZES])
