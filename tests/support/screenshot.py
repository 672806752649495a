# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The SendKiosk developers
"""Pictures of an X screen, without any program but libX11."""
import ctypes
import struct
import time
import zlib

ALL_PLANES, Z_PIXMAP = ctypes.c_ulong(-1), 2
VIEWABLE = 2


class Image(ctypes.Structure):
    """The beginning of Xlib's XImage."""
    _fields_ = [('width', ctypes.c_int), ('height', ctypes.c_int), ('xoffset', ctypes.c_int), ('format', ctypes.c_int),
                ('data', ctypes.POINTER(ctypes.c_char)), ('byte_order', ctypes.c_int),
                ('bitmap_unit', ctypes.c_int), ('bitmap_bit_order', ctypes.c_int), ('bitmap_pad', ctypes.c_int),
                ('depth', ctypes.c_int), ('bytes_per_line', ctypes.c_int), ('bits_per_pixel', ctypes.c_int)]


class Attributes(ctypes.Structure):
    """Xlib's XWindowAttributes, as far as its map_state."""
    _fields_ = [('place', ctypes.c_int * 6), ('visual', ctypes.c_void_p), ('root', ctypes.c_ulong),
                ('kind', ctypes.c_int * 4), ('planes', ctypes.c_ulong * 2), ('save_under', ctypes.c_int),
                ('colormap', ctypes.c_ulong), ('map_installed', ctypes.c_int), ('map_state', ctypes.c_int),
                ('rest', ctypes.c_ulong * 8)]


class Cursor(ctypes.Structure):
    """The beginning of XFixesCursorImage."""
    _fields_ = [('place', ctypes.c_short * 2), ('width', ctypes.c_ushort), ('height', ctypes.c_ushort),
                ('hot', ctypes.c_ushort * 2), ('serial', ctypes.c_ulong), ('pixels', ctypes.POINTER(ctypes.c_ulong))]


class Camera:
    def __init__(self, display):
        self.x = ctypes.CDLL('libX11.so.6')
        for name in ('XOpenDisplay', 'XDefaultRootWindow'):
            getattr(self.x, name).restype = ctypes.c_void_p
        self.x.XGetImage.restype = ctypes.POINTER(Image)
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(display.encode()))
        if not self.display:
            raise OSError('cannot open the display ' + display)
        self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))
        self.width = self.x.XDisplayWidth(self.display, 0)
        self.height = self.x.XDisplayHeight(self.display, 0)

    def close(self):
        self.x.XCloseDisplay(self.display)

    def windows(self):
        """What lies on the screen: how many windows of programs are mapped, menus and the like among them."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self.x.XQueryTree(self.display, self.root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children),
                          ctypes.byref(count))
        mapped = [child for child in children[:count.value] if self.is_mapped(child)]
        self.x.XFree(children)
        return len(mapped)

    def is_mapped(self, window):
        attributes = Attributes()
        return bool(self.x.XGetWindowAttributes(self.display, ctypes.c_ulong(window), ctypes.byref(attributes))
                    and attributes.map_state == VIEWABLE)

    def sees_pointer(self):
        fixes = ctypes.CDLL('libXfixes.so.3')
        fixes.XFixesGetCursorImage.restype = ctypes.POINTER(Cursor)
        cursor = fixes.XFixesGetCursorImage(self.display)
        seen = any(cursor.contents.pixels[:cursor.contents.width * cursor.contents.height])
        self.x.XFree(cursor)
        return seen

    def look(self):
        """The screen as it is now: four bytes a pixel, blue first."""
        image = self.x.XGetImage(self.display, self.root, 0, 0, self.width, self.height, ALL_PLANES, Z_PIXMAP)
        if not image or image.contents.bits_per_pixel != 32:
            raise OSError('cannot read the screen')
        pixels = ctypes.string_at(image.contents.data, self.height * image.contents.bytes_per_line)
        # What the macro XDestroyImage does.
        free = ctypes.CDLL(None).free
        free(image.contents.data)
        free(image)
        return pixels

    def look_when_still(self, quiet=.25, seconds=5, other_than=None):
        """The screen once nothing has changed for `quiet` seconds, or after `seconds` as it is.

        With `other_than`, first waits (at most 2 s) for the screen to look different from that.
        """
        pixels, since = self.look(), time.monotonic()
        while other_than is not None and pixels == other_than and time.monotonic() < since + 2:
            time.sleep(.04)
            pixels = self.look()
        since = time.monotonic()
        end = since + seconds
        while time.monotonic() < end and time.monotonic() - since < quiet:
            time.sleep(.04)
            now = self.look()
            if now != pixels:
                pixels, since = now, time.monotonic()
        return pixels

    def save(self, file, pixels=None):
        """Writes a PNG."""
        pixels = pixels or self.look()
        rgb = bytearray(self.width * self.height * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = pixels[2::4], pixels[1::4], pixels[0::4]
        line = self.width * 3
        rows = b''.join(b'\0' + rgb[y * line:(y + 1) * line] for y in range(self.height))
        header = struct.pack('>IIBBBBB', self.width, self.height, 8, 2, 0, 0, 0)
        with open(file, 'wb') as png:
            png.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', header) + chunk(b'IDAT', zlib.compress(rows, 3))
                      + chunk(b'IEND', b''))


def chunk(kind, data):
    return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
