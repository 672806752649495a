/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-preferences.h"

G_BEGIN_DECLS

/* The screens, by the names that the bus action `screen` has. */
typedef enum {
  SK_SCREEN_START,
  SK_SCREEN_HOME,
  SK_SCREEN_PAGE,
  SK_SCREEN_WORD,    /* lies over the page */
  SK_SCREEN_EASIER,  /* lies over the page */
  SK_SCREEN_WARNING, /* lies over everything: is anybody still there? */
  SK_SCREEN_STAFF,   /* nothing that a visitor can do leads here */
} SkScreen;

const char *sk_screen_to_string (SkScreen screen);

/*
 * SkVisit: one visitor's stay, from the first touch to its end: what they chose, and the way they came, so that Back
 * leads back. It knows no widget: the window shows where the visit is.
 *
 * Signals: leaves, screen, page or word are about to change, and now is the time to say where one was on the page; moved,
 * they have changed.
 */
#define SK_TYPE_VISIT (sk_visit_get_type ())
G_DECLARE_FINAL_TYPE (SkVisit, sk_visit, SK, VISIT, GObject)

SkVisit *sk_visit_new (void);

SkPreferences *sk_visit_get_preferences (SkVisit *self); /* (transfer none) */
/* Whether there is anything to forget: who chose a language on the start screen is a visitor, too. */
gboolean sk_visit_has_begun (SkVisit *self);
SkScreen sk_visit_get_screen (SkVisit *self);
const char *sk_visit_get_page (SkVisit *self); /* under a word or the choices too; NULL where no page is shown */
const char *sk_visit_get_word (SkVisit *self); /* NULL where none is explained */

/* Where somebody is on what is shown: a number that only who shows it understands; 0 is its beginning. It is kept for who
 * comes back, until the visit ends. Of a word and of the warning it is that of what lies under them. */
guint sk_visit_get_spot (SkVisit *self);
void sk_visit_set_spot (SkVisit *self, guint spot);

void sk_visit_go_home (SkVisit *self);
void sk_visit_open_page (SkVisit *self, const char *page);
void sk_visit_explain_word (SkVisit *self, const char *word);
/* Remembers the preferences, so that they can be as they were. */
void sk_visit_make_easier (SkVisit *self);
/* Screens of the staff area, by their names: the first one, which begins a way of its own and keeps the preferences, and
 * another one after it. */
void sk_visit_begin_staff (SkVisit *self, const char *screen);
void sk_visit_open_staff (SkVisit *self, const char *screen);
/* Under a warning too; NULL where visitors are. */
const char *sk_visit_get_staff_screen (SkVisit *self);
/* A member of staff looks at what visitors would see, from the start on, and comes back to where they were. */
void sk_visit_begin_preview (SkVisit *self);
void sk_visit_end_preview (SkVisit *self);
gboolean sk_visit_is_preview (SkVisit *self);
/* Whether there is anything before what is shown: the start is not, for nobody ends a visit by going back. */
gboolean sk_visit_can_go_back (SkVisit *self);
/* One step back on the way here, where there is one. */
void sk_visit_go_back (SkVisit *self);
/* Asks whether anybody is still there, if a visit has begun. */
void sk_visit_warn (SkVisit *self);
/* Ends what lies over the page; a warning gives back what it lay over. */
void sk_visit_close (SkVisit *self);
/* Forgets the visitor: every choice, and the way; back to the start. */
void sk_visit_end (SkVisit *self);
/* What somebody does who has seen enough: ends the visit; of a preview only that of the visitor who it plays. */
void sk_visit_finish (SkVisit *self);

G_END_DECLS
