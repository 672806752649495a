/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-store-options.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <grp.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sk-print.h"
#include "sk-store-error.h"

void
sk_store_options_clear (SkStoreOptions *self)
{
  g_free (self->folder);
  g_free (self->trust);
  g_strfreev (self->arguments);
}

static gboolean
check_number (SkStoreOptions *self, const char *command, const char *arguments, guint n_arguments, GError **error)
{
  if (self->arguments == NULL)
    self->arguments = g_new0 (char *, 1);
  if (g_strv_length (self->arguments) == n_arguments)
    return TRUE;
  if (n_arguments == 0)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("%s has no more to be said"), command);
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("%s needs %s"), command, arguments);
  return FALSE;
}

gboolean
sk_store_options_parse (SkStoreOptions *self, int argc, char **argv, const char *summary, const char *arguments,
                        guint n_arguments, const GOptionEntry *more, GError **error)
{
  const GOptionEntry entries[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &self->folder, N_ ("The store to work on; without it /var/lib/send-kiosk"),
      "DIR" },
    { "trust", 0, 0, G_OPTION_ARG_FILENAME, &self->trust,
      N_ ("Believe what the *.pub keys in this folder signed too, not only those in /etc/send-kiosk/keys"), "DIR" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_ ("Print the result as JSON"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->arguments, NULL, arguments },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *command = g_strdup (argv[0]);
  g_autofree char *program = g_path_get_basename (command);
  g_autofree char *name =
      g_str_has_prefix (program, "send-kiosk") ? g_strdup (program) : g_strdup_printf ("send-kiosk-bundle %s", command);

  g_set_prgname (name);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (more != NULL)
    g_option_context_add_main_entries (context, more, GETTEXT_PACKAGE);
  return g_option_context_parse (context, &argc, &argv, error) &&
         check_number (self, command, arguments, n_arguments, error);
}

gboolean
sk_store_options_become_owner (const char *folder, GError **error)
{
  struct stat status;

  if (geteuid () != 0 || stat (folder, &status) != 0 || status.st_uid == 0)
    return TRUE;
  if (setgroups (0, NULL) == 0 && setresgid (status.st_gid, status.st_gid, status.st_gid) == 0 &&
      setresuid (status.st_uid, status.st_uid, status.st_uid) == 0)
    return TRUE;
  return sk_store_error_set_errno (error, errno, folder);
}

SkStore *
sk_store_options_open (SkStoreOptions *self, GError **error)
{
  const char *folder = self->folder != NULL ? self->folder : SK_STORE_FOLDER;
  g_autoptr (SkTrust) trust = sk_trust_new ();

  if (!sk_trust_add_folder (trust, SK_TRUST_FOLDER, FALSE, error) ||
      (self->trust != NULL && !sk_trust_add_folder (trust, self->trust, TRUE, error)) ||
      !sk_store_options_become_owner (folder, error))
    return NULL;
  return sk_store_new (folder, trust);
}

static const SkInstalledBundle *
find_bundle (GPtrArray *bundles, const char *commit)
{
  for (guint i = 0; i < bundles->len; i++) {
    const SkInstalledBundle *bundle = g_ptr_array_index (bundles, i);

    if (g_strcmp0 (bundle->commit, commit) == 0)
      return bundle;
  }
  return NULL;
}

void
sk_store_options_add_bundle (JsonBuilder *builder, const SkInstalledBundle *bundle)
{
  sk_print_add_string (builder, "id", bundle->id);
  sk_print_add_string (builder, "title", bundle->title);
  json_builder_set_member_name (builder, "release");
  json_builder_add_int_value (builder, bundle->release);
  json_builder_set_member_name (builder, "installed");
  json_builder_add_int_value (builder, bundle->installed);
  json_builder_set_member_name (builder, "signed");
  json_builder_add_boolean_value (builder, bundle->is_signed);
  json_builder_set_member_name (builder, "good");
  json_builder_add_boolean_value (builder, bundle->is_good);
}

char *
sk_store_options_describe (const SkInstalledBundle *bundle)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (bundle->installed);
  g_autofree char *since = g_date_time_format (time, "%Y-%m-%d %H:%M");

  return g_strdup_printf ("release %u of %s, %s: installed %s, %s, %s", bundle->release, bundle->id, bundle->title,
                          since, bundle->is_signed ? "signed" : "not signed",
                          bundle->is_good ? "good" : "not drawn yet");
}

static void
print_text (const char *current, const SkInstalledBundle *bundle)
{
  g_autofree char *text = bundle != NULL ? sk_store_options_describe (bundle) : NULL;

  if (text != NULL)
    puts (text);
  else
    puts (current == NULL ? SK_STORE_OPTIONS_BUILT_IN : current);
}

gboolean
sk_store_options_print_status (SkStoreOptions *self, SkStore *store, GError **error)
{
  g_autofree char *current = sk_store_get_current (store);
  g_autoptr (GPtrArray) bundles = sk_store_list (store, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const SkInstalledBundle *bundle;

  if (bundles == NULL)
    return FALSE;
  bundle = find_bundle (bundles, current);
  if (!self->json) {
    print_text (current, bundle);
    return TRUE;
  }
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "builtIn");
  json_builder_add_boolean_value (builder, current == NULL);
  if (current != NULL)
    sk_print_add_string (builder, "commit", current);
  if (bundle != NULL)
    sk_store_options_add_bundle (builder, bundle);
  json_builder_end_object (builder);
  sk_print_json (builder);
  return TRUE;
}
