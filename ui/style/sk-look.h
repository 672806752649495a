/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <adwaita.h>

#include "sk-preferences.h"
#include "sk-scale.h"

G_BEGIN_DECLS

/* How the window is used: the three layouts that the pages know. */
typedef enum {
  SK_LAYOUT_WIDE,     /* landscape, from 1600 px wide: controls beside the words */
  SK_LAYOUT_SMALL,    /* landscape, narrower: the same with less of everything */
  SK_LAYOUT_PORTRAIT, /* upright: controls below the words */
} SkLayout;

/* How far apart letters, words and lines stand, in em; letters and words more than the font has it. */
typedef struct {
  double letter;
  double word; /* besides that of the letters */
  double line;
  double title_line;
} SkSpacing;

/*
 * SkLook: what the screen looks like for this visitor on this screen: colour scheme, text size and layout. It loads the
 * stylesheets and gives its window the style classes (colours, size-N, layout) that they speak of. It keeps the least
 * sizes in millimetres: it makes everything larger where the pixels are small, and raises what is still too small.
 *
 * The signal `changed` tells that anything of it has changed; widgets that arrange themselves by it listen to that.
 */
#define SK_TYPE_LOOK (sk_look_get_type ())
G_DECLARE_FINAL_TYPE (SkLook, sk_look, SK, LOOK, GObject)

SkLook *sk_look_new (SkPreferences *preferences);

/* The widget that gets the style classes; not owned. */
void sk_look_set_window (SkLook *self, GtkWidget *window);
/* The look of the window that the widget is in; NULL where it is in none. */
SkLook *sk_look_find (GtkWidget *widget);
void sk_look_set_size (SkLook *self, int width, int height);
/* How large things are on this screen; 96 px an inch and 600 mm from the eyes until it is told. */
void sk_look_set_scale (SkLook *self, const SkScale *scale);
const SkScale *sk_look_get_scale (SkLook *self);
/* How wide the whole screen is held to be, in mm. */
double sk_look_get_screen_width (SkLook *self);
/* How many px what is drawn as one px in the stylesheets takes here; 1 or more. */
double sk_look_get_zoom (SkLook *self);
/* A message stands below the page, and takes room from it. */
void sk_look_set_telling (SkLook *self, gboolean telling);
gboolean sk_look_is_telling (SkLook *self);

SkLayout sk_look_get_layout (SkLook *self);
int sk_look_get_text_size (SkLook *self);
const char *sk_look_get_colours (SkLook *self);
/* One of a few that live for ever. NULL has the normal one. */
const SkSpacing *sk_look_get_spacing (SkLook *self);
/* Letters, words and lines stand further apart than normal. */
gboolean sk_look_is_spaced (SkLook *self);
/* Nothing moves: chosen, or asked for by the system. */
gboolean sk_look_is_calm (SkLook *self);
/* Everything stands in the lower part of the screen; above it are so many px. */
gboolean sk_look_is_low (SkLook *self);
int sk_look_get_room_above (SkLook *self);
gboolean sk_look_shows_pictures (SkLook *self);
gboolean sk_look_shows_one (SkLook *self);
/* Pictures stand above their words: from 200 %, on a narrow screen from 150 %. */
gboolean sk_look_is_stacked (SkLook *self);
/* Nothing stands beside the words, and cards have no outline: from 300 %. */
gboolean sk_look_is_bare (SkLook *self);
/* The screen is so low that all of it is in reach, and little else has room beside controls. */
gboolean sk_look_is_shallow (SkLook *self);
/* An upright screen so narrow that it has as little room as a small one. */
gboolean sk_look_is_narrow (SkLook *self);
/* There is little room: titles and tools scroll away with the words. */
gboolean sk_look_is_cramped (SkLook *self);

G_END_DECLS
