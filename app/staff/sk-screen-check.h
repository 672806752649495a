/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * SkScreenCheck: has the kiosk measure itself (send-kiosk --self-check), in another process that shows every screen over
 * this one's, and takes some minutes.
 *
 * Signal: ended.
 */
#define SK_TYPE_SCREEN_CHECK (sk_screen_check_get_type ())
G_DECLARE_FINAL_TYPE (SkScreenCheck, sk_screen_check, SK, SCREEN_CHECK, GObject)

/* Store: the folder of the store with the pages that are shown. */
SkScreenCheck *sk_screen_check_new (const char *store);

/* FALSE: it cannot be started. */
gboolean sk_screen_check_start (SkScreenCheck *self);
void sk_screen_check_stop (SkScreenCheck *self);
gboolean sk_screen_check_is_running (SkScreenCheck *self);

/* What the last one found: all is as it should be; or each thing that falls short, in words for who looks after the
 * machine (transfer none); NULL: it has not ended, or told nothing. */
gboolean sk_screen_check_is_met (SkScreenCheck *self);
const char *const *sk_screen_check_get_faults (SkScreenCheck *self);

G_END_DECLS
