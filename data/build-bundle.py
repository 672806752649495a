# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Makes a C file of the built-in bundle: every file in its folder becomes a resource.

The list is made from the folder, so that who adds a page or a picture need not write its name down twice; the
dependency file names the folders too, so that a new file is noticed.
"""

import argparse
import pathlib
import subprocess
import xml.sax.saxutils

STRAY = {'thumbs.db', 'desktop.ini'}


def is_content(path):
    return path.is_file() and not path.name.startswith('.') and path.name.lower() not in STRAY


def write_list(folder, files, prefix, destination):
    lines = ['<gresources>', f'  <gresource prefix="{prefix}">']
    for path in files:
        name = xml.sax.saxutils.escape(path.relative_to(folder).as_posix())
        lines.append(f'    <file>{name}</file>')
    lines += ['  </gresource>', '</gresources>', '']
    destination.write_text('\n'.join(lines), encoding='utf-8')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('compiler')
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('prefix')
    parser.add_argument('output', type=pathlib.Path)
    parser.add_argument('depfile', type=pathlib.Path)
    arguments = parser.parse_args()

    folder = arguments.folder
    files = sorted(path for path in folder.rglob('*') if is_content(path))
    folders = sorted(path for path in [folder, *folder.rglob('*')] if path.is_dir())
    listing = arguments.output.with_suffix('.gresource.xml')
    write_list(folder, files, arguments.prefix, listing)
    subprocess.run(
        [arguments.compiler, '--sourcedir', folder, '--generate-source', '--c-name', 'sk_bundled', '--internal',
         '--target', arguments.output, listing], check=True)
    needs = ' '.join(str(path).replace(' ', '\\ ') for path in files + folders)
    arguments.depfile.write_text(f'{arguments.output}: {needs}\n', encoding='utf-8')


main()
