/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-check-settings.h"

#include <glib/gi18n.h>

#include "sk-key-file.h"
#include "sk-limits.h"

#define FILE_NAME "check.ini"
#define LIMITS "Limits"

static void
limit_free (SkCheckLimit *limit)
{
  g_free (limit->rule);
  g_free (limit);
}

static void
waiver_free (SkWaiver *waiver)
{
  g_free (waiver->rule);
  g_free (waiver->reason);
  g_free (waiver->by);
  g_free (waiver->page);
  g_free (waiver->text);
  g_free (waiver);
}

/* `15` or `15;25`. */
static gboolean
read_numbers (SkKeyFile *keys, const char *rule, SkCheckLimit *limit)
{
  g_auto (GStrv) numbers = sk_key_file_get_list (keys, LIMITS, rule);
  guint *places[] = { &limit->warning, &limit->error };

  for (guint i = 0; numbers[i] != NULL; i++) {
    guint64 number;

    if (i >= G_N_ELEMENTS (places) || !g_ascii_string_to_unsigned (numbers[i], 10, 0, G_MAXUINT, &number, NULL))
      return FALSE;
    *places[i] = number;
    limit->has_error = i == 1;
  }
  return numbers[0] != NULL;
}

static void
read_limit (SkCheckSettings *self, SkKeyFile *keys, const char *rule)
{
  SkCheckLimit limit = { .line = sk_key_file_get_line (keys, LIMITS, rule) };

  if (!read_numbers (keys, rule, &limit)) {
    sk_key_file_report (keys, LIMITS, rule, SK_LEVEL_ERROR, "key",
                        _ ("“%s” needs one number, or two with ; between: for a warning and for an error"), rule);
    return;
  }
  limit.rule = g_strdup (rule);
  g_ptr_array_add (self->limits, g_memdup2 (&limit, sizeof limit));
}

static void
check_waiver_keys (SkKeyFile *keys, const char *group)
{
  static const char *const known[] = { "Rule", "Reason", "By", "Page", "Text", NULL };
  g_auto (GStrv) names = sk_key_file_get_keys (keys, group);

  for (guint i = 0; i < 3; i++) {
    g_autofree char *value = sk_key_file_get_string (keys, group, known[i]);

    if (value == NULL) {
      sk_key_file_report (keys, group, known[i], SK_LEVEL_ERROR, "key",
                          _ ("%s= is missing; who waives a rule says which, why, and in which role"), known[i]);
    }
  }
  for (guint i = 0; names[i] != NULL; i++) {
    if (!g_strv_contains (known, names[i])) {
      sk_key_file_report (keys, group, names[i], SK_LEVEL_WARNING, "key",
                          _ ("“%s” is not known here; a waiver has Rule, Reason, By, Page and Text"), names[i]);
    }
  }
}

static void
read_waiver (SkCheckSettings *self, SkKeyFile *keys, const char *group)
{
  SkWaiver *waiver = g_new0 (SkWaiver, 1);

  check_waiver_keys (keys, group);
  waiver->line = sk_key_file_get_line (keys, group, NULL);
  waiver->rule = sk_key_file_get_string (keys, group, "Rule");
  waiver->reason = sk_key_file_get_string (keys, group, "Reason");
  waiver->by = sk_key_file_get_string (keys, group, "By");
  waiver->page = sk_key_file_get_string (keys, group, "Page");
  waiver->text = sk_key_file_get_string (keys, group, "Text");
  g_ptr_array_add (self->waivers, waiver);
}

static void
read_group (SkCheckSettings *self, SkKeyFile *keys, const char *group)
{
  if (g_str_equal (group, LIMITS)) {
    g_auto (GStrv) rules = sk_key_file_get_keys (keys, LIMITS);

    for (guint i = 0; rules[i] != NULL; i++)
      read_limit (self, keys, rules[i]);
  } else if (g_str_has_prefix (group, "Waive ")) {
    read_waiver (self, keys, group);
  } else {
    sk_key_file_report (keys, group, NULL, SK_LEVEL_WARNING, "key",
                        _ ("[%s] is not known here; [Limits] or [Waive 1] is"), group);
  }
}

SkCheckSettings *
sk_check_settings_read (SkFolder *folder, SkReport *report)
{
  SkCheckSettings *self = g_new0 (SkCheckSettings, 1);
  g_autoptr (SkKeyFile) keys = NULL;
  g_auto (GStrv) groups = NULL;

  self->limits = g_ptr_array_new_with_free_func ((GDestroyNotify) limit_free);
  self->waivers = g_ptr_array_new_with_free_func ((GDestroyNotify) waiver_free);
  if (sk_folder_has (folder, FILE_NAME))
    keys = sk_key_file_open (folder, FILE_NAME, SK_LIMIT_INI_BYTES, report);
  groups = keys != NULL ? sk_key_file_get_groups (keys) : NULL;
  for (guint i = 0; groups != NULL && groups[i] != NULL; i++)
    read_group (self, keys, groups[i]);
  return self;
}

void
sk_check_settings_free (SkCheckSettings *self)
{
  g_ptr_array_unref (self->limits);
  g_ptr_array_unref (self->waivers);
  g_free (self);
}
