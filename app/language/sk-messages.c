/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-messages.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

/* The language of the words in the code. */
#define OWN_LANGUAGE "en"

static char *language = NULL;

/* Beside the program where it has not been installed, as for the other programs. */
static char *
find_translations (void)
{
  g_autofree char *here = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = here != NULL ? g_path_get_dirname (here) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, "po", NULL) : NULL;

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&beside);
  return g_strdup (SK_LOCALE_DIR);
}

/* Whether this category has the plain locale, with letters outside ASCII or without. */
static gboolean
has_plain_locale (int category)
{
  const char *name = setlocale (category, NULL);

  return g_str_equal (name, "C") || g_str_equal (name, "POSIX") || g_str_has_prefix (name, "C.");
}

/* In the plain locale no letter outside ASCII is printed and gettext translates nothing, from glibc 2.41 on not even in
 * C.UTF-8. It knows these by their names, so messages get the same locale under the name of a country, which setlocale
 * leaves out where there is no such locale. */
static void
leave_plain_locale (void)
{
  if (has_plain_locale (LC_CTYPE))
    setlocale (LC_CTYPE, "C.UTF-8");
  if (has_plain_locale (LC_MESSAGES) && setlocale (LC_MESSAGES, "C_ZZ.UTF-8") == NULL)
    setlocale (LC_MESSAGES, "C.UTF-8");
}

void
sk_messages_init (void)
{
  g_autofree char *folder = find_translations ();
  const char *languages = g_getenv ("LANGUAGE");

  setlocale (LC_ALL, "");
  leave_plain_locale ();
  /* Once it is there, setting it anew only changes one pointer, which other threads may read meanwhile. */
  g_setenv ("LANGUAGE", languages != NULL ? languages : "", TRUE);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* How gettext calls it: "pt_BR", and "pt" if there is none; but not another script. */
static char *
name_catalogues (const char *tag)
{
  g_autofree char *whole = g_strdelimit (g_strdup (tag), "-", '_');
  const char *second = strchr (whole, '_');

  if (second == NULL || strcspn (second + 1, "_") == 4)
    return g_steal_pointer (&whole);
  return g_strdup_printf ("%s:%.*s", whole, (int) (second - whole), whole);
}

void
sk_messages_set_language (const char *tag)
{
  g_autofree char *catalogues = NULL;

  g_return_if_fail (tag != NULL);

  catalogues = name_catalogues (tag);
  g_setenv ("LANGUAGE", catalogues, TRUE);
  /* Tells gettext to look again, and not to give what it has found before. */
  textdomain (GETTEXT_PACKAGE);
  g_free (language);
  language = g_strdup (tag);
}

const char *
sk_messages_get_language (void)
{
  /* The translation of nothing is what the catalogue says of itself. */
  gboolean is_translated = *dgettext (GETTEXT_PACKAGE, "") != '\0';

  return language != NULL && is_translated ? language : OWN_LANGUAGE;
}
