# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""The built-in bundle with coloured squares in its pictures, and the same pages as HTML.

The probe sees a page by these squares: one colour for the pictures of the page, one for those of the
home screen.
"""
import html
import os
import re
import shutil

import bundle

PAGE, HOME = 'E6007E', '00A651'
PICTURE = re.compile(r'(!\[[^]]*\]\(\.\./pictures/)([^.)]+)\.svg\)')
STYLE = '''
html { font: 40px Andika, sans-serif; background: #faf6ee; color: #211d19 } body { margin: 48px 48px 180px }
.row { display: flex; gap: 48px; align-items: center; border: 3px solid #e3d9c8; border-radius: 24px;
       background: #fffdf9; padding: 22px; margin: 22px 0; width: 1580px; box-sizing: border-box }
.row img { width: 184px; height: 184px } .row p { margin: 24px 0 } b { text-decoration: underline }
.tiles { display: flex; gap: 26px } .tiles a { width: 432px; height: 656px; padding: 16px; box-sizing: border-box;
       border: 3px solid #756a5d; border-radius: 28px; color: inherit; text-align: center }
.tiles img { width: 344px; height: 344px }
nav { position: fixed; left: 0; right: 0; bottom: 0; height: 170px; background: #f1e9db; display: flex; gap: 20px;
      padding: 20px 48px; box-sizing: border-box }
nav a, nav button { font: inherit; width: 348px; border: 3px solid #756a5d; border-radius: 20px; background: #fffdf9;
      color: inherit; display: flex; align-items: center; justify-content: center }
'''
SCRIPT = '''
const say = text => { speechSynthesis.cancel(); speechSynthesis.speak(new SpeechSynthesisUtterance(text)) };
document.querySelectorAll('.row p').forEach(p => p.onclick = () => say(p.innerText));
document.querySelectorAll('.listen').forEach(b => b.onclick = () => say(document.querySelector('main').innerText));
'''
SWITCH = '''
const show = name => ['home', 'plan'].forEach(id => document.getElementById(id).hidden = id !== name);
document.querySelectorAll('a').forEach(a => a.onclick = e => { e.preventDefault(); show(a.dataset.to) });
'''


def mark(picture, colour):
    """The drawing with a square in the middle that no colour scheme changes."""
    width, height = (float(n) for n in re.search(r'viewBox="\S+ \S+ (\S+) (\S+)"', picture).groups())
    square = '<rect x="%g" y="%g" width="%g" height="%g" fill="#%s"/>' % (
        width / 4, height / 4, width / 2, height / 2, colour)
    return picture.replace('</svg>', square + '</svg>')


def make_bundle(folder):
    """A copy of the built-in bundle in which the page `plan` and the home screen can be told apart."""
    shutil.copytree(bundle.BUILT_IN, folder, ignore=shutil.ignore_patterns('meson.build'))
    pages = os.path.join(folder, 'en')
    for name in os.listdir(pages):
        if not name.endswith('.md'):
            continue
        with open(os.path.join(pages, name), encoding='utf-8') as file:
            text = file.read()
        if name == 'plan.md':
            text = PICTURE.sub(lambda m: '%s%s.svg)' % (m[1], copy(folder, m[2], 'page', PAGE)), text)
        text = re.sub(r'^Picture=(\S+)', lambda m: 'Picture=' + copy(folder, m[1], 'home', HOME), text, flags=re.M)
        with open(os.path.join(pages, name), 'w', encoding='utf-8') as file:
            file.write(text)


def copy(folder, key, prefix, colour):
    new = '%s-%s' % (prefix, key)
    pictures = os.path.join(folder, 'pictures')
    with open(os.path.join(pictures, key + '.svg'), encoding='utf-8') as file:
        drawing = mark(file.read(), colour)
    with open(os.path.join(pictures, new + '.svg'), 'w', encoding='utf-8') as file:
        file.write(drawing)
    return new


def block(lines):
    picture = PICTURE.match(lines[0])
    sentences = [re.sub(r'\*\*([^*]+)\*\*|\[([^]]+)\]\([^)]*\)', lambda m: '<b>%s</b>' % (m[1] or m[2]), html.escape(s))
                 for s in lines[bool(picture):]]
    return '<div class=row>%s<div>%s</div></div>' % (
        '<img src="bundle/pictures/%s.svg" alt="">' % picture[2] if picture else '',
        ''.join('<p>%s</p>' % s for s in sentences))


def plan_html(folder):
    with open(os.path.join(folder, 'en', 'plan.md'), encoding='utf-8') as file:
        body = file.read().split('---\n', 2)[2]
    rows = []
    for section in body.split('\n## ')[1:]:
        heading, _, text = section.split('### Original words')[0].partition('\n')
        rows.append('<h2>%s</h2>' % html.escape(heading))
        rows += [block(paragraph.splitlines()) for paragraph in text.strip().split('\n\n') if paragraph.strip()]
    return '<h1>Our plan</h1>' + ''.join(rows)


def home_html(folder):
    with open(os.path.join(folder, 'bundle.ini'), encoding='utf-8') as file:
        names = re.search(r'^Home=(\S+)', file.read(), re.M)[1].strip(';').split(';')
    tiles = []
    for name in names[:4]:
        page = bundle.Page(name, folder)
        tiles.append('<a href=plan.html data-to=plan><img src="bundle/pictures/%s.svg" alt=""><br>%s</a>'
                     % (page.header['Picture'], html.escape(page.title)))
    return '<h1>Our SEND plan</h1><div class=tiles>%s</div>' % ''.join(tiles)


def make_html(directory):
    """home.html and plan.html with links between them, and switch.html with both in one document."""
    folder = os.path.join(directory, 'bundle')
    bar = ('<nav><a href=home.html data-to=home>Home</a><button class=listen>Listen</button>'
           '<button>Bigger</button><button>Make it easier</button></nav>')
    home, plan = home_html(folder), plan_html(folder)

    def write(name, body, script=SCRIPT):
        with open(os.path.join(directory, name), 'w', encoding='utf-8') as file:
            file.write('<!doctype html><html lang=en><meta charset=utf-8><title>Page</title><style>%s</style>'
                       '%s%s<script>%s</script>' % (STYLE, body, bar, script))
    write('home.html', '<main>%s</main>' % home)
    write('plan.html', '<main>%s</main>' % plan)
    write('switch.html', '<main><section id=home hidden>%s</section><section id=plan>%s</section></main>'
          % (home, plan), SCRIPT + SWITCH)
