/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-button.h"
#include "sk-picture-store.h"
#include "sk-reader.h"

G_BEGIN_DECLS

/* An answer to a question: what it sets, and what it is called, to be translated. */
typedef struct {
  guint value;
  const char *label;
} SkPlainAnswer;

/* What may be offered to visitors or not: how the setting calls it, its name as it is shown and the language of that, and
 * the style class of a sample, or NULL. */
typedef struct {
  const char *value;
  const char *label;
  const char *language;
  const char *sample_class;
} SkPlainOffer;

/*
 * SkPlainPage: a screen in Easy Read with a title, and below it, in the order in which they are added, rows of sentences
 * and what can be chosen. All of it is read aloud by Listen (SkReadable), and scrolls where it has to.
 */
#define SK_TYPE_PLAIN_PAGE (sk_plain_page_get_type ())
G_DECLARE_FINAL_TYPE (SkPlainPage, sk_plain_page, SK, PLAIN_PAGE, AdwBin)

/* Picture: the key of the one beside the title. */
GtkWidget *sk_plain_page_new (SkPictureStore *pictures, SkReader *reader, SkPreferences *preferences,
                              const char *picture, const char *title);

/* Takes away all but the title. */
void sk_plain_page_clear (SkPlainPage *self);
/* A row: its picture with what it shows, or NULL and NULL; then its sentences, and NULL. */
void sk_plain_page_add_row (SkPlainPage *self, const char *picture, const char *description,
                            ...) G_GNUC_NULL_TERMINATED;
/* What came of something, in one sentence: it stands out. */
void sk_plain_page_add_message (SkPlainPage *self, const char *message);
/* A title between the rows. */
void sk_plain_page_add_heading (SkPlainPage *self, const char *heading);
/* Something to choose: the key of its picture, or NULL, its name, and the action with its parameter that it asks for. */
SkButton *sk_plain_page_add_option (SkPlainPage *self, const char *picture, const char *label, const char *action,
                                    GVariant *parameter);
/* A question, and its answers, of which one is chosen: what the setting (an unsigned number) is. They ask for the action
 * `staff.SETTING`. */
void sk_plain_page_add_choices (SkPlainPage *self, const char *question, GSettings *settings, const char *setting,
                                const SkPlainAnswer *answers, guint n);
/* A question, and its answers, of which all are chosen but those that are left out. Each asks for the action with its
 * value. */
void sk_plain_page_add_offers (SkPlainPage *self, const char *question, const SkPlainOffer *offers, guint n,
                               const char *action, const char *const *left_out);
SkLook *sk_plain_page_get_look (SkPlainPage *self); /* (transfer none) */
/* Anything else. Nothing of it is read aloud by Listen. */
void sk_plain_page_add_widget (SkPlainPage *self, GtkWidget *widget);
/* What one came for: beside the rows where there is room, else above them; it stays when they are cleared. NULL where
 * there is none (transfer none). */
void sk_plain_page_set_side (SkPlainPage *self, GtkWidget *widget);
GtkWidget *sk_plain_page_get_side (SkPlainPage *self);

G_END_DECLS
