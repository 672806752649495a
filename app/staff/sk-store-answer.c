/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-store-answer.h"

#include "sk-finding.h"
#include "sk-store-protocol.h"

static void
told_bundle_free (SkToldBundle *self)
{
  g_free (self->commit);
  g_free (self->title);
  g_free (self);
}

static void
told_finding_free (SkToldFinding *self)
{
  g_free (self->file);
  g_free (self->page);
  g_free (self->message);
  g_free (self->text);
  g_free (self);
}

void
sk_store_answer_free (SkStoreAnswer *self)
{
  g_free (self->reason);
  g_free (self->message);
  g_clear_pointer (&self->now, told_bundle_free);
  g_clear_pointer (&self->before, told_bundle_free);
  g_clear_pointer (&self->after, told_bundle_free);
  g_clear_pointer (&self->tried, told_bundle_free);
  g_free (self->copied);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

static void
take_bundle (SkToldBundle **place, GStrv words)
{
  guint64 release;
  gint64 since;

  if (*place != NULL || g_strv_length (words) != 5 ||
      !g_ascii_string_to_unsigned (words[3], 10, 0, G_MAXUINT, &release, NULL) ||
      !g_ascii_string_to_signed (words[4], 10, 0, G_MAXINT64, &since, NULL))
    return;
  *place = g_new0 (SkToldBundle, 1);
  (*place)->commit = g_strdup (words[1]);
  (*place)->title = g_strdup (words[2]);
  (*place)->release = (guint) release;
  (*place)->since = since;
}

static void
take_finding (SkStoreAnswer *self, GStrv words)
{
  SkToldFinding *finding = NULL;
  guint64 level, line;

  if (g_strv_length (words) != 7 ||
      !g_ascii_string_to_unsigned (words[1], 10, SK_LEVEL_NOTE, SK_LEVEL_ERROR, &level, NULL) ||
      !g_ascii_string_to_unsigned (words[2], 10, 1, G_MAXUINT, &line, NULL))
    return;
  finding = g_new0 (SkToldFinding, 1);
  finding->is_error = level == SK_LEVEL_ERROR;
  finding->line = (guint) line;
  finding->file = g_strdup (words[3]);
  finding->page = g_strdup (words[4]);
  finding->message = g_strdup (words[5]);
  finding->text = g_strdup (words[6]);
  g_ptr_array_add (self->findings, finding);
}

static void
take_line (SkStoreAnswer *self, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, "\t", -1);

  if (g_strcmp0 (words[0], SK_STORE_PROTOCOL_DONE) == 0) {
    self->done = TRUE;
  } else if (g_strcmp0 (words[0], SK_STORE_PROTOCOL_FAILED) == 0 && g_strv_length (words) == 3) {
    g_free (self->reason);
    g_free (self->message);
    self->reason = g_strdup (words[1]);
    self->message = g_strdup (words[2]);
  } else if (g_strcmp0 (words[0], SK_STORE_PROTOCOL_NOW) == 0) {
    take_bundle (&self->now, words);
  } else if (g_strcmp0 (words[0], SK_STORE_PROTOCOL_BEFORE) == 0) {
    take_bundle (&self->before, words);
  } else if (g_strcmp0 (words[0], SK_STORE_PROTOCOL_AFTER) == 0) {
    take_bundle (&self->after, words);
  } else if (g_strcmp0 (words[0], SK_STORE_PROTOCOL_TRIED) == 0) {
    take_bundle (&self->tried, words);
  } else if (g_strcmp0 (words[0], SK_STORE_PROTOCOL_FINDING) == 0) {
    take_finding (self, words);
  } else if (g_strcmp0 (words[0], SK_STORE_PROTOCOL_COPIED) == 0 && self->copied == NULL) {
    self->copied = g_strdup (words[1]);
  }
}

SkStoreAnswer *
sk_store_answer_parse (const char *text)
{
  SkStoreAnswer *self = g_new0 (SkStoreAnswer, 1);
  g_auto (GStrv) lines = g_strsplit (g_utf8_validate (text, -1, NULL) ? text : "", "\n", -1);

  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) told_finding_free);
  for (guint i = 0; lines[i] != NULL; i++)
    take_line (self, lines[i]);
  if (!self->done && self->reason == NULL) {
    self->reason = g_strdup (SK_STORE_REASON_OTHER);
    self->message = g_strdup ("there is no answer");
  }
  return self;
}
