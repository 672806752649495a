/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-clock.h"
#include "sk-keys.h"
#include "sk-visit.h"

G_BEGIN_DECLS

/* In px: a corner that is found by hand, and how far a finger in it may slide. */
#define SK_BEGINNING_CORNER 110
#define SK_BEGINNING_SLACK 72

/*
 * SkBeginning: how somebody begins alone who does not see the screen, or has a switch. On the start screen: any key; a key
 * that no keyboard user presses first is a switch, and so is whatever is held for three seconds. On every screen: a finger
 * held in a corner (at its top, but on the start screen in any) for two.
 *
 * Signal: begun (gboolean by_switch, guint code): with a switch (the code of its key, or 0), or with speech.
 */
#define SK_TYPE_BEGINNING (sk_beginning_get_type ())
G_DECLARE_FINAL_TYPE (SkBeginning, sk_beginning, SK, BEGINNING, GObject)

SkBeginning *sk_beginning_new (GtkWidget *window, SkClock *clock, SkVisit *visit, SkKeys *keys);

/* What is held now begins nothing. */
void sk_beginning_let_go (SkBeginning *self);
/* TRUE: it has taken the event, and nobody else should get it. */
gboolean sk_beginning_take (SkBeginning *self, GdkEvent *event);

G_END_DECLS
