/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-button.h"
#include "sk-sentence.h"

G_BEGIN_DECLS

/*
 * SkChoice: one answer to a question: a sample of it, its name, and a tick when it is chosen. It asks for an action with
 * its value.
 */
#define SK_TYPE_CHOICE (sk_choice_get_type ())
G_DECLARE_FINAL_TYPE (SkChoice, sk_choice, SK, CHOICE, GtkButton)

/* Sample_class: the style class of the sample "Aa", or NULL for none. Takes the value if it is floating. */
GtkWidget *sk_choice_new (const char *label, const char *language, const char *sample_class, const char *action,
                          GVariant *value);

/* One of which any number can be chosen. */
GtkWidget *sk_choice_new_of_many (const char *label, const char *language, const char *sample_class, const char *action,
                                  GVariant *value);

void sk_choice_set_chosen (SkChoice *self, gboolean chosen);
/* Whether this value is the one chosen now. */
void sk_choice_compare (SkChoice *self, GVariant *chosen);
SkSentence *sk_choice_get_sentence (SkChoice *self); /* its name (transfer none) */
void sk_choice_set_read (SkChoice *self, gboolean being_read);

G_END_DECLS
