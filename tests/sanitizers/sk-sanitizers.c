/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Linked into every program of a build with -Db_sanitize=address, and into no other build. */

#include <sys/prctl.h>

int dlclose (void *handle);
const char *__lsan_default_options (void);
const char *__lsan_default_suppressions (void);
int __lsan_is_turned_off (void);

/* Nothing is unloaded: a leak in a library that is gone has no name, and so cannot be told from our own. */
int
dlclose (void *handle)
{
  (void) handle;
  return 0;
}

/* A program that ends with one line of error says just that. */
const char *
__lsan_default_options (void)
{
  return "print_suppressions=0";
}

/* Leaks that are not ours: fontconfig never frees its configuration. */
const char *
__lsan_default_suppressions (void)
{
  return "leak:libfontconfig\n";
}

/* What looks for leaks is a second process that traces this one. A confined process forbids that, and when it is killed
 * meanwhile its parent cannot wait for it. An answer other than 0 is either the filter, or that the filter forbids to ask. */
int
__lsan_is_turned_off (void)
{
  return prctl (PR_GET_SECCOMP) != 0;
}
