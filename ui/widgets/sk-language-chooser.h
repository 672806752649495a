/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-language-choice.h"

G_BEGIN_DECLS

/*
 * SkLanguageChooser: the languages that the bundle offers, five at a time; where there are more, a control shows the
 * next ones.
 *
 * Style class: `languages`. Accessibility: a radio group, named.
 */
#define SK_TYPE_LANGUAGE_CHOOSER (sk_language_chooser_get_type ())
G_DECLARE_FINAL_TYPE (SkLanguageChooser, sk_language_chooser, SK, LANGUAGE_CHOOSER, GtkWidget)

/* Stacked: each above the other and all equally wide; else beside each other, in as many rows as it takes. */
GtkWidget *sk_language_chooser_new (SkPreferences *preferences, SkReader *reader, gboolean stacked);
/* Adds the names that are shown, each in its language, to a passage. */
void sk_language_chooser_add_to_passage (SkLanguageChooser *self, GPtrArray *passage);

G_END_DECLS
