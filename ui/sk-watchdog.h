/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * SkWatchdog: tells the service manager that the screen is alive (sd_notify(3)). What counts is a frame that was painted:
 * a program whose main loop turns and whose screen stands is as dead as any. The first one makes the service ready; after
 * that one is asked for twice in the time that the unit allows (WatchdogSec=), and told when it was painted.
 *
 * As long as no screen is plugged in it waits for none. Where no service manager asks, nothing is painted and nothing is
 * told. Main thread only.
 */
#define SK_TYPE_WATCHDOG (sk_watchdog_get_type ())
G_DECLARE_FINAL_TYPE (SkWatchdog, sk_watchdog, SK, WATCHDOG, GObject)

/* Watches that widget from when it is realized; it lives longer. */
SkWatchdog *sk_watchdog_new (GtkWidget *widget);
/* One line for who looks after many kiosks (systemctl status). Nothing in it may be of a visitor. */
void sk_watchdog_tell (SkWatchdog *self, const char *health);

G_END_DECLS
