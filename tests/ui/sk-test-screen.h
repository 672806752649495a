/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <adwaita.h>

#include "sk-bundle.h"
#include "sk-picture-store.h"
#include "sk-reader.h"
#include "sk-test-speech.h"
#include "sk-visit.h"

G_BEGIN_DECLS

/* Everything that widgets are made of, with the built-in bundle, and a window with the look of the kiosk to put them
 * into. */
typedef struct {
  SkTestSpeech speech;
  SkBundle *bundle;
  SkVisit *visit;
  SkPreferences *preferences; /* of the visit */
  SkReader *reader;
  SkLook *look;
  SkPictureStore *pictures;
  GtkWidget *window;
  GtkWidget *place; /* in the window */
  GtkWidget *shown; /* in the place; or NULL */
} SkTestScreen;

typedef struct {
  SkLayout layout;
  int width;
  int height;
} SkTestSize;

/* The three screens that the look knows, by their layout. */
extern const SkTestSize sk_test_sizes[3];

void sk_test_screen_init (SkTestScreen *self);
/* Fails where a widget still holds any of it. */
void sk_test_screen_clear (SkTestScreen *self);

/* Gives the window that size and its layout, and the words that size in per cent. */
void sk_test_screen_set_size (SkTestScreen *self, const SkTestSize *size, int text_size);
/* Shows the widget in the window, until it is painted. */
void sk_test_screen_show (SkTestScreen *self, GtkWidget *widget);
/* Takes it away again; fails where anything still holds it. */
void sk_test_screen_remove (SkTestScreen *self);
/* Until what was changed is styled, laid out and painted. */
void sk_test_wait_painted (GtkWidget *widget);

/* The least size that a widget asks for and can be touched on: with padding and border, without margin. */
void sk_test_measure (GtkWidget *widget, int *width, int *height);

typedef void (*SkTestFunc) (GtkWidget *widget, gpointer data);
/* Calls back for the widget and all that is below it and visible, in order. */
void sk_test_for_each_visible (GtkWidget *widget, SkTestFunc function, gpointer data);
/* The first child with that style class. */
GtkWidget *sk_test_find_child (GtkWidget *widget, const char *style_class);

G_END_DECLS
