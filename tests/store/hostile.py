# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Bundles made to do harm. Each is refused, with words, in little time and memory, and what is shown stays as it is."""
import os
import shutil
import socket
import stat
import struct
import sys
import zlib

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))

import store
import tap

MOST_SECONDS = float(os.environ.get('SK_PATIENCE', '1'))     # of processor time, all processes together
# For some minutes after much was deleted, as other tests do, the kernel looks long for room for each new file.
MOST_KERNEL_SECONDS = 5 * MOST_SECONDS
MOST_MEBIBYTES = 256
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">%s</svg>'
XLINK = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 96 96">%s</svg>'
PAGE = '---\nKind=read\nTitle=Our plan\n---\n\n## Our promise\n\n'
PAGE_BYTES = 64 * 1024


def chunk(name, data, crc=None):
    return struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data) if crc is None else crc)


def png(width, height, data=None, depth=8, colour=2, extra=b''):
    header = struct.pack('>IIBBBBB', width, height, depth, colour, 0, 0, 0)
    if data is None:
        data = zlib.compress((b'\0' + b'\x80' * ((width * depth * (3 if colour == 2 else 1) + 7) // 8)) * height, 9)
    return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', header) + extra + chunk(b'IDAT', data) + chunk(b'IEND', b'')


def jpeg(width, height, rest=b''):
    frame = struct.pack('>BHHBBBB', 8, height, width, 1, 1, 0x11, 0)
    return b'\xff\xd8\xff\xc0' + struct.pack('>H', 2 + len(frame)) + frame + rest


def file(path, data):
    return lambda bench, folder: bench.write(folder, path, data() if callable(data) else data)


def ini(line):
    """bundle.ini with this line in place of the one with its key."""
    key = line.split('=')[0] + '='

    def build(bench, folder):
        with open(os.path.join(folder, 'bundle.ini')) as old:
            lines = [line + '\n' if known.startswith(key) else known for known in old]
        bench.write(folder, 'bundle.ini', ''.join(lines) if line + '\n' in lines else ''.join(lines) + line + '\n')
    return build


def page(text):
    return file('en/plan.md', PAGE + text)


def full_page(part):
    """A page of as many bytes as one may have."""
    return page(part * ((PAGE_BYTES - len(PAGE)) // len(part)))


def svg(inside, outside=SVG):
    return file('pictures/bad.svg', outside % inside)


def link(path, target):
    def build(bench, folder):
        whole = os.path.join(folder, path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        if os.path.isdir(whole):
            shutil.rmtree(whole)
        elif os.path.exists(whole):
            os.remove(whole)
        os.symlink(target, whole)
    return build


def pipe(bench, folder):
    os.mkfifo(os.path.join(folder, 'en', 'pipe.md'))


def unix_socket(bench, folder):
    with socket.socket(socket.AF_UNIX) as own:
        own.bind(os.path.join(folder, 'en', 's.md'))


def device(bench, folder):
    if os.geteuid() != 0:
        raise tap.Skip('only root makes devices')
    os.mknod(os.path.join(folder, 'en', 'zero.md'), 0o644 | stat.S_IFCHR, os.makedev(1, 5))


def sparse(path, size):
    def build(bench, folder):
        os.truncate(bench.write(folder, path, 'OggS'), size)
    return build


def many(pattern, count, data):
    def build(bench, folder):
        for i in range(count):
            bench.write(folder, pattern % i, data)
    return build


def deep(bench, folder):
    bench.write(folder, '/'.join(['sounds'] + ['x'] * 200) + '/plan.ogg', 'OggS')


def nested_use():
    parts = ['<rect id="a0" width="1" height="1"/>']
    for i in range(1, 18):
        parts.append('<g id="a%d">%s</g>' % (i, '<use xlink:href="#a%d"/>' % (i - 1) * 10))
    return XLINK % ('<defs>%s</defs><use xlink:href="#a17"/>' % ''.join(parts))


def nested_patterns():
    """Each of ten is drawn with the one before, ten times."""
    pattern = '<pattern id="p%d" width="1" height="1">%s</pattern>'
    parts = [pattern % (0, '<rect width="1" height="1"/>')]
    for i in range(1, 10):
        parts.append(pattern % (i, '<rect width="1" height="1" fill="url(#p%d)"/>' % (i - 1) * 10))
    return SVG % (''.join(parts) + '<rect width="9" height="9" fill="url(#p9)"/>')


def laughs():
    names = 'abcdefghijklm'
    entities = ['<!ENTITY a "lololol">'] + ['<!ENTITY %s "%s">' % (b, '&%s;' % a * 10) for a, b in zip(names, names[1:])]
    return '<!DOCTYPE svg [%s]>' % ''.join(entities) + SVG % '<title>&m;</title>'


def png_bomb():
    return png(20000, 20000, zlib.compress(b'\0' * 2501 * 20000, 9), depth=1, colour=0)


FILTER = '''<filter id="f"><feTurbulence baseFrequency="0.01" numOctaves="99"/><feGaussianBlur stdDeviation="500"/>
</filter>''' + '<rect width="3000" height="3000" filter="url(#f)"/>' * 3
XINCLUDE = '''<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href=".?../../../../../etc/passwd" parse="text"
 encoding="UTF-8"><xi:fallback>no</xi:fallback></xi:include>'''
FILES = 20001

# By what they attack; the name says the rest.
BUNDLES = {
    'name: a page id that leads outside': ini('Home=../../../../etc/passwd;'),
    'name: a language that leads outside': ini('Languages=../..;'),
    'name: an id that leads outside': ini('Id=../../../current'),
    'name: an id without an end': ini('Id=' + 'a.' * 20000),
    'name: a new line in a file name': file('en/a\nfinding\tx\t1\t2\tx\ty.md', PAGE),
    'name: not UTF-8': file(os.fsdecode(b'en/\xff\xfe.md'), PAGE),
    'name: turned about unseen': file('en/\u202edm.nalp.md', PAGE),
    'name: 255 letters': file('en/%s.md' % ('a' * 252), PAGE),
    'name: capitals and spaces': file('en/Our Plan.md', PAGE),
    'name: a backslash': file('en\\..\\..\\x.md'.replace('en', 'en/a', 1), PAGE),
    'name: two pictures of one name': lambda b, f: (svg('<rect/>')(b, f), file('pictures/bad.png', png(8, 8))(b, f)),
    'link: a page': link('en/plan.md', '/etc/passwd'),
    'link: bundle.ini': link('bundle.ini', '/etc/hostname'),
    'link: a picture to a device': link('pictures/bad.svg', '/dev/zero'),
    'link: a folder': link('pictures', '/etc'),
    'link: a language': link('pl', '/'),
    'link: to itself': link('en/loop.md', 'loop.md'),
    'link: to the store': link('pictures/bad.svg', '../../store/state.ini'),
    'file: a pipe': pipe,
    'file: a socket': unix_socket,
    'file: a device': device,
    'size: a page of 10 GiB': sparse('en/plan.md', 10 << 30),
    'size: a recording of 600 MiB': sparse('sounds/en/plan.ogg', 600 << 20),
    'size: a picture of 150 MiB': sparse('pictures/bad.png', 150 << 20),
    'size: bundle.ini of 65 KiB': ini('Source=' + 'x' * 66000),
    'size: a page of 65 KiB': page('We work.\n' * 7400),
    'size: an SVG of 257 KiB': svg('<title>%s</title>' % ('x' * 262800)),
    'size: credits of 2 MiB': file('pictures/credits.ini', '[x]\n' + '#' * (2 << 20)),
    'size: say.ini of 65 KiB': file('en/say.ini', '[Say]\n' + 'a=b\n' * 16700),
    'size: check.ini of 65 KiB': file('check.ini', '[Limits]\n' + 'a=b\n' * 16700),
    'count: more files than a stick has': many('x/%05d', FILES, ''),
    'count: 2,001 pages': many('en/page-%04d.md', 2000, PAGE),
    'count: 101 languages': ini('Languages=%s' % ';'.join('a%s%s' % (chr(97 + i // 26), chr(97 + i % 26)) for i in range(101))),
    'count: 6 pages on the home screen': ini('Home=a;b;c;d;e;f;'),
    'count: 5,001 elements': svg('<rect/>' * 5001),
    'count: 201 uses': svg('<rect id="a"/>' + '<use href="#a"/>' * 201),
    'depth: folders in folders': deep,
    'depth: elements in elements': svg('<g>' * 5000 + '</g>' * 5000),
    'page: stars': full_page('**a'),
    'page: references to references': page('[a]: b\n' + '[a][a]' * 10000),
    'page: HTML that never ends': full_page('<!--'),
    'page: a script': page('<script>alert(1)</script>\n'),
    'page: a frame': page('<iframe src="file:///etc/passwd"></iframe>\n'),
    'page: a picture from the web': page('![a](http://example.org/a.png)\nWe work.\n'),
    'page: a picture from the disk': page('![a](file:///etc/passwd)\nWe work.\n'),
    'page: a picture from above': page('![a](../../../etc/passwd)\nWe work.\n'),
    'page: code': page('    rm -rf /\n'),
    'page: headings without an end': full_page('### a\n'),
    'page: a header without an end': file('en/plan.md', '---\n' + 'Kind=read\n' * 6000),
    'text: bytes that are no letters': file('en/plan.md', PAGE.encode() + b'\xff\xfe\xc0\x80\n'),
    'text: a 0': page('We\0work.\n'),
    'text: UTF-16': file('en/plan.md', (PAGE + 'We work.\n').encode('utf-16')),
    'text: letters longer than they need be': file('en/plan.md', PAGE.encode() + b'\xc0\xaf\xe0\x80\xaf\n'),
    'text: half a pair': file('en/plan.md', PAGE.encode() + b'\xed\xa0\x80\n'),
    'text: turned about unseen': page('We \u202ework\u202c.\n'),
    'text: escape codes': page('We \x1b[2J work.\n'),
    'text: a title with a bell': file('en/plan.md', PAGE.replace('Our plan', 'Our\x07plan')),
    'ini: a release that is too high': ini('Release=99999999999'),
    'ini: a release below 0': ini('Release=-1'),
    'ini: another format': ini('Format=2'),
    'ini: a byte that is no letter': file('bundle.ini', (store.BUNDLE % 1).encode() + b'Source=\xff\n'),
    'ini: keys without an end': file('bundle.ini', '[Bundle]\n' + 'k=v\n' * 16000),
    'ini: groups without an end': file('bundle.ini', '[Bundle]\n' + '[x]\n' * 16000),
    'ini: nothing': file('bundle.ini', ''),
    'svg: a script': svg('<script>alert(1)</script>'),
    'svg: an event': svg('<rect onload="alert(1)"/>'),
    'svg: styles from elsewhere': svg('<style>@import url(http://example.org/a.css);</style>'),
    'svg: styles in an attribute': svg('<rect style="fill:url(file:///etc/passwd)"/>'),
    'svg: a web page inside': svg('<foreignObject><body/></foreignObject>'),
    'svg: a picture from the disk': svg('<image xlink:href="file:///etc/passwd" width="9" height="9"/>', XLINK),
    'svg: a use from elsewhere': svg('<use xlink:href="file:///etc/passwd#a"/>', XLINK),
    'svg: a fill from elsewhere': svg('<rect fill="url(http://example.org/#a)"/>'),
    'svg: filters that take 20 s': svg(FILTER),
    'svg: 10 to the 17th rectangles': file('pictures/bad.svg', nested_use),
    'svg: a billion laughs': file('pictures/bad.svg', laughs),
    'svg: an entity from the disk': file('pictures/bad.svg', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
                                         + SVG % '<title>&a;</title>'),
    'svg: a path that leads out': svg(XINCLUDE),
    'svg: a stylesheet instruction': file('pictures/bad.svg', '<?xml-stylesheet href="/etc/passwd"?>' + SVG % ''),
    'svg: a pattern': svg('<pattern id="p" width="1" height="1"><rect fill="url(#p)"/></pattern>'),
    'svg: patterns in patterns in patterns': file('pictures/bad.svg', nested_patterns),
    'svg: masks that mask themselves': svg('<mask id="a"><g mask="url(#b)"><rect width="9" height="9"/></g></mask><mask id="b">'
                                           '<rect mask="url(#a)" width="9" height="9"/></mask><rect mask="url(#a)" width="9" height="9"/>'),
    'svg: marks at every corner of marks': svg('<marker id="a"><rect width="9" height="9"/></marker><marker id="b"><path d="M0 0%s" '
                                               'marker-mid="url(#a)"/></marker><path d="M0 0%s" marker-mid="url(#b)"/>'
                                               % ('H9V0' * 5000, 'H9V0' * 5000)),
    'svg: rules for everything': svg('<style>%s</style>%s' % ('*{fill:red}' * 40000, '<rect width="9" height="9"/>' * 4900)),
    'svg: rules that never end': svg('<style>' + '.a,' * 300000 + '</style><rect class="a" width="9" height="9"/>'),
    'svg: a photograph': svg('<image href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>'),
    'svg: 1 MiB of nothing': svg('<a/>' * 260000),
    'svg: a font from elsewhere': svg('<style>@font-face{font-family:a;src:url(file:///etc/passwd)}</style><text>a</text>'),
    'svg: url( spelled unseen': svg('<rect style="fill:u\\72l(file:///etc/passwd)" width="9" height="9"/>'),
    'svg: compressed': file('pictures/bad.svg', lambda: zlib.compress((SVG % ' ' * (1 << 20)).encode(), 9)),
    'svg: not an SVG': file('pictures/bad.svg', '<html/>'),
    'png: 20,000 by 20,000': file('pictures/bad.png', png_bomb),
    'png: no width': file('pictures/bad.png', png(0, 5)),
    'png: the dots are missing': file('pictures/bad.png', png(4096, 4096, b'')),
    'png: cut short': file('pictures/bad.png', lambda: png(64, 64)[:60]),
    'png: a chunk that is longer than the file': file('pictures/bad.png', png(8, 8)[:33] + struct.pack('>I', 0x7fffffff)
                                                      + b'IDAT'),
    'png: another kind of file': file('pictures/bad.png', 'GIF89a' + 'x' * 100),
    'jpg: 65,535 by 65,535': file('pictures/bad.jpg', jpeg(65535, 65535)),
    'jpg: 64 million dots of nothing': file('pictures/bad.jpg', jpeg(8192, 8192)),
    'jpg: half a file of zeros': file('pictures/bad.jpg', jpeg(8000, 8000) + b'\xff\xda' + b'\0' * 9000),
    'jpg: nothing behind the header': file('pictures/bad.jpg', jpeg(4096, 4096)),
    'jpg: segments without an end': file('pictures/bad.jpg', b'\xff\xd8' + b'\xff\xe1\x00\x02' * 500000),
    'sound: text': file('sounds/en/plan.ogg', 'not a sound\n' * 1000),
    'sound: an Ogg page and nothing more': file('sounds/en/plan.opus', b'OggS\0\2' + b'\xff' * 21),
    'sound: a FLAC of every length': file('sounds/en/plan.flac', b'fLaC\x80\0\0\x22' + b'\xff' * 34),
    'sound: times of 2 MiB': lambda b, f: (file('sounds/en/plan.ogg', 'OggS')(b, f),
                                           file('sounds/en/plan.vtt', 'WEBVTT\n' + '\n' * (2 << 20))(b, f)),
    'sound: two recordings of a page': lambda b, f: (file('sounds/en/plan.ogg', 'OggS')(b, f),
                                                     file('sounds/en/plan.opus', 'OggS')(b, f)),
}
# Strange, but made to the rules: they may come in, in as little time and memory.
STRANGE = {
    'svg: a thousand rules': svg('<style>%s</style>%s' % (''.join('.a{fill:#%06x;stroke:#%06x}' % (i, i) for i in range(1200)),
                                                          '<rect class="a" width="9" height="9"/>' * 4900)),
    'svg: classes without an end': svg('<style>.a{fill:red}</style>%s' % ('<rect class="%s" width="9"/>' % ('a ' * 4000) * 100)),
    'svg: words of every size': svg(''.join('<text font-size="%d" font-weight="%d">We work.</text>' % (i, i % 9 * 100 + 100)
                                            for i in range(1, 3000))),
    'svg: a pattern of dust': svg('<pattern id="a" width="1e-9" height="1e-9" patternUnits="userSpaceOnUse"><rect width="1" height="1"/>'
                                  '</pattern><rect width="96" height="96" fill="url(#a)"/>'),
    'depth: quotations in quotations': full_page('> ' * 500 + 'a\n'),
    'page: brackets that never close': full_page('['),
    'page: links in links': full_page('[a]('),
    'page: underscores': full_page('_a __a '),
    'page: backticks of every length': page(''.join('a' + '`' * i for i in range(1, 350))),
    'page: pictures in pictures': full_page('![a'),
    'page: entities': full_page('&#0;'),
    'svg: dashes without an end': svg('<path d="M0 0H90000000" stroke="black" stroke-width="9" stroke-dasharray="0.0001"/>'),
    'svg: dashes that can be seen': svg('<path d="M0 0H96" stroke="black" stroke-width="9" stroke-dasharray="0.00001"/>' * 9),
    'svg: arcs without an end': svg('<path fill="none" stroke="black" d="M0 0%s"/>' % ('A96 48 0 1 1 96 96A48 9 0 1 1 0 0' * 6000)),
    'svg: 5,000 gradients': svg('<linearGradient id="a"><stop offset="0"/><stop offset="1"/></linearGradient>'
                                + '<rect width="96" height="96" fill="url(#a)" opacity="0.5"/>' * 4990),
    'svg: clips in clips': svg(''.join('<clipPath id="c%d" clip-path="url(#c%d)"><rect width="96" height="96"/></clipPath>'
                                       % (i, i + 1) for i in range(1000)) + '<rect clip-path="url(#c0)" width="9" height="9"/>'),
    'svg: large groups seen through': svg('<g opacity="0.5">' * 90 + '<rect width="96" height="96"/>' + '</g>' * 90),
    'svg: 200 uses of 4,700 shapes': svg('<g id="a">%s</g>' % ('<circle r="40"/>' * 4700) + '<use href="#a"/>' * 199),
    'svg: dashes on every line': svg('<path d="M0 0L9 9" transform="scale(100000)" stroke="black" stroke-dasharray="1e-6"/>' * 200),
}
worst = {'seconds': (0, ''), 'mebibytes': (0, '')}


def install(bench, name, build):
    folder = bench.bundle('hostile', release=9, text='We do harm.')
    build(bench, folder)
    outcome = bench.install_folder(folder)
    for what in worst:
        worst[what] = max(worst[what], (getattr(outcome, what), name))
    if (outcome.seconds > MOST_SECONDS or outcome.kernel_seconds > MOST_KERNEL_SECONDS
            or outcome.mebibytes > MOST_MEBIBYTES):
        raise AssertionError('%.2f s, and %.2f of the kernel; %d MiB'
                             % (outcome.seconds, outcome.kernel_seconds, outcome.mebibytes))
    return outcome


def is_refused(bench, name, build):
    before, commit = bench.shown(), bench.current()
    outcome = install(bench, name, build)
    told = outcome.output + outcome.complaint
    if outcome.code not in (1, 2):
        raise AssertionError('exit code %d: %s' % (outcome.code, told))
    if 'send-kiosk-bundle: ' not in outcome.complaint or len(outcome.complaint.splitlines()) != 1:
        raise AssertionError('it does not say in one line why: %s' % outcome.complaint)
    if outcome.code == 1 and ': error: ' not in outcome.output:
        raise AssertionError('it does not say what is wrong: %s' % outcome.output)
    if (bench.shown(), bench.current()) != (before, commit):
        raise AssertionError('other pages are shown now')
    for line in outcome.output.splitlines()[:1] or [outcome.complaint.strip()]:
        tap.comment('%.2f s, %d MiB: %s' % (outcome.seconds, outcome.mebibytes, line[:150]))


def is_quick(bench, name, build):
    outcome = install(bench, name, build)
    if outcome.code not in (0, 1, 2):
        raise AssertionError('exit code %d: %s' % (outcome.code, outcome.complaint))


def made_safe(bench):
    """What a picture carries beside its dots does not come in."""
    secret = b'here we live'
    folder = bench.bundle('photograph', release=2)
    bench.write(folder, 'pictures/photo.png', png(16, 16, extra=chunk(b'tEXt', b'Comment\0' + secret)))
    outcome = bench.install_folder(folder)
    if outcome.code != 0:
        raise AssertionError(outcome.output + outcome.complaint)
    with open(os.path.join(bench.store, 'current', 'pictures', 'photo.png'), 'rb') as photo:
        data = photo.read()
    if secret in data or not data.startswith(b'\x89PNG'):
        raise AssertionError('the text is still in the picture')


def enough():
    if len(BUNDLES) < 60:
        raise AssertionError('only %d hostile bundles' % len(BUNDLES))
    for what, (value, name) in worst.items():
        tap.comment('most %s: %.2f (%s)' % (what, value, name))


with store.Bench() as own:
    assert own.install_folder(own.bundle(text='These pages stay.')).code == 0
    tap.run(*[(name, is_refused, own, name, build) for name, build in BUNDLES.items()],
            *[(name, is_quick, own, name, build) for name, build in STRANGE.items()],
            ('pictures are made safe', made_safe, own), ('there are enough of them', enough))
