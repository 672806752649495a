# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Asks the screen that touch-screen started for a gesture."""
import json
import socket


def ask(path, op, **numbers):
    """Does the gesture `op` on the screen whose socket is `path`; returns the times of the finger."""
    with socket.socket(socket.AF_UNIX) as connection:
        # A loaded machine is slow to take a thousand of them.
        connection.settimeout(10 + numbers.get('ms', 0) / 1e3 + len(numbers.get('gestures', ())))
        connection.connect(path)
        connection.sendall(json.dumps({'op': op, **numbers}).encode() + b'\n')
        with connection.makefile('rb') as stream:
            line = stream.readline()
    if not line:
        raise OSError('the screen went away')
    answer = json.loads(line)
    if not answer.pop('ok'):
        raise OSError(answer['error'])
    return answer
