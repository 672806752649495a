/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-bundle.h"
#include "sk-picture-store.h"
#include "sk-reader.h"
#include "sk-staff-area.h"
#include "sk-visit.h"

G_BEGIN_DECLS

/*
 * SkWindow: the whole screen: the page in front, what lies over it, and the bar. It shows where the visit is, and gives
 * the reader what Listen reads there. In another language everything is built anew, and shown at the same place.
 *
 * Signals: scrolled, what can be scrolled may have changed; drawn, every page of the home screen has been made.
 */
#define SK_TYPE_WINDOW (sk_window_get_type ())
G_DECLARE_FINAL_TYPE (SkWindow, sk_window, SK, WINDOW, AdwApplicationWindow)

SkWindow *sk_window_new (SkBundle *bundle, SkVisit *visit, SkReader *reader);

/* What members of staff see; without it there is nothing for them. */
void sk_window_set_staff (SkWindow *self, SkStaffArea *staff);

/* Shows this bundle from now on, at the same place as far as it has that. The visit's languages become the bundle's. */
void sk_window_set_bundle (SkWindow *self, SkBundle *bundle);

/* How large it will be, in px, and how large things are on its screen (NULL: as usual); before it is presented. */
void sk_window_set_screen (SkWindow *self, int width, int height, const SkScale *scale);
/* How large things are on its screen, from now on. */
void sk_window_set_scale (SkWindow *self, const SkScale *scale);
/* Whether the word has an explanation in the language that is shown. */
gboolean sk_window_can_explain (SkWindow *self, const char *word);
void sk_window_scroll (SkWindow *self, gboolean down);
/* To the end of what scrolls, or to its beginning. */
void sk_window_scroll_to_end (SkWindow *self, gboolean down);
gboolean sk_window_can_scroll (SkWindow *self, gboolean down);
/* The seconds until the end of the visit that the warning shows, of how many. */
void sk_window_set_left (SkWindow *self, guint left, guint all);
/* Nothing but these words on a dark screen, over everything; NULL: as usual. */
void sk_window_set_dark (SkWindow *self, const char *words);
/* One clear message above the bar; NULL takes it away. */
void sk_window_set_message (SkWindow *self, const char *message);

G_END_DECLS
