/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-staff-gesture.h"

#include "sk-beginning.h"

/* In microseconds: how long each corner is held, and in which time the second one has to be found. */
#define HOLD_TIME (8 * G_USEC_PER_SEC)
#define FIND_TIME (20 * G_USEC_PER_SEC)

typedef enum { CORNER_NONE, CORNER_LEFT, CORNER_RIGHT } Corner;

struct _SkStaffGesture {
  GObject parent_instance;

  GtkWidget *window; /* not owned */
  SkClock *clock;
  SkKeys *keys;
  Corner first;       /* that was held long enough */
  gint64 found_until; /* the second one has to be touched before */
  Corner held;        /* where the finger is now */
  gint64 since;       /* when it came there */
  double x, y;        /* where */
  guint codes[2];     /* hardware codes of the keys for Back and Home that are down, or 0 */
  guint alarm;        /* both were held long enough then; 0 for none */
};

G_DEFINE_FINAL_TYPE (SkStaffGesture, sk_staff_gesture, G_TYPE_OBJECT)

enum { SIGNAL_ENTERED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
forget_fingers (SkStaffGesture *self)
{
  self->first = self->held = CORNER_NONE;
}

static void
forget_keys (SkStaffGesture *self)
{
  if (self->alarm != 0)
    sk_clock_forget (self->clock, self->alarm);
  self->alarm = 0;
}

static void
enter (SkStaffGesture *self)
{
  forget_fingers (self);
  forget_keys (self);
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

/* Touch */

static Corner
find_corner (SkStaffGesture *self)
{
  if (self->y >= SK_BEGINNING_CORNER)
    return CORNER_NONE;
  if (self->x < SK_BEGINNING_CORNER)
    return CORNER_LEFT;
  return self->x > gtk_widget_get_width (self->window) - SK_BEGINNING_CORNER ? CORNER_RIGHT : CORNER_NONE;
}

/* The second corner is ours alone: held for two seconds it would begin something else. */
static gboolean
press (SkStaffGesture *self, GdkEvent *event)
{
  gint64 now = sk_clock_get_time (self->clock);
  gboolean is_second;

  forget_keys (self);
  /* Another finger while one is held. */
  if (self->held != CORNER_NONE) {
    forget_fingers (self);
    return FALSE;
  }
  gdk_event_get_position (event, &self->x, &self->y);
  self->held = find_corner (self);
  self->since = now;
  is_second =
      self->first != CORNER_NONE && self->held != CORNER_NONE && self->held != self->first && now < self->found_until;
  if (!is_second)
    self->first = CORNER_NONE;
  return is_second;
}

static gboolean
move (SkStaffGesture *self, GdkEvent *event)
{
  gboolean is_second = self->first != CORNER_NONE;
  double x = self->x, y = self->y;

  gdk_event_get_position (event, &x, &y);
  if (self->held != CORNER_NONE && MAX (ABS (x - self->x), ABS (y - self->y)) > SK_BEGINNING_SLACK)
    forget_fingers (self);
  return self->held != CORNER_NONE && is_second;
}

/* It counts when the finger is lifted: then nothing comes up under it. */
static gboolean
lift (SkStaffGesture *self)
{
  gboolean is_second = self->held != CORNER_NONE && self->first != CORNER_NONE;
  gint64 now = sk_clock_get_time (self->clock);

  if (self->held == CORNER_NONE || now - self->since < HOLD_TIME) {
    forget_fingers (self);
  } else if (is_second) {
    enter (self);
  } else {
    self->first = self->held;
    self->found_until = now + FIND_TIME;
    self->held = CORNER_NONE;
  }
  return is_second;
}

/* Keys */

static gboolean
held_cb (gpointer data)
{
  SkStaffGesture *self = data;

  self->alarm = 0;
  enter (self);
  return G_SOURCE_REMOVE;
}

static int
find_key (SkStaffGesture *self, GdkEvent *event)
{
  SkKey key = sk_keys_find (self->keys, event);

  guint value = gdk_key_event_get_keyval (event);

  if (key == SK_KEY_BACK)
    return 0;
  /* On a keyboard the key is called so, whatever it does for visitors. */
  return key == SK_KEY_HOME || value == GDK_KEY_Home || value == GDK_KEY_KP_Home ? 1 : -1;
}

static gboolean
press_key (SkStaffGesture *self, GdkEvent *event)
{
  int key = find_key (self, event);

  forget_fingers (self);
  forget_keys (self);
  if (key < 0)
    return FALSE;
  self->codes[key] = gdk_key_event_get_keycode (event);
  if (self->codes[0] == 0 || self->codes[1] == 0)
    return FALSE;
  self->alarm = sk_clock_call_at (self->clock, sk_clock_get_time (self->clock) + HOLD_TIME, held_cb, self);
  return TRUE;
}

static void
release_key (SkStaffGesture *self, GdkEvent *event)
{
  guint code = gdk_key_event_get_keycode (event);

  for (guint i = 0; i < G_N_ELEMENTS (self->codes); i++) {
    if (self->codes[i] != code)
      continue;
    self->codes[i] = 0;
    forget_keys (self);
  }
}

static void
sk_staff_gesture_dispose (GObject *object)
{
  SkStaffGesture *self = SK_STAFF_GESTURE (object);

  if (self->clock != NULL)
    forget_keys (self);
  g_clear_object (&self->clock);
  g_clear_object (&self->keys);

  G_OBJECT_CLASS (sk_staff_gesture_parent_class)->dispose (object);
}

static void
sk_staff_gesture_class_init (SkStaffGestureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_staff_gesture_dispose;

  signals[SIGNAL_ENTERED] =
      g_signal_new ("entered", SK_TYPE_STAFF_GESTURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_staff_gesture_init (SkStaffGesture *self)
{
}

SkStaffGesture *
sk_staff_gesture_new (GtkWidget *window, SkClock *clock, SkKeys *keys)
{
  SkStaffGesture *self = g_object_new (SK_TYPE_STAFF_GESTURE, NULL);

  self->window = window;
  self->clock = g_object_ref (clock);
  self->keys = g_object_ref (keys);
  return self;
}

gboolean
sk_staff_gesture_take (SkStaffGesture *self, GdkEvent *event)
{
  g_return_val_if_fail (SK_IS_STAFF_GESTURE (self), FALSE);

  switch ((int) gdk_event_get_event_type (event)) {
  case GDK_TOUCH_BEGIN:
  case GDK_BUTTON_PRESS:
    return press (self, event);
  case GDK_TOUCH_UPDATE:
  case GDK_MOTION_NOTIFY:
    return move (self, event);
  case GDK_TOUCH_END:
  case GDK_BUTTON_RELEASE:
    return lift (self);
  case GDK_TOUCH_CANCEL:
    forget_fingers (self);
    return FALSE;
  case GDK_KEY_PRESS:
    return press_key (self, event);
  case GDK_KEY_RELEASE:
    release_key (self, event);
    return FALSE;
  default:
    return FALSE;
  }
}
