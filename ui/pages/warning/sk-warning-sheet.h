/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-picture-store.h"

G_BEGIN_DECLS

/* SkWarningSheet: asks whether anybody is still there, and counts down. A touch anywhere says yes. */
#define SK_TYPE_WARNING_SHEET (sk_warning_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SkWarningSheet, sk_warning_sheet, SK, WARNING_SHEET, AdwBin)

GtkWidget *sk_warning_sheet_new (SkPictureStore *pictures);
/* Left: whole seconds until the end; all: how many there were. */
void sk_warning_sheet_set_left (SkWarningSheet *self, guint left, guint all);

G_END_DECLS
