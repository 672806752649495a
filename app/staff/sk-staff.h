/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-bundle.h"
#include "sk-pin-entry.h"
#include "sk-screen-check.h"
#include "sk-sticks.h"
#include "sk-store-answer.h"
#include "sk-store-link.h"
#include "sk-visit.h"

G_BEGIN_DECLS

/* The screens of the staff area, by name. */
#define SK_STAFF_PIN "pin"
#define SK_STAFF_MENU "menu"
#define SK_STAFF_BACK "back"
#define SK_STAFF_STICK "stick"
#define SK_STAFF_CHECK "check"
#define SK_STAFF_COPY "copy"
#define SK_STAFF_SETTINGS "settings"
#define SK_STAFF_IDLE "idle"
#define SK_STAFF_SIZE "size"
#define SK_STAFF_DISTANCE "distance"
#define SK_STAFF_VOLUME "volume"
#define SK_STAFF_LANGUAGES "languages"
#define SK_STAFF_COLOURS "colours"
#define SK_STAFF_SCREEN_CHECK "screen-check"
#define SK_STAFF_ABOUT "about"

/*
 * SkStaff: what members of staff do at the screen. The PIN lets them in; then it asks the store for what they want, and
 * says what came of it. It leads the visit through its screens, and whoever leaves them is out.
 *
 * Signals: changed, what is to be shown; told (const char *), what is to be said; preview (const char *), the pages of
 * this commit are to be shown, until the visit's preview ends.
 */
#define SK_TYPE_STAFF (sk_staff_get_type ())
G_DECLARE_FINAL_TYPE (SkStaff, sk_staff, SK, STAFF, GObject)

/* Settings: the kiosk's, which they can change. Bundle: what visitors see. */
SkStaff *sk_staff_new (SkVisit *visit, SkPin *pin, SkClock *clock, SkStoreLink *store, SkSticks *sticks,
                       GSettings *settings, SkBundle *bundle);

/* To where the PIN is asked for. */
void sk_staff_enter (SkStaff *self);
/* Nothing below works before the PIN was right. */
gboolean sk_staff_is_in (SkStaff *self);
SkPinEntry *sk_staff_get_entry (SkStaff *self); /* (transfer none) */

void sk_staff_open (SkStaff *self, const char *screen);
/* One screen back; from the first one out. */
void sk_staff_step_back (SkStaff *self);
void sk_staff_leave (SkStaff *self);

/* Shows the pages before these again; and those after them. */
void sk_staff_restore (SkStaff *self);
void sk_staff_go_forward (SkStaff *self);
/* Has pages on a stick looked at, and goes to where it is said what was found. */
void sk_staff_check (SkStaff *self, const char *path);
/* Shows the pages that were checked: only here, and to visitors. */
void sk_staff_preview (SkStaff *self);
void sk_staff_end_preview (SkStaff *self);
void sk_staff_use (SkStaff *self);
/* Copies the pages that are shown to this stick. */
void sk_staff_copy (SkStaff *self, const char *stick);

/* Has the kiosk measure itself on this screen. */
void sk_staff_check_screen (SkStaff *self);
SkScreenCheck *sk_staff_get_screen_check (SkStaff *self); /* (transfer none) */

GSettings *sk_staff_get_settings (SkStaff *self); /* (transfer none) */
/* Offers one of all to visitors, or not any more. Setting: the list of what is not offered. The last one stays. */
void sk_staff_offer (SkStaff *self, const char *setting, const char *const *all, const char *value);
/* What visitors see from now on. */
void sk_staff_set_bundle (SkStaff *self, SkBundle *bundle);
SkBundle *sk_staff_get_bundle (SkStaff *self); /* (transfer none) */

/* They are watched as long as somebody is in (transfer none). */
SkSticks *sk_staff_get_sticks (SkStaff *self);
/* What the check has found; NULL: it is not done. */
const SkStoreAnswer *sk_staff_get_checked (SkStaff *self);

/* What the store said last; NULL: nothing yet. */
const SkStoreAnswer *sk_staff_get_status (SkStaff *self);
/* It waits for the store, or for what the screen is like. */
gboolean sk_staff_is_working (SkStaff *self);
/* What came of the last thing; NULL: nothing to say (transfer none). */
const char *sk_staff_get_message (SkStaff *self);

G_END_DECLS
