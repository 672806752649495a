/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-layout-budget.h"

/* In characters: a tenth of a second on a computer of ten years ago, with letters of all kinds. */
#define BUDGET 3000
/* What a text takes besides its characters, and for how many of them it takes as long again: Pango shapes what is left of
 * a text for each of its lines. */
#define EACH 30
#define SQUARE 1000
/* How much more may be used for what is in sight. */
#define OVERDRAFT (BUDGET / 2)
/* Of letters and lines, in em; and of the longest line, in letters. */
#define LETTER 0.5
#define LINE 1.5
#define MOST_LETTERS 60

static int left = BUDGET;
static guint refill;
static GHashTable *waiting; /* GtkWidget, each of which takes itself out when it goes; NULL: none ever had to */

static void
gone_cb (gpointer data, GObject *widget)
{
  g_hash_table_remove (waiting, widget);
}

/* Behind a frame, along with what was touched meanwhile. Not when there is nothing else to do: that may be never, where one
 * frame follows another. Whoever waits is asked anew in the next frame, and waits again where the budget does not last. */
static gboolean
refill_cb (gpointer data)
{
  GHashTableIter iter;
  gpointer widget;

  refill = 0;
  left = BUDGET;
  if (waiting == NULL)
    return G_SOURCE_REMOVE;
  g_hash_table_iter_init (&iter, waiting);
  while (g_hash_table_iter_next (&iter, &widget, NULL)) {
    g_object_weak_unref (widget, gone_cb, NULL);
    g_hash_table_iter_remove (&iter);
    gtk_widget_queue_resize (widget);
  }
  return G_SOURCE_REMOVE;
}

static void
wait_for_turn (GtkWidget *widget)
{
  if (waiting == NULL)
    waiting = g_hash_table_new (NULL, NULL);
  if (g_hash_table_add (waiting, widget))
    g_object_weak_ref (G_OBJECT (widget), gone_cb, NULL);
}

/* By where it was when it was last laid out. */
static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t area;

  return gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0 && root != NULL &&
         gtk_widget_compute_bounds (widget, root, &area) && area.origin.y < (float) gtk_widget_get_height (root) &&
         area.origin.y + area.size.height > 0;
}

gboolean
sk_layout_budget_take (GtkWidget *widget, const char *text)
{
  int letters = (int) g_utf8_strlen (text, -1);
  int cost = EACH + letters + letters * letters / SQUARE;

  if (refill == 0)
    refill = g_idle_add_full (G_PRIORITY_DEFAULT, refill_cb, NULL, NULL);
  /* One that alone is more than the budget must come, too. */
  if (left < cost && left < BUDGET && (left < cost - OVERDRAFT || !is_in_sight (widget))) {
    wait_for_turn (widget);
    return FALSE;
  }
  left -= cost;
  return TRUE;
}

gboolean
sk_layout_budget_has_waiting (void)
{
  return waiting != NULL && g_hash_table_size (waiting) > 0;
}

int
sk_layout_budget_guess (const char *text, double em, GtkOrientation orientation, int for_size)
{
  double letters = (double) g_utf8_strlen (text, -1);
  double widest = MIN (letters, MOST_LETTERS) * LETTER * em;
  double width = for_size > 0 ? MIN (for_size, widest) : widest;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return (int) widest + 1;
  return (int) ((letters * LETTER * em / MAX (width, 1) + 1) * LINE * em);
}
