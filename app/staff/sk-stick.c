/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-stick.h"

#include <unistd.h>

static SkStick *
new_stick (char *name, char *path, int folder)
{
  SkStick *self = g_atomic_rc_box_new0 (SkStick);

  self->name = name;
  self->path = path;
  self->folder = folder;
  return self;
}

SkStick *
sk_stick_new (const char *path)
{
  return new_stick (g_path_get_basename (path), g_strdup (path), -1);
}

SkStick *
sk_stick_new_for_folder (const char *name, int folder)
{
  return new_stick (g_strdup (name), g_strdup_printf ("/proc/self/fd/%d", folder), folder);
}

SkStick *
sk_stick_ref (SkStick *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer stick)
{
  SkStick *self = stick;

  g_free (self->name);
  g_free (self->path);
  if (self->folder >= 0)
    close (self->folder);
}

void
sk_stick_unref (SkStick *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
