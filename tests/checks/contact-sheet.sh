#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
#
# Draws all pictures of the bundle on one sheet, for people to look at.
# Needs rsvg-convert (librsvg2-bin) and montage (imagemagick).
#
# contact-sheet.sh SCHEME OUT.png [SIZE [KEY...]]
#
# SIZE is the drawn size in pixels, 96 unless told. From 280 the thinner
# line of large drawings is used, as on the screen. NAMES=0 puts numbers
# under the pictures in place of names: ask somebody what each one shows.

set -eu

if [ $# -lt 2 ]; then
  echo "usage: contact-sheet.sh SCHEME OUT.png [SIZE [KEY...]]" >&2
  exit 2
fi

scheme=$1
out=$2
size=${3:-96}
if [ $# -gt 2 ]; then shift 3; else shift 2; fi

root=$(cd "$(dirname "$0")/../.." && pwd)
pictures=$root/data/bundle/pictures
style=$root/ui/pictures/style

# The ground of the page, the plate under a picture, and the words.
case $scheme in
  paper) page='#faf6ee' plate='#cbe4e0' ink='#211d19' ;;
  white) page='#ffffff' plate='#d3e9e6' ink='#141414' ;;
  cream) page='#f8eccd' plate='#cfe0cb' ink='#2a2016' ;;
  blue) page='#dceaf6' plate='#c3e3e8' ink='#0e1c2e' ;;
  dark) page='#17191b' plate='#86aeaa' ink='#f2ece1' ;;
  black-on-yellow) page='#ffe600' plate='#ffe600' ink='#000000' ;;
  yellow-on-black) page='#000000' plate='#000000' ink='#ffe600' ;;
  *) echo "contact-sheet.sh: no scheme $scheme" >&2; exit 2 ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$style/$scheme.css" "$work/style.css"
if [ "$size" -ge 280 ]; then
  case $scheme in
    *yellow*) cat "$style/large-contrast.css" >> "$work/style.css" ;;
    *) cat "$style/large.css" >> "$work/style.css" ;;
  esac
fi

if [ $# -eq 0 ]; then
  for file in "$pictures"/*.svg; do
    set -- "$@" "$(basename "$file" .svg)"
  done
fi

number=0
for key in "$@"; do
  number=$((number + 1))
  if [ "${NAMES:-1}" = 0 ]; then name=$number; else name=$key; fi
  png=$work/$(printf '%03d' "$number").png
  rsvg-convert --stylesheet="$work/style.css" --background-color="$plate" \
    --width="$size" --height="$size" --keep-aspect-ratio \
    --output="$png" "$pictures/$key.svg"
  printf '%s\0%s\0%s\0' -label "$name" "$png" >> "$work/list"
done

columns=$((1560 / (size + 24)))
[ "$columns" -le "$number" ] || columns=$number
[ "$columns" -ge 1 ] || columns=1
xargs -0 sh -c 'out=$1; shift; montage "$@" "$out"' sh "$out" \
  -font DejaVu-Sans -background "$page" -fill "$ink" -tile "${columns}x" -geometry +12+10 \
  < "$work/list"
