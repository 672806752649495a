/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-look.h"
#include "sk-reader.h"

G_BEGIN_DECLS

/*
 * SkRail: the controls beside the words (below them on an upright screen). Quiet: Up and Down. While something is read:
 * Before, Slower, Stop, Faster, Next; fewer where there is little room. The same place always leads the same way.
 */
#define SK_TYPE_RAIL (sk_rail_get_type ())
G_DECLARE_FINAL_TYPE (SkRail, sk_rail, SK, RAIL, GtkBox)

/* For_reading: with the controls of reading; else Up and Down only. */
GtkWidget *sk_rail_new (SkReader *reader, SkLook *look, SkPreferences *preferences, gboolean for_reading);

G_END_DECLS
