#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Says where the code includes what its layer may not know: see "Layers" in CONTRIBUTING.md."""
import os
import re

import tree

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
# Headers from elsewhere, and the folders that they belong to.
OWNERS = [
    (r'blkid', 'app/sticks'),
    (r'espeak', 'app/voice'),
    (r'sndfile\.h', 'app/voice'),
    (r'enchant', 'app/check'),
    (r'ostree', 'app/store'),
    (r'sodium', 'app/store', 'app/staff'),
    (r'(gtk|gdk|gsk)/|adwaita\.h', 'ui'),
    (r'librsvg/', 'ui/pictures', 'app/inspect'),
]
# What may not know each other, either way.
STRANGERS = [('app/content', 'app/speech'), ('app/check', 'app/speech'), ('ui', 'app/store'), ('ui', 'app/bundle')]


def inside(path, folder):
    return path.startswith(folder + '/')


def rank(path):
    """How high a file of ui/ stands: it includes nothing that stands higher."""
    folders = path.split('/')[1:-1]
    if not folders:
        return 3                                # the shell
    return 2 if folders[0] in ('pages', 'staff') else 1


def room(path):
    """The folder of one page, which no other page may look into; None for everything else."""
    match = re.match(r'ui/(pages|staff)/[^/]+/', path)
    return match and match.group()


def layer_faults(path, target):
    """What is wrong with one file of ours including another."""
    if inside(path, 'app') and inside(target, 'ui'):
        yield 'app does not know ui'
    if inside(path, 'ui') and inside(target, 'ui') and rank(target) > rank(path):
        yield 'this stands higher in ui; go up by signals, properties and actions'
    if room(target) and room(path) and room(path) != room(target):
        yield 'no page knows another; go there by an action'
    for one, other in STRANGERS:
        if inside(path, one) and inside(target, other) or inside(path, other) and inside(target, one):
            yield '%s and %s do not know each other' % (one, other)
    if inside(target, 'app/store') and not (inside(path, 'app/store') or inside(path, 'app/bundle')):
        yield 'only app/bundle uses the store'


def cycles(graph):
    """The sets of nodes that reach each other (Tarjan)."""
    index, low, stack, found = {}, {}, [], []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        for target in graph[node]:
            if target not in index:
                visit(target)
                low[node] = min(low[node], low[target])
            elif target in stack:
                low[node] = min(low[node], index[target])
        if low[node] == index[node]:
            at = stack.index(node)
            if len(stack) - at > 1:
                found.append(sorted(stack[at:]))
            del stack[at:]

    for node in sorted(graph):
        if node not in index:
            visit(node)
    return found


def is_umbrella(text):
    """Whether a header does nothing but include others."""
    if not INCLUDE.search(text):
        return False
    text = re.sub(r'/\*.*?\*/|//[^\n]*', '', text, flags=re.DOTALL)
    text = re.sub(r'^\s*#.*$|\bG_(BEGIN|END)_DECLS\b', '', text, flags=re.MULTILINE)
    return not text.strip()


def main():
    sources = tree.files('.c', '.h', folders=('app', 'ui'))
    findings = []
    by_name = {}
    for path in sources:
        other = by_name.setdefault(os.path.basename(path), path)
        if other != path and os.path.basename(path) != 'main.c':
            findings.append('%s:1: %s has the same name; a name stands for one type' % (path, other))

    # A module is a .c with its headers; a folder is everything in it.
    modules, folders = {}, {}
    for path in sources:
        text = tree.read(path)
        if path.endswith('.h') and is_umbrella(text):
            findings.append('%s:1: a header that only includes others; include what is used' % path)
        module = re.sub(r'(-private)?\.[ch]$', '', path)
        folder = os.path.dirname(path)
        known = modules.setdefault(module, set())
        neighbours = folders.setdefault(folder, set())
        for match in INCLUDE.finditer(text):
            line = text.count('\n', 0, match.start(2)) + 1
            quote, name = match.groups()
            target = by_name.get(os.path.basename(name)) if quote == '"' else None
            if target is None:
                for pattern, *owners in OWNERS:
                    if re.match(pattern, name) and not any(inside(path, owner) for owner in owners):
                        findings.append('%s:%d: %s: only %s includes this' % (path, line, name, ' and '.join(owners)))
                continue
            findings += ['%s:%d: %s: %s' % (path, line, name, fault) for fault in layer_faults(path, target)]
            target_module = re.sub(r'(-private)?\.[ch]$', '', target)
            if target_module != module:
                known.add(target_module)
            if os.path.dirname(target) != folder:
                neighbours.add(os.path.dirname(target))

    for kind, graph in (('modules', modules), ('folders', folders)):
        for members in cycles({node: graph[node] & graph.keys() for node in graph}):
            findings.append('%s:1: these %s include each other: %s' % (members[0], kind, ', '.join(members)))
    tree.end(findings)


main()
