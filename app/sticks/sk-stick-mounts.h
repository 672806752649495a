/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * SkStickMounts: mounts the USB sticks that are plugged in, so that they can be read by whoever is given them, and by
 * nobody else: they lie in no folder of the machine. Only partitions with a file system that a stick may have, and only on
 * disks that nothing else is using. Needs the right to mount.
 *
 * Signals: mounted, with a name that no other one has at this time, and the descriptor of its folder, which is closed after
 * it; gone, with its name.
 */
#define SK_TYPE_STICK_MOUNTS (sk_stick_mounts_get_type ())
G_DECLARE_FINAL_TYPE (SkStickMounts, sk_stick_mounts, SK, STICK_MOUNTS, GObject)

SkStickMounts *sk_stick_mounts_new (void);

/* Mounts what was plugged in since it last looked, and tells of what was pulled out. */
void sk_stick_mounts_look (SkStickMounts *self);

/* Stick: the descriptor of its folder, from another one of these. Whoever has it may write, or not any more, at once. */
gboolean sk_stick_mounts_set_writable (int stick, gboolean writable, GError **error);

G_END_DECLS
