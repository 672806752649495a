/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-look.h"
#include "sk-reader.h"

G_BEGIN_DECLS

/* SkBar: the one bar at the bottom, the same on every page: Back, Home, Listen, Bigger, Make it easier; and in both
 * corners what brings everything lower. */
#define SK_TYPE_BAR (sk_bar_get_type ())
G_DECLARE_FINAL_TYPE (SkBar, sk_bar, SK, BAR, GtkBox)

GtkWidget *sk_bar_new (SkReader *reader, SkLook *look, SkPreferences *preferences);
/* Whether there is anything to go back to; where there is not, Back is told to say why it cannot be chosen. */
void sk_bar_set_back (SkBar *self, gboolean possible);
/* That, in words for people. */
const char *sk_bar_explain_no_back (void);
/* Whether the choices of Make it easier are open. */
void sk_bar_set_easier (SkBar *self, gboolean open);
/* For members of staff: Back and Leave within their part, and whether the kiosk speaks, where visitors have their own. */
void sk_bar_set_staff (SkBar *self, gboolean staff);

G_END_DECLS
