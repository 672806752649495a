# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Prepares stores, packs and a web server for test-store-faults, and runs it: faults.py PROGRAM [--all] [-p PATH]"""
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))

import store


def main():
    with store.Bench() as bench:
        packs = [bench.pack(name, release=n, text=name) for n, name in ((1, 'one.pack'), (2, 'two'))]
        os.mkdir(bench.path('served'))
        # One server with the difference between the two releases, and one that has the newer alone.
        for n, name, folders in ((1, 'one.pack', ['served/deltas/']), (2, 'two', ['served/deltas/', 'served/whole/'])):
            for folder in folders:
                bench.must('pack', bench.bundle('new', release=n, text=name), bench.path(folder), '--key=' + bench.key)
        os.mkdir(bench.path('none'))
        for name, count in (('one', 1), ('both', 2)):
            for pack in packs[:count]:
                bench.must('install', pack, '--store=' + bench.path(name), '--trust=' + bench.trust)
        shutil.copytree(bench.path('both'), bench.path('left'), symlinks=True)
        bench.must('rollback', '--store=' + bench.path('left'))
        with store.Server(bench.path('served')) as server:
            # It looks for send-kiosk-inspect beside itself.
            program = shutil.copy(sys.argv[1], bench.path('test-store-faults'))
            os.symlink(os.path.join(os.path.abspath(store.BUILD), 'send-kiosk-inspect'), bench.path('send-kiosk-inspect'))
            return subprocess.call([program, '--folder=' + bench.folder, '--url=' + server.url, *sys.argv[2:]])


sys.exit(main())
