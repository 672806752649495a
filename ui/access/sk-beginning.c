/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-beginning.h"

/* In microseconds. */
#define CORNER_TIME (2 * G_USEC_PER_SEC)
#define SWITCH_TIME (3 * G_USEC_PER_SEC)

struct _SkBeginning {
  GObject parent_instance;

  GtkWidget *window; /* not owned: it lives longer */
  SkClock *clock;
  SkVisit *visit;
  SkKeys *keys;
  guint alarm; /* it has been held long enough then; 0 for nothing held */
  gboolean in_corner;
  guint code;  /* the key that is held, or 0 */
  double x, y; /* where the finger came down */
};

G_DEFINE_FINAL_TYPE (SkBeginning, sk_beginning, G_TYPE_OBJECT)

enum { SIGNAL_BEGUN, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
is_at_start (SkBeginning *self)
{
  return sk_visit_get_screen (self->visit) == SK_SCREEN_START;
}

static void
begin (SkBeginning *self, gboolean by_switch, guint code)
{
  g_signal_emit (self, signals[SIGNAL_BEGUN], 0, by_switch, code);
}

/* Under a finger that lies there GTK takes what comes for what it was put on, and loses count of what is pressed: while it
 * does, nothing can be under it. */
static void
set_touchable (SkBeginning *self, gboolean touchable)
{
  gtk_widget_set_can_target (gtk_widget_get_first_child (self->window), touchable);
}

static void
let_go (SkBeginning *self)
{
  if (self->alarm != 0)
    sk_clock_forget (self->clock, self->alarm);
  self->alarm = 0;
  self->code = 0;
}

static gboolean
held_cb (gpointer data)
{
  SkBeginning *self = data;
  guint code = self->code;

  self->alarm = 0;
  let_go (self);
  set_touchable (self, code != 0);
  /* The corner once more, for who hears already, but finds no key: then the whole screen is a switch. */
  begin (self, !self->in_corner || sk_preferences_get_speak_controls (sk_visit_get_preferences (self->visit)), code);
  return G_SOURCE_REMOVE;
}

static void
hold (SkBeginning *self, gint64 time)
{
  self->alarm = sk_clock_call_at (self->clock, sk_clock_get_time (self->clock) + time, held_cb, self);
}

static gboolean
is_corner (SkBeginning *self)
{
  gboolean at_side =
      self->x < SK_BEGINNING_CORNER || self->x > gtk_widget_get_width (self->window) - SK_BEGINNING_CORNER;
  gboolean at_top = self->y < SK_BEGINNING_CORNER;
  gboolean at_bottom = self->y > gtk_widget_get_height (self->window) - SK_BEGINNING_CORNER;

  /* At the bottom of other screens are controls. */
  return at_side && (at_top || (at_bottom && is_at_start (self)));
}

static void
press (SkBeginning *self, GdkEvent *event)
{
  gboolean is_second = self->alarm != 0;

  let_go (self);
  gdk_event_get_position (event, &self->x, &self->y);
  self->in_corner = is_corner (self);
  if (!is_second && (self->in_corner || is_at_start (self)))
    hold (self, self->in_corner ? CORNER_TIME : SWITCH_TIME);
}

static void
move (SkBeginning *self, GdkEvent *event)
{
  double x = self->x, y = self->y;

  gdk_event_get_position (event, &x, &y);
  if (self->code == 0 && MAX (ABS (x - self->x), ABS (y - self->y)) > SK_BEGINNING_SLACK)
    let_go (self);
}

static void
press_key (SkBeginning *self, GdkEvent *event)
{
  let_go (self);
  self->code = gdk_key_event_get_keycode (event);
  self->in_corner = FALSE;
  hold (self, SWITCH_TIME);
}

/* What the key that was pressed, and not held, begins with. */
static void
release_key (SkBeginning *self, GdkEvent *event)
{
  guint code = gdk_key_event_get_keycode (event);
  SkKey key = sk_keys_find (self->keys, event);

  if (code != self->code)
    return;
  let_go (self);
  if (key == SK_KEY_NONE || gdk_key_event_get_keyval (event) == GDK_KEY_space)
    begin (self, TRUE, code);
  else if (key == SK_KEY_SPEAK || sk_keys_is_keypad (self->keys, code))
    begin (self, FALSE, code);
  else
    gtk_widget_activate_action (self->window, "app.start", NULL);
}

static void
sk_beginning_dispose (GObject *object)
{
  SkBeginning *self = SK_BEGINNING (object);

  if (self->clock != NULL)
    let_go (self);
  g_clear_object (&self->clock);
  g_clear_object (&self->visit);
  g_clear_object (&self->keys);

  G_OBJECT_CLASS (sk_beginning_parent_class)->dispose (object);
}

static void
sk_beginning_class_init (SkBeginningClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_beginning_dispose;

  signals[SIGNAL_BEGUN] = g_signal_new ("begun", SK_TYPE_BEGINNING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                        2, G_TYPE_BOOLEAN, G_TYPE_UINT);
}

static void
sk_beginning_init (SkBeginning *self)
{
}

SkBeginning *
sk_beginning_new (GtkWidget *window, SkClock *clock, SkVisit *visit, SkKeys *keys)
{
  SkBeginning *self = g_object_new (SK_TYPE_BEGINNING, NULL);

  self->window = window;
  self->clock = g_object_ref (clock);
  self->visit = g_object_ref (visit);
  self->keys = g_object_ref (keys);
  return self;
}

void
sk_beginning_let_go (SkBeginning *self)
{
  g_return_if_fail (SK_IS_BEGINNING (self));

  let_go (self);
}

gboolean
sk_beginning_take (SkBeginning *self, GdkEvent *event)
{
  g_return_val_if_fail (SK_IS_BEGINNING (self), FALSE);

  switch ((int) gdk_event_get_event_type (event)) {
  case GDK_TOUCH_BEGIN:
  case GDK_BUTTON_PRESS:
    press (self, event);
    return FALSE;
  case GDK_TOUCH_UPDATE:
  case GDK_MOTION_NOTIFY:
    move (self, event);
    return FALSE;
  case GDK_TOUCH_END:
  case GDK_TOUCH_CANCEL:
  case GDK_BUTTON_RELEASE:
    let_go (self);
    set_touchable (self, TRUE);
    return FALSE;
  case GDK_KEY_PRESS:
    if (is_at_start (self) && !sk_keys_is_modifier (self->keys, event))
      press_key (self, event);
    return is_at_start (self);
  case GDK_KEY_RELEASE:
    if (!is_at_start (self))
      return FALSE;
    release_key (self, event);
    return TRUE;
  default:
    return FALSE;
  }
}
