# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""A folder as one finds it on a member of staff's stick: pages that are nearly right, and around them what telephones, Word,
Paint, PowerPoint, Inkscape, Audacity, Windows and other systems leave behind."""
import os
import struct
import zlib

SIGNS = {'zip': b'PK\3\4' + bytes(60), 'ole': b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(500),
         'heic': b'\0\0\0\x18ftypheic\0\0\0\0mif1heic' + bytes(400), 'm4a': b'\0\0\0\x1cftypM4A \0\0\2\0M4A isom' + bytes(400),
         'mp4': b'\0\0\0\x18ftypmp42\0\0\0\0mp42isom' + bytes(400), 'amr': b'#!AMR\n' + bytes(200),
         'sqlite': b'SQLite format 3\0' + bytes(500), 'pdf': b'%PDF-1.7\n%%EOF\n', 'nothing': b'', 'text': b'Some notes.\r\n',
         'bmp': b'BM' + bytes(200), 'webp': b'RIFF\x24\0\0\0WEBPVP8 ' + bytes(60), 'gif': b'GIF89a' + bytes(60)}
LEFT = {                                        # what is no page, picture or sound that can be used
    'zip': ('Lunch menu.docx', 'Open day.pptx', 'en/lunch.docx', 'pictures/Presentation1.pptx', 'rota.xlsx', 'en/visit.odt'),
    'ole': ('Thumbs.db', 'pictures/Thumbs.db', 'en/old lunch.doc'),
    'heic': ('pictures/IMG_2034.HEIC', 'pictures/IMG_2035.heic'),
    'm4a': ('sounds/en/lunch.m4a', 'sounds/en/New Recording 3.m4a'),
    'mp4': ('pictures/VID_20260904.mp4', 'WhatsApp Video.mp4'),
    'amr': ('sounds/en/Voice 001.amr',),
    'sqlite': ('sounds/en/lunch.aup3', 'sounds/en/lunch.aup3-wal'),
    'pdf': ('Leaflet.pdf', 'pictures/Scan0001.pdf'),
    'text': ('readme.txt', 'en/notes.txt', 'desktop.ini', 'pictures/desktop.ini', 'en/~$lunch.md', 'en/~$lunch.docx',
             '~$Lunch menu.docx', 'en/.#lunch.md', 'en/lunch.md~', 'en/#lunch.md#', 'en/lunch.md.bak', '.DS_Store', 'en/._lunch.md',
             'autorun.inf', '.Trash-1000/info/old.md.trashinfo', '.Trash-1000/files/old.md', 'System Volume Information/WPSettings.dat',
             'System Volume Information/IndexerVolumeGuid', '$RECYCLE.BIN/desktop.ini', '.Spotlight-V100/store', '.fseventsd/0001',
             '._.Trashes', 'pictures/.picasa.ini', 'pictures/drawing.svg.2026_09_04_0.svg~', 'Pictures - Shortcut.lnk'),
    'bmp': ('pictures/Untitled.bmp',), 'webp': ('pictures/image.webp',), 'gif': ('pictures/giphy.gif',),
    'nothing': ('New Text Document.txt', 'pictures/.nomedia'),
}
BUNDLE = '''[Bundle]
Format=1
Id=org.example.dropin
Title=Our drop-in
Publisher=The drop-in centre
Release=1
Languages=en;
Home=lunch;visit;
'''
PAGE = '''---
Kind=read
Title=%s
Picture=%s
---

## %s

![%s](../pictures/%s)
%s
'''
CREDITS = '[*]\nAuthor=The drop-in centre\nLicence=CC0-1.0\nSource=We made it\n'
INKSCAPE = '''<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="96" height="96" viewBox="0 0 96 96" id="svg5" sodipodi:docname="drawing.svg"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" /><defs id="defs2" />
  <g id="layer1"><path style="fill:#008000;stroke:none" d="M 8,48 48,8 88,48 V 88 H 8 Z" id="house" /></g>
</svg>
'''


def picture(width, height):
    """A plain PNG, as Paint saves it."""
    rows = (b'\0' + b'\x40\x80\xc0' * width) * height
    parts = ((b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0)), (b'IDAT', zlib.compress(rows)), (b'IEND', b''))
    return b'\x89PNG\r\n\x1a\n' + b''.join(struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))
                                            for name, data in parts)


def make(folder):
    """Fills a folder that is not there yet. How many files there are."""
    files = {name: SIGNS[sign] for sign, names in LEFT.items() for name in names}
    files.update({
        'bundle.ini': BUNDLE, 'en/lunch.md': PAGE % ('Lunch', 'plate', 'When', 'A plate', 'plate.png', 'Lunch is at 12.'),
        'en/visit.md': PAGE % ('Your visit', 'drawing', 'Come in', 'A house', 'drawing.svg', 'You can come in.'),
        'en/words.md': PAGE.replace('Kind=read', 'Kind=words') % ('Words', 'drawing', 'Lunch', 'A house', 'drawing.svg', 'A meal.'),
        'pictures/credits.ini': CREDITS, 'pictures/plate.png': picture(300, 200), 'pictures/drawing.svg': INKSCAPE,
        'pictures/Copy of plate.png': picture(300, 200), 'sounds/en/lunch.vtt': 'WEBVTT\n\n00:00.100 --> 00:00.900\nLunch is at 12.\n',
    })
    for name, data in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'wb') as file:
            file.write(data.encode() if isinstance(data, str) else data)
    return len(files)
