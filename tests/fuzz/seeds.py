#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""What each reader begins with when it is fuzzed: seeds.py TARGET FOLDER. All of it from the bundles of this project."""
import hashlib
import pathlib
import struct
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUNDLES = ROOT / 'data' / 'bundle', ROOT / 'tests' / 'content'
MAGIC = b'send-kiosk-pack1'                     # see app/store/sk-pack.c
SENTENCES = 20


def files(pattern):
    return [path.read_bytes() for folder in BUNDLES for path in sorted(folder.rglob(pattern)) if path.is_file()]


def headers():
    return [page.split(b'---\n')[1] for page in files('*.md') if page.count(b'---\n') > 1]


def time(second):
    return '%02d:%02d:%02d.%03d' % (second // 3600, second // 60 % 60, second % 60, second * 37 % 1000)


def recordings():
    """As if somebody had read the pages aloud: a sentence every two seconds, half of them word by word."""
    for page in files('*.md'):
        text = ['WEBVTT', '']
        lines = [line for line in page.decode('utf-8', 'ignore').splitlines() if line[:1].isalpha()]
        for number, line in enumerate(lines[:SENTENCES]):
            words = line.split()
            if number % 2:
                words[1:] = ['<%s>%s' % (time(2 * number + 1), word) for word in words[1:]]
            text += [str(number), '%s --> %s' % (time(2 * number), time(2 * number + 2)), ' '.join(words), '']
        yield '\n'.join(text).encode()


def packs():
    """The envelope, around pages in place of what it is for; one that is whole, one too short and one too long."""
    for page in files('*.md')[:10]:
        for length in (128 + len(page), 128, 1 << 40):
            yield hashlib.sha512(page).digest() + MAGIC + struct.pack('<Q', length) + page[:8] + hashlib.sha256(page).digest() + page


def drawings():
    """As drawing programs write them: what each of them does, in one."""
    yield from files('*.svg')
    yield b"""<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY ns_ai "http://ns.adobe.com/AI/">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="&ns_ai;" xmlns:xlink="x" width="9mm" height="9in" color="red"><style><![CDATA[
.st0,path.a{fill:url(#g);stroke:currentColor!important} /* a */ #p{marker:url(#m)} *{mix-blend-mode:multiply}]]></style><defs>
<linearGradient id="g" xlink:href="#h"><stop offset="0" style="stop-color:#c00"/></linearGradient><radialGradient id="h"/><pattern id="q">
<path/></pattern><mask id="k"><rect/></mask><symbol id="s"><circle/></symbol><marker id="m"><line/></marker></defs><i:x><path/></i:x>
<switch><foreignObject requiredExtensions="&ns_ai;"/><g class="ink st0" style="display:none"><image/></g></switch><a><path id="p" d="M0 0"
class="a"/></a><use xlink:href="#s"/><path style="fill:url(#q) red;transform:rotate(9deg)" mask="url(#k)"/><text>A<tspan>b</tspan></text>
</svg>"""


SEEDS = {
    'page': lambda: files('*.md'),
    'header': headers,
    'bundle': lambda: files('bundle.ini'),
    'vtt': lambda: [*files('*.vtt'), *recordings()],
    'svg': drawings,
    'pack': packs,
}


def main():
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    for seed in SEEDS[target]():
        (folder / hashlib.sha256(seed).hexdigest()).write_bytes(seed)


main()
