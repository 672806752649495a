/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-programs.h"

/* Beside this one where it has not been installed. */
char *
sk_programs_find (const char *name)
{
  g_autofree char *here = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = here != NULL ? g_path_get_dirname (here) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  return g_build_filename (SK_PROGRAMS_FOLDER, name, NULL);
}
