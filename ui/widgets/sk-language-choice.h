/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

#include "sk-preferences.h"
#include "sk-reader.h"

G_BEGIN_DECLS

/*
 * SkLanguageChoice: the control that chooses a language. It has the language's name in the language itself, and says it
 * in that language's voice when it is touched: so everybody finds, and hears, their own.
 *
 * Style classes: `control`, `choice`; `chosen` when it is the language now; `being-read`.
 * Accessibility: a radio button; the name is its name.
 */
#define SK_TYPE_LANGUAGE_CHOICE (sk_language_choice_get_type ())
G_DECLARE_FINAL_TYPE (SkLanguageChoice, sk_language_choice, SK, LANGUAGE_CHOICE, GtkButton)

/* Language: a BCP 47 tag, one of those that the preferences offer. */
GtkWidget *sk_language_choice_new (const char *language, SkPreferences *preferences, SkReader *reader);
SkSentence *sk_language_choice_get_sentence (SkLanguageChoice *self); /* its name, in its language (transfer none) */

G_END_DECLS
