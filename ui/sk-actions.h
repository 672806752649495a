/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

#include "sk-access.h"
#include "sk-window.h"

G_BEGIN_DECLS

/*
 * SkActions: everything a visitor can do, as actions on the bus (design, section 4). Each is carried out by the visit,
 * the reader or the window, and its state follows them. A value that is not offered changes nothing.
 */
#define SK_TYPE_ACTIONS (sk_actions_get_type ())
G_DECLARE_FINAL_TYPE (SkActions, sk_actions, SK, ACTIONS, GObject)

/* The actions are added to the map. */
SkActions *sk_actions_new (GActionMap *map, SkBundle *bundle, SkVisit *visit, SkReader *reader, SkAccess *access,
                           SkWindow *window);
/* What the actions offer is what this bundle has. */
void sk_actions_set_bundle (SkActions *self, SkBundle *bundle);

G_END_DECLS
