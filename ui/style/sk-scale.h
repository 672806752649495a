/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* No words have a lower capital letter (Section 508, 402.4: 3/16 inch). */
#define SK_SCALE_LEAST_CAPITAL_MM 4.8
/* No control is smaller, across or down. */
#define SK_SCALE_LEAST_TARGET_MM 20.0
/* A sentence at 100 %, in px, where that is large enough. */
#define SK_SCALE_SENTENCE_PX 40.0

/*
 * SkScale: how large things on this screen are in millimetres. A px is what GTK and the stylesheets call so, not a dot
 * of the screen. A plain value: copy it.
 */
typedef struct {
  double px_per_mm;   /* across or down, whichever is more: nothing is smaller than is said of it */
  double distance_mm; /* from the eyes */
} SkScale;

/* Millimetres: 0 asks the monitor; where it knows nothing, or nothing that can be true, it has 96 px an inch. Monitor: may
 * be NULL, which knows nothing. */
SkScale sk_scale_for_monitor (GdkMonitor *monitor, guint width_mm, guint height_mm, guint distance_mm);
/* The same from sizes: of the whole screen in px, and what the monitor and the settings say in millimetres. */
SkScale sk_scale_for_sizes (int width, int height, int told_width_mm, int told_height_mm, guint width_mm,
                            guint height_mm, guint distance_mm);

double sk_scale_to_mm (const SkScale *self, double px);
double sk_scale_to_px (const SkScale *self, double mm);
/* The capital letter in mm that EN 301 549, 5.1.4 asks for at this distance: seen under 0.7 degrees. */
double sk_scale_get_capital_at_distance (const SkScale *self);
/* How much larger than drawn everything has to be, 1 or more: so that a sentence at 100 % has the least capital letter,
 * and one at 400 % is large enough at this distance. Capital: the height of a capital letter, in em. */
double sk_scale_get_zoom (const SkScale *self, double capital);

/* The height of a capital letter as it is drawn, in px: of the font that is really found for this description, the size
 * of which is absolute. */
double sk_scale_measure_capital (const PangoFontDescription *font);
/* The lowest one of all words of a layout, in px; 0 where it has no words. */
double sk_scale_measure_least_capital (PangoLayout *layout);

G_END_DECLS
