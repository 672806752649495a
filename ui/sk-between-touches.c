/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-between-touches.h"

/* A change waits no longer, in seconds: a finger may rest, a screen may lose one that was lifted, or show nothing at all. */
#define MOST_WAIT 10

typedef struct {
  SkChange change;
  gpointer data;
} Waiting;

struct _SkBetweenTouches {
  GObject parent_instance;

  GtkWidget *window; /* not owned */
  GtkEventController *input;
  GHashTable *down; /* every finger that is down; a pointer has no sequence, and is NULL */
  GArray *waiting;  /* Waiting */
  guint tick;       /* looks before each frame whether they can be made; 0: nothing waits */
  guint late;       /* the source that makes them in any case */
};

G_DEFINE_FINAL_TYPE (SkBetweenTouches, sk_between_touches, G_TYPE_OBJECT)

static gboolean
event_cb (SkBetweenTouches *self, GdkEvent *event)
{
  gpointer finger = gdk_event_get_event_sequence (event);

  switch ((int) gdk_event_get_event_type (event)) {
  case GDK_TOUCH_BEGIN:
  case GDK_BUTTON_PRESS:
    g_hash_table_add (self->down, finger);
    break;
  case GDK_TOUCH_END:
  case GDK_TOUCH_CANCEL:
  case GDK_BUTTON_RELEASE:
    g_hash_table_remove (self->down, finger);
    break;
  default:
    break;
  }
  return FALSE;
}

static void
stop_waiting (SkBetweenTouches *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->window, self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->late, g_source_remove);
}

static void
make_changes (SkBetweenTouches *self)
{
  g_autoptr (GArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  stop_waiting (self);
  for (guint i = 0; i < waiting->len; i++) {
    const Waiting *one = &g_array_index (waiting, Waiting, i);

    one->change (one->data);
  }
}

static gboolean
tick_cb (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  SkBetweenTouches *self = data;

  if (g_hash_table_size (self->down) == 0)
    make_changes (self);
  return G_SOURCE_CONTINUE;
}

static gboolean
late_cb (gpointer data)
{
  SkBetweenTouches *self = data;

  self->late = 0;
  g_hash_table_remove_all (self->down);
  make_changes (self);
  return G_SOURCE_REMOVE;
}

static void
sk_between_touches_dispose (GObject *object)
{
  SkBetweenTouches *self = SK_BETWEEN_TOUCHES (object);

  stop_waiting (self);
  if (self->input != NULL)
    gtk_widget_remove_controller (self->window, self->input);
  self->input = NULL;
  g_clear_pointer (&self->down, g_hash_table_unref);
  g_clear_pointer (&self->waiting, g_array_unref);

  G_OBJECT_CLASS (sk_between_touches_parent_class)->dispose (object);
}

static void
sk_between_touches_class_init (SkBetweenTouchesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_between_touches_dispose;
}

static void
sk_between_touches_init (SkBetweenTouches *self)
{
  self->down = g_hash_table_new (NULL, NULL);
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
}

SkBetweenTouches *
sk_between_touches_new (GtkWidget *window)
{
  SkBetweenTouches *self = g_object_new (SK_TYPE_BETWEEN_TOUCHES, NULL);

  self->window = window;
  self->input = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (self->input, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->input, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, self->input);
  return self;
}

void
sk_between_touches_change (SkBetweenTouches *self, SkChange change, gpointer data)
{
  Waiting waiting = { change, data };

  g_return_if_fail (SK_IS_BETWEEN_TOUCHES (self));

  if (!gtk_widget_get_mapped (self->window)) {
    change (data);
    return;
  }
  for (guint i = 0; i < self->waiting->len; i++) {
    const Waiting *one = &g_array_index (self->waiting, Waiting, i);

    if (one->change == change && one->data == data)
      return;
  }
  g_array_append_val (self->waiting, waiting);
  if (self->tick != 0)
    return;
  self->late = g_timeout_add_seconds (MOST_WAIT, late_cb, self);
  self->tick = gtk_widget_add_tick_callback (self->window, tick_cb, self, NULL);
}
