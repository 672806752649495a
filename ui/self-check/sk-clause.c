/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-clause.h"

#include <glib/gi18n.h>

struct _SkClause {
  char *name;
  char *unit;
  double wanted;
  gboolean most;
  gboolean is_measured;
  double worst;
  char *where;
};

SkClause *
sk_clause_new (const char *name, const char *unit, double wanted, gboolean most)
{
  SkClause *self = g_new0 (SkClause, 1);

  self->name = g_strdup (name);
  self->unit = g_strdup (unit);
  self->wanted = wanted;
  self->most = most;
  return self;
}

void
sk_clause_free (SkClause *self)
{
  g_free (self->name);
  g_free (self->unit);
  g_free (self->where);
  g_free (self);
}

void
sk_clause_take (SkClause *self, double measured, const char *where)
{
  if (self->is_measured && (self->most ? measured <= self->worst : measured >= self->worst))
    return;
  self->is_measured = TRUE;
  self->worst = measured;
  g_free (self->where);
  self->where = g_strdup (where);
}

/* What is printed decides: nobody should read "4.8, wanted 4.8, not met". */
static double
round_to_print (double value)
{
  return (double) (gint64) (value * 100 + (value < 0 ? -0.5 : 0.5)) / 100;
}

gboolean
sk_clause_is_met (const SkClause *self)
{
  double worst = round_to_print (self->worst);

  return self->is_measured && (self->most ? worst <= self->wanted : worst >= self->wanted);
}

static char *
print_figure (const SkClause *self, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.2f", value);
  return g_strjoin (" ", digits, *self->unit != '\0' ? self->unit : NULL, NULL);
}

char *
sk_clause_to_string (const SkClause *self)
{
  g_autofree char *figure = print_figure (self, self->worst);
  g_autofree char *wanted = print_figure (self, self->wanted);
  const char *verdict = sk_clause_is_met (self) ? _ ("met") : _ ("NOT MET");

  if (!self->is_measured) {
    /* Translators: verdict, and the clause. */
    return g_strdup_printf (_ ("%1$s: %2$s: nothing was there to be measured"), verdict, self->name);
  }
  /* Translators: verdict, the clause, the figure that was measured, the figure that is wanted, and where it was. */
  return g_strdup_printf (self->most ? _ ("%1$s: %2$s: %3$s, at most %4$s (%5$s)")
                                     : _ ("%1$s: %2$s: %3$s, at least %4$s (%5$s)"),
                          verdict, self->name, figure, wanted, self->where);
}
