#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Checks the drawing rules of the bundle's pictures and their stylesheets.

pictures.py SOURCE_ROOT
"""

import configparser
import math
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
CLASSES = {
    "ink", "solid", "skin-1", "skin-2", "skin-3", "skin-4",
    "cloth-a", "cloth-b", "cloth-c", "paper", "wood", "plant", "sky",
    "good", "bad", "accent",
}
SHAPES = {
    "path": {"d"},
    "rect": {"x", "y", "width", "height", "rx"},
    "circle": {"cx", "cy", "r"},
    "ellipse": {"cx", "cy", "rx", "ry"},
}
SCHEMES = (
    "paper", "white", "cream", "blue", "dark",
    "black-on-yellow", "yellow-on-black",
)
# Key: bytes allowed, exact viewBox. The start screen's scene may bleed.
EXCEPTIONS = {"people": (5000, "-8 4 234 156")}
USUAL = (4000, "0 0 96 96")
# The middle of every line stays inside: half a line and air are outside it.
LIVE = (4.5, 91.5)
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
# Numbers a path command takes; all commands are absolute.
COMMANDS = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "T": 2, "C": 6, "A": 7,
            "Z": 0}
STEPS = 16


def arc_points(start, values):
    """Points on an elliptical arc (SVG 1.1, F.6.5)."""
    rx, ry, tilt, large, sweep, x, y = values
    if not (rx and ry) or tilt:
        return [(x, y)]
    dx, dy = (start[0] - x) / 2 / rx, (start[1] - y) / 2 / ry
    short = dx * dx + dy * dy
    if not short:
        return [(x, y)]
    if short > 1:
        rx, ry = rx * math.sqrt(short), ry * math.sqrt(short)
        dx, dy, short = dx / math.sqrt(short), dy / math.sqrt(short), 1
    side = math.sqrt((1 - short) / short) * (-1 if large == sweep else 1)
    cx, cy = side * dy, -side * dx
    first = math.atan2(dy - cy, dx - cx)
    turn = math.atan2(-dy - cy, -dx - cx) - first
    if sweep and turn < 0:
        turn += 2 * math.pi
    elif not sweep and turn > 0:
        turn -= 2 * math.pi
    middle = ((start[0] + x) / 2 + cx * rx, (start[1] + y) / 2 + cy * ry)

    return [(middle[0] + rx * math.cos(first + turn * step / STEPS),
             middle[1] + ry * math.sin(first + turn * step / STEPS))
            for step in range(STEPS + 1)]


def curve_points(points):
    """Points on a Bezier curve with these control points."""
    found = []
    for step in range(STEPS + 1):
        t = step / STEPS
        row = points
        while len(row) > 1:
            row = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
                   for a, b in zip(row, row[1:])]
        found += row

    return found


def path_points(data):
    """Points on a path, enough to know where it goes. ValueError if it is
    not made of the absolute commands that the pictures use."""
    points, here, start, control = [], (0, 0), (0, 0), None
    if not data.startswith("M"):
        raise ValueError("path that does not begin with M")

    for name, text in re.findall(r"([A-Za-z])([^A-Za-z]*)", data):
        size = COMMANDS.get(name)
        if size is None:
            raise ValueError(f"path command {name}")
        values = [float(value) for value in NUMBER.findall(text)]
        if size == 0:
            here, control = start, None
            continue
        if not values or len(values) % size:
            raise ValueError(f"path command {name} with {len(values)} numbers")
        for first in range(0, len(values), size):
            part = values[first:first + size]
            if name in "ML":
                new = [tuple(part)]
            elif name == "H":
                new = [(part[0], here[1])]
            elif name == "V":
                new = [(here[0], part[0])]
            elif name == "A":
                new = arc_points(here, part)
            elif name == "T":
                control = ((2 * here[0] - control[0], 2 * here[1] - control[1])
                           if control else here)
                new = curve_points([here, control, tuple(part)])
            else:
                pairs = list(zip(part[::2], part[1::2]))
                control = pairs[-2]
                new = curve_points([here] + pairs)
            if name not in "QT":
                control = None
            points += new
            here = new[-1]
            if name == "M" and first == 0:
                start = here

    if len(points) < 2:
        raise ValueError("path that draws nothing")

    return points


def shape_points(tag, element):
    """Points that say how far a shape goes."""
    if tag == "path":
        return path_points(element.get("d", ""))

    value = {name: float(text) for name, text in element.attrib.items()
             if name != "class"}
    if tag == "rect":
        x, y = value["x"], value["y"]
        return [(x, y), (x + value["width"], y + value["height"])]
    rx = value.get("rx", value.get("r", 0))
    ry = value.get("ry", value.get("r", 0))
    x, y = value["cx"], value["cy"]
    return [(x - rx, y - ry), (x + rx, y + ry)]


def picture_faults(path, used):
    """Lists what is wrong with one picture; adds its classes to used."""
    limit, view_box = EXCEPTIONS.get(path.stem, USUAL)
    data = path.read_bytes()
    faults = []

    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", path.stem):
        faults.append("the name is not a key: a-z, 0-9 and single hyphens")
    if len(data) >= limit:
        faults.append(f"{len(data)} bytes, the limit is {limit}")
    if b"<!DOCTYPE" in data or b"<?xml-stylesheet" in data:
        faults.append("a document type or a stylesheet inside")

    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        return faults + [f"not well-formed: {error}"]

    if root.tag != SVG + "svg":
        return faults + ["the root is not an SVG element"]
    if root.get("viewBox") != view_box:
        faults.append(f"viewBox is not \"{view_box}\"")
    for name in set(root.attrib) - {"viewBox"}:
        faults.append(f"attribute {name} on the root")

    words = [element.tag.removeprefix(SVG) for element in root][:2]
    if words != ["title", "desc"]:
        faults.append("does not begin with title and desc")

    shapes = 0
    for element in root.iter():
        tag = element.tag.removeprefix(SVG)
        if element is root:
            continue
        if tag in ("title", "desc"):
            if not (element.text or "").strip() or element.attrib:
                faults.append(f"{tag} is empty or has attributes")
            continue
        if tag not in SHAPES:
            faults.append(f"element {tag}")
            continue

        shapes += 1
        for name in set(element.attrib) - SHAPES[tag] - {"class"}:
            faults.append(f"attribute {name} on {tag}")
        classes = element.get("class", "").split()
        if not classes:
            faults.append(f"{tag} without a class")
        for name in set(classes) - CLASSES:
            faults.append(f"class {name}")
        if len(set(classes) - {"ink"}) > 1:
            faults.append(f"{tag} with two fills: {' '.join(classes)}")
        used.update(classes)

        try:
            points = shape_points(tag, element)
        except (KeyError, ValueError) as error:
            faults.append(f"{tag}: {error}")
            continue
        if path.stem in EXCEPTIONS:
            continue
        low, high = LIVE
        for x, y in points:
            if not (low <= x <= high and low <= y <= high):
                faults.append(f"{tag} goes to {x:.1f} {y:.1f}, "
                              f"outside {low} to {high}")
                break

    if not shapes:
        faults.append("draws nothing")

    return faults


def stylesheet_faults(path, used):
    """Lists what is wrong with one scheme's stylesheet."""
    if not path.is_file():
        return ["missing"]

    rules = {}
    text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.S)
    for selectors, body in re.findall(r"([^{}]+){([^{}]*)}", text):
        for selector in selectors.split(","):
            rules[selector.strip()] = body.replace(" ", "")

    faults = [f"no rule for .{name}" for name in sorted(used)
              if f".{name}" not in rules]
    faults += [f"no fill for .{name}" for name in sorted(used - {"ink"})
               if f".{name}" in rules and "fill:" not in rules[f".{name}"]]
    if "stroke:" not in rules.get(".ink", ""):
        faults.append("no stroke for .ink")
    # A fill class wins over ink only because it comes later.
    if next(iter(rules), None) != ".ink":
        faults.append(".ink is not the first rule")

    return faults


