# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""The kiosk measures itself on three screens, and tells when something falls short."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import subprocess

import tap
from kiosk import PATIENCE, Failure, Kiosk, die_with_parent

GARDEN = os.path.join(os.path.dirname(os.path.realpath(__file__)), 'garden-bundle')
# px, and mm: 24 inches, 32 inches upright, 10 inches.
SCREENS = (((1920, 1080), (531, 299)), ((1080, 1920), (398, 708)), ((1280, 800), (215, 135)))
# Every clause is measured, not only those that somebody thought of when something broke.
CLAUSES = ('5.1.4', '402.4', '2.5.5', '2.5.8', '1.4.8', '1.4.4', '1.4.10', '1.4.12', '2.4.7', '2.2.1', '2.2.6',
           '1.4.6', '1.4.11')


def check(kiosk, *arguments):
    run = subprocess.run([kiosk.world.program, '--self-check', *arguments], env=kiosk.environment,
                         stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                         timeout=600 * PATIENCE, preexec_fn=die_with_parent, check=False)
    tap.comment(run.stdout)
    missing = [clause for clause in CLAUSES if clause not in run.stdout]
    if missing:
        raise Failure('nothing is said of %s; status %d\n%s' % (missing, run.returncode, run.stderr))
    return run.returncode, [line for line in run.stdout.splitlines() if line.startswith('NOT MET')]


def sized(millimetres, **more):
    names = ('screen-width-mm', 'screen-height-mm')
    return {**{name: 'uint32 %d' % mm for name, mm in zip(names, millimetres)},
            **{name.replace('_', '-'): 'uint32 %d' % value for name, value in more.items()}}


def is_met(size, millimetres):
    with Kiosk(size=size, start=False, sound=True, settings=sized(millimetres)) as kiosk:
        status, short = check(kiosk)
        if status != 0 or short:
            raise Failure('status %d; %s' % (status, short))


def is_told():
    """Beside a kiosk that runs, which is left alone: too little time to answer, and eyes too far away."""
    settings = sized(SCREENS[0][1], warning_seconds=12)
    with Kiosk(arguments=['--bundle=' + GARDEN], sound=True, settings=settings) as kiosk:
        kiosk.activate('home')
        kiosk.wait_state('screen', 'home')
        status, short = check(kiosk, '--bundle=' + GARDEN)
        if status != 1 or len(short) != 1 or '2.2.1' not in short[0] or '12.00 s' not in short[0]:
            raise Failure('status %d; %s' % (status, short))
        if (kiosk.state('screen'), kiosk.state('text-size')) != ('home', 100):
            raise Failure('the kiosk that runs was touched')


tap.run(*[('%dx%d' % size, is_met, size, millimetres) for size, millimetres in SCREENS],
        ('what falls short is told', is_told))
