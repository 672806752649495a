/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-place.h"
#include "sk-preferences.h"
#include "sk-screen-reader.h"
#include "sk-speaker.h"

G_BEGIN_DECLS

/*
 * SkVoicing: the kiosk says what is on the screen to somebody who does not see it: where they are, and what they can do
 * there. It is silent unless somebody asked for it (speak-controls) or scans, and while a screen reader speaks instead.
 */
#define SK_TYPE_VOICING (sk_voicing_get_type ())
G_DECLARE_FINAL_TYPE (SkVoicing, sk_voicing, SK, VOICING, GObject)

SkVoicing *sk_voicing_new (SkSpeaker *speaker, SkPreferences *preferences, SkScreenReader *screen_reader);

gboolean sk_voicing_speaks (SkVoicing *self);

/* Silence, whoever spoke: there is something else to say. */
void sk_voicing_interrupt (SkVoicing *self);
/* What follows is said after what is being said. */
void sk_voicing_say (SkVoicing *self, const char *message);
/* The same, though nobody asked the kiosk to speak by itself: they have listened to it. */
void sk_voicing_say_anyway (SkVoicing *self, const char *message);
/* Name, role, state, place and use, and the groups that are entered when one comes from there (or NULL). */
void sk_voicing_say_place (SkVoicing *self, SkPlace *place, GtkWidget *from);
/* Only so much as is needed to choose it. */
void sk_voicing_say_label (SkVoicing *self, SkPlace *place);
/* What it said last. FALSE: that was nothing, or not the last thing said. */
gboolean sk_voicing_say_again (SkVoicing *self);
/* Silences it, and nothing else. */
void sk_voicing_hush (SkVoicing *self);
/* Forgets what it said. */
void sk_voicing_forget (SkVoicing *self);

G_END_DECLS
