/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-judge.h"

#include <glib/gi18n.h>
#include <string.h>

#define SETTINGS "check.ini"

typedef struct {
  guint warning;
  guint error;
} Limits;

struct _SkJudge {
  SkReport *report; /* not owned */
  SkCheckSettings *settings;
  Limits limits[SK_N_RULES];
  gboolean *used; /* of each waiver */
  const char *file;
  const char *page;
};

static gboolean
is_waivable (const char *name)
{
  SkRuleId rule = sk_rule_find (name);

  return rule != SK_N_RULES && sk_rule_get (rule)->holder == SK_RULE_HELD_HERE;
}

static gboolean
has_number (const SkRule *rule)
{
  return rule->warning > 0 || rule->error > 0;
}

static void
read_limit (SkJudge *self, const SkCheckLimit *limit)
{
  SkRuleId rule = sk_rule_find (limit->rule);
  Limits *limits = rule != SK_N_RULES ? &self->limits[rule] : NULL;

  if (limits == NULL || !has_number (sk_rule_get (rule))) {
    sk_report_add (self->report, SETTINGS, limit->line, SK_LEVEL_WARNING, "key",
                   _ ("there is no rule “%s” with a number; send-kiosk-bundle check --rules lists them"), limit->rule);
    return;
  }
  limits->warning = limit->warning;
  if (limit->has_error)
    limits->error = limit->error;
  else if (limits->error > 0)
    limits->error = MAX (limits->error, limit->warning);
}

SkJudge *
sk_judge_new (SkBundle *bundle, SkReport *report)
{
  SkJudge *self = g_new0 (SkJudge, 1);
  g_autoptr (SkReport) form = sk_report_new (); /* what is wrong with its form is reported with the bundle's */

  self->report = report;
  self->settings = sk_bundle_load_check_settings (bundle, form);
  self->used = g_new0 (gboolean, self->settings->waivers->len);
  for (guint i = 0; i < SK_N_RULES; i++)
    self->limits[i] = (Limits){ sk_rule_get (i)->warning, sk_rule_get (i)->error };
  for (guint i = 0; i < self->settings->limits->len; i++)
    read_limit (self, self->settings->limits->pdata[i]);
  return self;
}

static void
report_waivers (SkJudge *self)
{
  for (guint i = 0; i < self->settings->waivers->len; i++) {
    const SkWaiver *waiver = self->settings->waivers->pdata[i];

    if (waiver->rule == NULL)
      continue;
    if (!is_waivable (waiver->rule)) {
      sk_report_add (self->report, SETTINGS, waiver->line, SK_LEVEL_WARNING, "key",
                     _ ("“%s” is no rule that can be waived; send-kiosk-bundle check --rules lists them"),
                     waiver->rule);
    } else if (!self->used[i]) {
      sk_report_add (self->report, SETTINGS, waiver->line, SK_LEVEL_NOTE, "key",
                     _ ("nothing breaks the rule “%s” here any more; take this part away"), waiver->rule);
    }
  }
}

void
sk_judge_free (SkJudge *self)
{
  report_waivers (self);
  sk_check_settings_free (self->settings);
  g_free (self->used);
  g_free (self);
}

void
sk_judge_set_place (SkJudge *self, const char *file, const char *page)
{
  self->file = file;
  self->page = page;
}

const char *
sk_judge_get_file (SkJudge *self)
{
  return self->file;
}

const char *
sk_judge_get_page (SkJudge *self)
{
  return self->page;
}

/* Who waives without saying why or in which role has not waived. */
static gboolean
waives (const SkWaiver *waiver, const char *rule, const char *page, const char *text)
{
  return g_strcmp0 (waiver->rule, rule) == 0 && waiver->reason != NULL && waiver->by != NULL &&
         (waiver->page == NULL || g_strcmp0 (waiver->page, page) == 0) &&
         (waiver->text == NULL || (text != NULL && strstr (text, waiver->text) != NULL));
}

static const SkWaiver *
find_waiver (SkJudge *self, const char *rule, const char *text)
{
  for (guint i = 0; i < self->settings->waivers->len; i++) {
    const SkWaiver *waiver = self->settings->waivers->pdata[i];

    if (waives (waiver, rule, self->page, text)) {
      self->used[i] = TRUE;
      return waiver;
    }
  }
  return NULL;
}

static void
report_finding (SkJudge *self, SkRuleId rule, SkLevel level, guint line, const char *text, const char *message)
{
  const char *name = sk_rule_get (rule)->name;
  const SkWaiver *waiver = level > SK_LEVEL_NOTE ? find_waiver (self, name, text) : NULL;

  if (waiver == NULL) {
    sk_report_add (self->report, self->file, line, level, name, "%s", message);
    return;
  }
  sk_report_add (self->report, self->file, line, SK_LEVEL_NOTE, name, _ ("%s. Allowed (%s): %s"), message, waiver->by,
                 waiver->reason);
}

void
sk_judge_find_at (SkJudge *self, SkRuleId rule, SkLevel level, guint line, const char *text, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  report_finding (self, rule, level, line, text, message);
}

void
sk_judge_find (SkJudge *self, SkRuleId rule, guint line, const char *text, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  report_finding (self, rule, sk_rule_get (rule)->level, line, text, message);
}

gboolean
sk_judge_exceeds (SkJudge *self, SkRuleId rule, guint number, guint *most, SkLevel *level)
{
  const Limits *limits = &self->limits[rule];
  gboolean is_error = limits->error > 0 && number > limits->error;

  *most = is_error ? limits->error : limits->warning;
  *level = is_error ? SK_LEVEL_ERROR : sk_rule_get (rule)->level;
  return is_error || number > limits->warning;
}

char *
sk_judge_describe_place (const char *file, guint line)
{
  return g_strdup_printf ("%s:%u", file, line);
}

GHashTable *
sk_judge_collect (SkJudge *self, const char *rule)
{
  GHashTable *messages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < sk_report_get_n_findings (self->report); i++) {
    const SkFinding *finding = sk_report_get_finding (self->report, i);
    char *place;
    const char *before;

    if (!g_str_equal (finding->rule, rule))
      continue;
    place = sk_judge_describe_place (finding->file, finding->line);
    before = g_hash_table_lookup (messages, place);
    g_hash_table_insert (messages, place, g_strconcat (before != NULL ? before : "", finding->message, NULL));
  }
  return messages;
}
