#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Says which pictures of the bundle look alike at 96 pixels.

pictures-apart.py SOURCE_ROOT

Each is drawn as the kiosk draws it on paper, and looked at with half-closed eyes: as 24 x 24 dots. Two that differ in
less than LEAST of what either of them draws are one picture to somebody who does not look twice.
"""
import itertools
import pathlib
import subprocess
import sys

import gi

gi.require_version('GdkPixbuf', '2.0')
from gi.repository import GdkPixbuf  # noqa: E402

SIDE = 96
DOTS = 24
WHITE = 255
# Of the dots that one of the two draws, how much differs: 0 for the same picture, 1 for black against white.
LEAST = 0.12


def look_at(path, sheet):
    """The picture on white, as a list of dots of three colours."""
    loader = GdkPixbuf.PixbufLoader.new_with_type('png')
    loader.write(subprocess.run(
        ['rsvg-convert', '--width', str(SIDE), '--height', str(SIDE), '--background-color', 'white', '--stylesheet', sheet,
         path], stdout=subprocess.PIPE, check=True).stdout)
    loader.close()
    small = loader.get_pixbuf().scale_simple(DOTS, DOTS, GdkPixbuf.InterpType.BILINEAR)
    pixels, channels, stride = small.get_pixels(), small.get_n_channels(), small.get_rowstride()
    return [tuple(pixels[row * stride + column * channels:][:3]) for row in range(DOTS) for column in range(DOTS)]


def difference(one, other):
    """Between 0 and 1, over the dots that either draws."""
    total = drawn = 0
    for first, second in zip(one, other):
        if min(first) < WHITE - 8 or min(second) < WHITE - 8:
            drawn += 1
            total += sum(abs(a - b) for a, b in zip(first, second)) / 3 / WHITE
    return total / drawn if drawn else 0


def main():
    root = pathlib.Path(sys.argv[1])
    sheet = root / 'ui' / 'pictures' / 'style' / 'paper.css'
    looks = {path.stem: look_at(path, sheet) for path in sorted((root / 'data' / 'bundle' / 'pictures').glob('*.svg'))}
    pairs = sorted((difference(looks[one], looks[other]), one, other)
                   for one, other in itertools.combinations(looks, 2))
    alike = [pair for pair in pairs if pair[0] < LEAST]
    for found, one, other in alike:
        print(f'{one} and {other} look alike ({found:.2f}, at least {LEAST})')
    print('nearest: ' + ', '.join(f'{one} and {other} {found:.2f}' for found, one, other in pairs[:5]))
    print(f'{len(looks)} pictures, {len(pairs)} pairs, {len(alike)} alike')
    return bool(alike) or len(looks) < 2


sys.exit(main())
