/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <adwaita.h>

#include "sk-clause.h"
#include "sk-look.h"

G_BEGIN_DECLS

/*
 * SkRuler: measures what a window shows just now: every word, control and line that is there, as it is laid out and as
 * it is painted. What it finds goes to its clauses, each of which keeps the worst.
 */
typedef struct _SkRuler SkRuler;

SkRuler *sk_ruler_new (GtkWindow *window);
void sk_ruler_free (SkRuler *self);

/* Adds a clause to the report; it belongs to the ruler. */
SkClause *sk_ruler_add (SkRuler *self, const char *name, const char *unit, double wanted, gboolean most);
/* Until what was asked for is laid out and painted. Runs the main loop. */
void sk_ruler_settle (SkRuler *self);
/* Letters, controls, lines, and whether all of it is on the screen. Where: the screen and how it is shown. */
void sk_ruler_measure_sizes (SkRuler *self, const char *where);
/* Words and controls against their grounds, in the colours that are shown. */
void sk_ruler_measure_colours (SkRuler *self, const char *where);
/* What tells that a control has the focus. Every kind of control is looked at once in each scheme of colours. */
void sk_ruler_measure_focus (SkRuler *self, const char *where);
/* How far apart lines, letters and words can be: at the widest, against the normal spacing. A page must be shown. */
void sk_ruler_measure_spacing (SkRuler *self, SkPreferences *preferences, const char *where);
/* Prints a line a clause. Whether all of them are met. */
gboolean sk_ruler_report (SkRuler *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkRuler, sk_ruler_free)

G_END_DECLS
