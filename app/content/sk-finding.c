/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-finding.h"

G_DEFINE_BOXED_TYPE (SkFinding, sk_finding, sk_finding_copy, sk_finding_free)

SkFinding *
sk_finding_new (const char *file, guint line, SkLevel level, const char *rule, const char *message)
{
  SkFinding *self = g_new0 (SkFinding, 1);

  self->file = g_strdup (file);
  self->line = MAX (line, 1);
  self->level = level;
  self->rule = g_strdup (rule);
  self->message = g_strdup (message);
  return self;
}

SkFinding *
sk_finding_copy (const SkFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return sk_finding_new (self->file, self->line, self->level, self->rule, self->message);
}

void
sk_finding_free (SkFinding *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->file);
  g_free (self->rule);
  g_free (self->message);
  g_free (self);
}

const char *
sk_level_to_string (SkLevel level)
{
  switch (level) {
  case SK_LEVEL_NOTE:
    return "note";
  case SK_LEVEL_WARNING:
    return "warning";
  case SK_LEVEL_ERROR:
    return "error";
  default:
    g_return_val_if_reached ("error");
  }
}

char *
sk_finding_to_string (const SkFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("%s:%u: %s: %s [%s]", self->file, self->line, sk_level_to_string (self->level), self->message,
                          self->rule);
}
