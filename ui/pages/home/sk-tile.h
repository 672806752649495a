/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-page.h"
#include "sk-picture-store.h"

G_BEGIN_DECLS

/* SkTile: opens a page from home: the page's picture above its title. Accent: 1 to 5, the place in Home=. */
#define SK_TYPE_TILE (sk_tile_get_type ())
G_DECLARE_FINAL_TYPE (SkTile, sk_tile, SK, TILE, GtkButton)

GtkWidget *sk_tile_new (SkPage *page, guint accent, SkPictureStore *pictures);

SkSentence *sk_tile_get_sentence (SkTile *self); /* its title (transfer none) */
void sk_tile_set_read (SkTile *self, gboolean being_read);

G_END_DECLS
