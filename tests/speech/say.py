#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""`send-kiosk-bundle say`: writes into a file how a page is read aloud, and prints what is said when.

SK_BUILD says where the programs are.
"""
import array
import os
import pathlib
import subprocess
import sys
import tempfile
import wave

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))
import tap  # noqa: E402

PROGRAM = os.path.join(os.environ['SK_BUILD'], 'send-kiosk-bundle')
INFO = ('[Bundle]\nFormat=1\nId=org.example.test\nTitle=A bundle\nPublisher=Nobody\nRelease=1\nLanguages=en;\n'
        'Home=plan;\nSource=A plan\n')
PAGE = ('---\nKind=read\nTitle=Our plan\nPicture=plan\n---\n\n## Our promise\n\n'
        '![People](../pictures/together.svg)\nAsk the SSIF and the LORG.\nWe help.\n\n'
        '### Original words\n\nNobody reads this out.\n')
LINES = ('Our plan', 'Our promise', 'Ask the SSIF and the LORG.', 'We help.')


def say(*arguments):
    return subprocess.run([PROGRAM, 'say', *arguments], capture_output=True, text=True, check=False)


def make_bundle(name):
    folder = pathlib.Path(name) / 'bundle'
    (folder / 'en').mkdir(parents=True)
    (folder / 'bundle.ini').write_text(INFO, 'utf-8')
    (folder / 'en' / 'plan.md').write_text(PAGE, 'utf-8')
    (folder / 'en' / 'say.ini').write_text('[Say]\nLORG=the lorg\n', 'utf-8')
    return folder


def loudest(samples):
    return max((abs(sample) for sample in samples), default=0)


def check_spoken():
    with tempfile.TemporaryDirectory() as name:
        output = pathlib.Path(name) / 'plan.wav'
        outcome = say(make_bundle(name), 'plan', '--language=en', '-o', output)
        assert outcome.returncode == 0, outcome.stderr
        rows = [line.split('\t') for line in outcome.stdout.splitlines()]
        assert tuple(text for _, text, _ in rows) == LINES, rows
        assert rows[2][2] == 'Ask the S S I F and the the lorg.', rows[2]    # the kiosk's own say.ini, and the bundle's
        starts = [float(start) for start, _, _ in rows]
        assert starts[0] == 0 and starts == sorted(set(starts)), starts
        with wave.open(str(output)) as sound:
            rate, length = sound.getframerate(), sound.getnframes()
            samples = array.array('h', sound.readframes(length))
        assert sound.getnchannels() == 1 and sound.getsampwidth() == 2
        assert len(samples) / rate > starts[-1] + 0.4, (len(samples) / rate, starts)
        for start in starts:                                    # a voice after each start, and a pause before it
            at = round(start * rate)
            assert loudest(samples[at:at + rate // 2]) > 1000, start
            assert loudest(samples[max(0, at - rate // 4):max(0, at - rate // 50)]) == 0, start


def check_refused():
    with tempfile.TemporaryDirectory() as name:
        folder, output = make_bundle(name), pathlib.Path(name) / 'out.wav'
        for arguments in ((folder, '-o', output), (folder, 'plan'), (folder, 'none', '-o', output),
                          (name, 'plan', '-o', output), (folder, 'plan', '--language=cy', '-o', output),
                          (folder, 'plan', '-o', pathlib.Path(name) / 'no' / 'out.wav')):
            outcome = say(*arguments)
            assert outcome.returncode == 2, (arguments, outcome.returncode)
            assert outcome.stderr.startswith('send-kiosk-bundle: ') and outcome.stderr.count('\n') == 1, outcome.stderr
            assert not output.exists(), arguments


tap.run(('a page is said into a file', check_spoken), ('what cannot be said is refused in a line', check_refused))
