/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "sk-pronunciation.h"
#include "sk-tame.h"

/* For each line that comes in, a language, a tab and a text: what the voice is given for it. */
int
main (void)
{
  g_autoptr (SkPronunciation) pronunciation = sk_pronunciation_new ();
  char line[8192];

  setlocale (LC_ALL, "C.UTF-8");
  while (fgets (line, sizeof line, stdin) != NULL) {
    char *tab = strchr (line, '\t');
    g_autoptr (SkSpoken) spoken = NULL;
    g_autoptr (SkSpoken) tame = NULL;

    line[strcspn (line, "\n")] = '\0';
    g_assert_nonnull (tab);
    *tab = '\0';
    spoken = sk_pronunciation_apply (pronunciation, line, tab + 1);
    tame = sk_tame (spoken);
    puts (sk_spoken_get_text (tame));
  }
  return 0;
}
