/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-bundle.h"
#include "sk-picture-store.h"
#include "sk-preferences.h"
#include "sk-reader.h"

G_BEGIN_DECLS

/* SkStartPage: invites, is still and silent, offers the languages, and says how to begin. A touch anywhere begins. */
#define SK_TYPE_START_PAGE (sk_start_page_get_type ())
G_DECLARE_FINAL_TYPE (SkStartPage, sk_start_page, SK, START_PAGE, AdwBin)

GtkWidget *sk_start_page_new (SkBundle *bundle, SkPictureStore *pictures, SkReader *reader, SkPreferences *preferences);
/* Whether a member of staff only looks at it: then there is less room. */
void sk_start_page_set_preview (SkStartPage *self, gboolean is_preview);

G_END_DECLS
