/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* SkPreviewBand: what stands above pages that a member of staff only looks at: that nobody else sees them, and the way
 * back (the action `staff.end-preview`). */
#define SK_TYPE_PREVIEW_BAND (sk_preview_band_get_type ())
G_DECLARE_FINAL_TYPE (SkPreviewBand, sk_preview_band, SK, PREVIEW_BAND, GtkBox)

GtkWidget *sk_preview_band_new (void);

G_END_DECLS
