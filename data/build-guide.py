# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Makes one file of the guide for members of staff, with its pictures in it: any browser shows and prints it.

It knows what the guide is written in: titles, lists, pictures, paragraphs, and what shall be typed.
"""

import argparse
import html
import pathlib
import re

STYLE = '''body{max-width:44rem;margin:1rem auto;padding:0 1rem;font:1.125rem/1.5 Andika,Verdana,sans-serif;color:#211d19;
background:#fffdf9}
section{display:grid;grid-template-columns:6rem 1fr;column-gap:1.5rem;break-inside:avoid}
section>*{grid-column:2}
section>h2{margin:1.5rem 0 0}
section>svg{grid-column:1;grid-row:1/span 20;width:6rem;margin-top:1.5rem}
ul{margin:.5rem 0;padding-left:1.2rem}
pre{margin:.5rem 0;padding:.5rem 1rem;background:#f3eee4;font-size:1rem;white-space:pre-wrap}
/* One page, to hang beside the kiosk. */
@page{size:A4;margin:10mm}
@media print{body{max-width:none;margin:0;padding:0;columns:2;column-gap:8mm;font-size:10.5pt;line-height:1.25}
h1{margin:0;font-size:20pt}
section{break-inside:auto;grid-template-columns:13mm 1fr;column-gap:3mm}
section>h2{margin:3mm 0 0;font-size:14pt}
section>svg{width:13mm;margin-top:3mm}
p,ul,pre{margin:1mm 0}
li,pre{break-inside:avoid}
pre{padding:1mm 2mm;font-size:9.5pt}}
'''


def make_text(text):
    text = html.escape(' '.join(text.split()), quote=False)
    text = re.sub(r'\*\*(.+?)\*\*', r'<b>\1</b>', text)
    return re.sub(r'`(.+?)`', r'<code>\1</code>', text)


def make_picture(folder, alternative, path):
    svg = (folder / path).read_text(encoding='utf-8')
    svg = re.sub(r'<(title|desc)>.*?</\1>', '', svg)
    return svg.replace('<svg ', f'<svg role="img" aria-label="{html.escape(alternative)}" ', 1).strip()


def make_typed(text):
    lines = text.split('\n')
    indent = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
    return '<pre>%s</pre>' % html.escape('\n'.join(line[indent:] for line in lines), quote=False)


def split_blocks(text):
    """Paragraphs; what is indented may have empty lines in it."""
    return re.findall(r'(?:^ {6}.*\n(?:\n(?= {6}))?)+|(?:^(?! {6}).+\n)+', text, re.MULTILINE)


def make_block(folder, block):
    picture = re.fullmatch(r'!\[(.+)\]\((.+)\)', block)
    if block.startswith(' '):
        return make_typed(block)
    if picture:
        return make_picture(folder, *picture.groups())
    if block.startswith('- '):
        return '<ul>%s</ul>' % ''.join('<li>%s</li>' % make_text(item) for item in re.split(r'^- ', block, flags=re.M)[1:])
    if block.startswith('## '):
        return '</section>\n<section>\n<h2>%s</h2>' % make_text(block[3:])
    if block.startswith('# '):
        return '<h1>%s</h1>\n<section>' % make_text(block[2:])
    return '<p>%s</p>' % make_text(block)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('guide', type=pathlib.Path)
    parser.add_argument('colours', type=pathlib.Path)
    parser.add_argument('output', type=pathlib.Path)
    arguments = parser.parse_args()

    text = arguments.guide.read_text(encoding='utf-8')
    title = re.match(r'# (.+)', text).group(1)
    style = STYLE + arguments.colours.read_text(encoding='utf-8')
    body = '\n'.join(make_block(arguments.guide.parent, block.rstrip('\n')) for block in split_blocks(text))
    arguments.output.write_text(
        f'<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{title}</title>\n<style>\n{style}</style>\n'
        f'{body}\n</section>\n</html>\n', encoding='utf-8')


main()
