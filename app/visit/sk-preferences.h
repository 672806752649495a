/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * SkPreferences: what one visitor chose. Each property has the name and the type of its bus action (design, section 4)
 * and takes only what is offered: anything else changes nothing. Forgotten at the end of the visit by reset.
 *
 * Properties: text-size (int: 100 150 200 300 400), colours (string), letters (string: andika dejavu opendyslexic
 * atkinson, those that are offered), spacing (string: normal wide widest), reach (string: normal low), original-words,
 * one-at-a-time, words-only, calm, mark-sentence, mark-word (boolean), speech-rate (int, words a minute, 80 to 450),
 * volume (int, 0 to 100), language (string; NULL until the languages are set), speak-controls (boolean), scanning
 * (string: off one-switch two-switch);
 * in milliseconds: scan-interval (int: 1000 1500 2000 3000 5000), scan-first (int: 0 1000 2000 3000; longer for the first
 * thing), scan-acceptance (int: 0 300 600 1000; a shorter press does not count), hold-to-choose (int: 0 200 500 1000),
 * ignore-repeats (int: 0 300 500 1000 2000); scan-loops (int: 1 3 5 10; then scanning rests); assign-key (string: what the next key that is pressed will
 * do from then on; empty: nothing).
 */
#define SK_TYPE_PREFERENCES (sk_preferences_get_type ())
G_DECLARE_FINAL_TYPE (SkPreferences, sk_preferences, SK, PREFERENCES, GObject)

SkPreferences *sk_preferences_new (void);

/* Everything as it was before the visit. */
void sk_preferences_reset (SkPreferences *self);
/* Remembers how everything is now, and goes back to that. */
void sk_preferences_remember (SkPreferences *self);
void sk_preferences_recall (SkPreferences *self);
/* Whether anything is not as it was before the visit. */
gboolean sk_preferences_get_changed (SkPreferences *self);

/* The languages of the bundle that is shown, and the one in which every visit begins, which must be among them. */
void sk_preferences_set_languages (SkPreferences *self, const char *const *all, const char *first);
/* Those that this kiosk does not offer; where none would be left, it offers all. The one of now stays until the visit
 * ends. Where the first is left out, visits begin in the one after it. */
void sk_preferences_leave_out_languages (SkPreferences *self, const char *const *left_out);
const char *sk_preferences_get_language (SkPreferences *self);
const char *const *sk_preferences_get_offered_languages (SkPreferences *self);

int sk_preferences_get_text_size (SkPreferences *self);
const char *sk_preferences_get_colours (SkPreferences *self);
const char *sk_preferences_get_letters (SkPreferences *self);
const char *sk_preferences_get_spacing (SkPreferences *self);
const char *sk_preferences_get_reach (SkPreferences *self);
gboolean sk_preferences_get_original_words (SkPreferences *self);
gboolean sk_preferences_get_one_at_a_time (SkPreferences *self);
gboolean sk_preferences_get_words_only (SkPreferences *self);
gboolean sk_preferences_get_calm (SkPreferences *self);
gboolean sk_preferences_get_mark_sentence (SkPreferences *self);
gboolean sk_preferences_get_mark_word (SkPreferences *self);
gboolean sk_preferences_get_speak_controls (SkPreferences *self);
const char *sk_preferences_get_scanning (SkPreferences *self);

/* The sizes in per cent, smallest first; n receives their number. */
const int *sk_preferences_offered_sizes (guint *n);
/* The colour schemes, the default first. */
const char *const *sk_preferences_all_colours (void);
const char *const *sk_preferences_offered_colours (SkPreferences *self);
/* Those that this kiosk does not offer; where none would be left, it offers all. Whoever has chosen one keeps it until the
 * visit ends. */
void sk_preferences_leave_out_colours (SkPreferences *self, const char *const *left_out);
/* The letters that this machine has, the default first; all of them until it is told. */
const char *const *sk_preferences_offered_letters (SkPreferences *self);
void sk_preferences_offer_letters (SkPreferences *self, const char *const *letters);
const char *const *sk_preferences_all_letters (void);
/* How loud it may be at most, from 0 to 100: nobody makes it louder, and nothing is louder at the beginning. */
void sk_preferences_set_most_volume (SkPreferences *self, int most);
int sk_preferences_get_most_volume (SkPreferences *self);
/* The scheme of who has chosen none, as the system asks for: theirs from now on. */
void sk_preferences_set_usual_colours (SkPreferences *self, const char *colours);
/* The next size after this one; from the largest back to the smallest. */
int sk_preferences_get_bigger_size (SkPreferences *self);

G_END_DECLS