def credits_faults(path, keys):
    """Lists what is wrong with the credits."""
    credits = configparser.ConfigParser(interpolation=None, default_section="")
    credits.optionxform = str
    try:
        with path.open(encoding="utf-8") as lines:
            credits.read_file(lines)
    except (OSError, configparser.Error) as error:
        return [str(error)]

    faults = []
    for group in credits.sections():
        if group != "*" and group not in keys:
            faults.append(f"[{group}] is not a picture")
        faults += [f"[{group}] has no {key}"
                   for key in ("Author", "Licence", "Source")
                   if not credits[group].get(key, "").strip()]
    if "*" not in credits:
        faults += [f"no credit for {key}" for key in sorted(keys)
                   if key not in credits]

    return faults


def main(arguments):
    if len(arguments) != 2:
        print("usage: pictures.py SOURCE_ROOT", file=sys.stderr)
        return 2

    root = Path(arguments[1])
    folder = root / "data" / "bundle" / "pictures"
    pictures = sorted(folder.glob("*.svg"))
    used = set()
    results = []
    titles = {}

    for path in pictures:
        faults = picture_faults(path, used)
        results.append((path.name, faults))
        title = re.search(r"<title>(.*?)</title>",
                          path.read_text("utf-8", "replace"))
        if title:
            first = titles.setdefault(title[1].casefold(), path.name)
            if first != path.name:
                faults.append(f"the same title as {first}")

    if not pictures:
        results.append((str(folder), ["no pictures"]))
    for scheme in SCHEMES:
        sheet = root / "ui" / "pictures" / "style" / f"{scheme}.css"
        results.append((sheet.name, stylesheet_faults(sheet, used)))
    results.append(("credits.ini",
                    credits_faults(folder / "credits.ini",
                                   {path.stem for path in pictures})))

    for name, faults in results:
        for fault in dict.fromkeys(faults):
            print(f"{name}: {fault}")
    failed = sum(1 for _, faults in results if faults)
    print(f"{len(results) - failed} passed, {failed} failed")

    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
