/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a key can do. */
typedef enum {
  SK_KEY_NONE,
  SK_KEY_NEXT,
  SK_KEY_PREVIOUS,
  SK_KEY_NEXT_PART,
  SK_KEY_PREVIOUS_PART,
  SK_KEY_CHOOSE,
  SK_KEY_BACK,
  SK_KEY_HOME,
  SK_KEY_LISTEN,
  SK_KEY_SAY_AGAIN,
  SK_KEY_PAUSE,
  SK_KEY_LOUDER,
  SK_KEY_QUIETER,
  SK_KEY_FASTER,
  SK_KEY_SLOWER,
  SK_KEY_SPEAK,
  SK_KEY_HELP,
  SK_KEY_CLEAR,
  SK_KEY_SCREEN_UP,
  SK_KEY_SCREEN_DOWN,
  SK_KEY_TOP,
  SK_KEY_END,
  SK_N_KEYS,
} SkKey;

/*
 * SkKeys: what each key does. A keyboard's keys go by what they mean (Tab, arrows, Enter, Escape); those of a kiosk's
 * keypad by their hardware code, for no layout gives them a meaning: F13 to F24 arrive as everything else. Somebody may
 * give a key another use, for as long as they are here; an installation may do so for good.
 */
#define SK_TYPE_KEYS (sk_keys_get_type ())
G_DECLARE_FINAL_TYPE (SkKeys, sk_keys, SK, KEYS, GObject)

/* Keypad: a{us}, hardware code (as X11 counts them) to the name of what it does; NULL for none. Not known names are
 * logged. */
SkKeys *sk_keys_new (GVariant *keypad);

SkKey sk_keys_find (SkKeys *self, GdkEvent *event);
/* Shift, Control, Caps Lock and the like: on most keyboards they do nothing alone, and are pressed without meaning
 * anything. One that was given a use is none. */
gboolean sk_keys_is_modifier (SkKeys *self, GdkEvent *event);
/* Whether the code is one of a keypad, and not of a keyboard: whoever uses it may see nothing. */
gboolean sk_keys_is_keypad (SkKeys *self, guint code);
/* Until reset. */
void sk_keys_assign (SkKeys *self, guint code, SkKey key);
void sk_keys_reset (SkKeys *self);

/* The id, as in the setting and on the bus; SK_KEY_NONE for an unknown one. */
const char *sk_key_to_string (SkKey key);
SkKey sk_key_from_string (const char *id);
/* What it does, for people: "Next". */
const char *sk_key_get_name (SkKey key);

G_END_DECLS
