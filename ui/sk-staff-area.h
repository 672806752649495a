/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-plain-page.h"
#include "sk-staff.h"

G_BEGIN_DECLS

/*
 * SkStaffArea: the screens of the staff area, and the actions that they ask for. The actions are the window's alone:
 * on the bus, where everything that a visitor can do is, there are none of them.
 */
#define SK_TYPE_STAFF_AREA (sk_staff_area_get_type ())
G_DECLARE_FINAL_TYPE (SkStaffArea, sk_staff_area, SK, STAFF_AREA, GObject)

SkStaffArea *sk_staff_area_new (SkStaff *staff, SkReader *reader, SkPreferences *preferences);

/* Gives the window the actions, as `staff.`. */
void sk_staff_area_set_window (SkStaffArea *self, GtkWidget *window);
/* A screen, made anew; it follows what changes, until the next one is made. */
GtkWidget *sk_staff_area_make_screen (SkStaffArea *self, const char *name, SkLook *look);

G_END_DECLS
