/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkClause: what one clause of a standard asks for, and the worst that was measured against it. What was never measured
 * is not met.
 */
typedef struct _SkClause SkClause;

/* Name: the clause and what it is about. Unit: behind the figures ("mm"), or "". Most: the wanted is the most that may
 * be, not the least that must. */
SkClause *sk_clause_new (const char *name, const char *unit, double wanted, gboolean most);
void sk_clause_free (SkClause *self);

/* Where: on which screen, of what; told only if it is the worst. */
void sk_clause_take (SkClause *self, double measured, const char *where);
gboolean sk_clause_is_met (const SkClause *self);
/* One line of the report, without its end. */
char *sk_clause_to_string (const SkClause *self);

G_END_DECLS
