/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * SkStickMounts: mounts the USB sticks that are plugged in, below SK_STICKS_PROTOCOL_FOLDER, so that they can be read:
 * only partitions with a file system that a stick may have, and only on disks that nothing else is using. Needs the right
 * to mount, and a mount namespace that others see into.
 */
#define SK_TYPE_STICK_MOUNTS (sk_stick_mounts_get_type ())
G_DECLARE_FINAL_TYPE (SkStickMounts, sk_stick_mounts, SK, STICK_MOUNTS, GObject)

SkStickMounts *sk_stick_mounts_new (void);

/* Waits until another one has ended; what one has left behind that was killed is taken away. */
gboolean sk_stick_mounts_begin (SkStickMounts *self, GError **error);
/* Mounts what was plugged in, and takes away what was pulled out. */
void sk_stick_mounts_look (SkStickMounts *self);
void sk_stick_mounts_end (SkStickMounts *self);

/* Of one that another process has mounted: its name. Whoever writes sees it at once, in whatever namespace. */
gboolean sk_stick_mounts_set_writable (const char *name, gboolean writable, GError **error);

G_END_DECLS
