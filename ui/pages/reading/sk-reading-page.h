/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-page.h"
#include "sk-picture-store.h"
#include "sk-reader.h"

G_BEGIN_DECLS

/*
 * SkReadingPage: shows a page of the bundle, of any kind: its title, its sections, where its words come from, and, past
 * the bundle's ReviewBy, that this may have changed.
 */
#define SK_TYPE_READING_PAGE (sk_reading_page_get_type ())
G_DECLARE_FINAL_TYPE (SkReadingPage, sk_reading_page, SK, READING_PAGE, AdwBin)

/* Outdated: the bundle is past its ReviewBy. */
GtkWidget *sk_reading_page_new (SkPage *page, gboolean outdated, SkPictureStore *pictures, SkReader *reader,
                                SkPreferences *preferences);

G_END_DECLS
