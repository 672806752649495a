/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

#include "sk-bundle.h"
#include "sk-visit.h"

G_BEGIN_DECLS

/*
 * Walks every screen, page and overlay of the bundle in the window, in every size and all colours, measures what is
 * there, and prints clause by clause what was measured and what is asked for. Whether all of it is met.
 *
 * The window must be presented, and follow the visit. Idle and warning: the seconds after which the visit is asked about,
 * and ended. Runs the main loop; whatever else would move the visit must rest.
 */
gboolean sk_self_check_run (GtkWindow *window, SkVisit *visit, SkBundle *bundle, guint idle_seconds,
                            guint warning_seconds);

G_END_DECLS
