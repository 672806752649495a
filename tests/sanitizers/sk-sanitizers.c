/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Linked into every program of a build with -Db_sanitize=address, and into no other build. */

int dlclose (void *handle);
const char *__lsan_default_suppressions (void);

/* Nothing is unloaded: a leak in a library that is gone has no name, and so cannot be told from our own. */
int
dlclose (void *handle)
{
  (void) handle;
  return 0;
}

/* Leaks that are not ours: fontconfig never frees its configuration. */
const char *
__lsan_default_suppressions (void)
{
  return "leak:libfontconfig\n";
}
