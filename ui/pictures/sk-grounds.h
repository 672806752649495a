/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkGrounds: what pictures may lie on in one scheme of colours: the ground, cards, and the tint of every accent. All of it
 * may be used on any thread.
 */
typedef struct _SkGrounds SkGrounds;

/* Of ui/style/colours-SCHEME.css. */
SkGrounds *sk_grounds_new (const char *scheme);
SkGrounds *sk_grounds_ref (SkGrounds *self);
void sk_grounds_unref (SkGrounds *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkGrounds, sk_grounds_unref)

/*
 * The colour of the plate that a picture needs to be seen on each of them; NULL where it needs none. What it is drawn with
 * must stand out at 3:1 (WCAG 2.2, 1.4.11). A light one lies under what is lost in part; a dark one under what is so pale
 * that nothing of it would be seen.
 */
const GdkRGBA *sk_grounds_choose_plate (const SkGrounds *self, GdkTexture *picture);

G_END_DECLS
