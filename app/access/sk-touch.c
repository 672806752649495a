/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-touch.h"

struct _SkTouch {
  GObject parent_instance;

  guint hold;
  guint repeat;
  double slack;

  GHashTable *down;     /* every finger that is down */
  gconstpointer leader; /* the finger that counts, or NULL */
  gboolean valid;       /* it may still become a choice */
  double x, y;          /* where it came down */
  double slid_to;       /* how far down it was when `slid` was told last */
  gboolean slides;
  guint32 began;  /* ms, as the screen counts them */
  guint32 lifted; /* when a finger was lifted last */
  gboolean has_lifted;
};

G_DEFINE_FINAL_TYPE (SkTouch, sk_touch, G_TYPE_OBJECT)

enum { SIGNAL_LANDED, SIGNAL_LIFTED, SIGNAL_CHOSEN, SIGNAL_SLID, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
take_back (SkTouch *self)
{
  if (!self->valid)
    return;
  self->valid = FALSE;
  g_signal_emit (self, signals[SIGNAL_LIFTED], 0);
}

static void
sk_touch_dispose (GObject *object)
{
  SkTouch *self = SK_TOUCH (object);

  g_clear_pointer (&self->down, g_hash_table_unref);

  G_OBJECT_CLASS (sk_touch_parent_class)->dispose (object);
}

static void
sk_touch_class_init (SkTouchClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sk_touch_dispose;

  signals[SIGNAL_LANDED] = g_signal_new ("landed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                         G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SIGNAL_LIFTED] = g_signal_new ("lifted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                         G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SIGNAL_SLID] = g_signal_new ("slid", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                       G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
sk_touch_init (SkTouch *self)
{
  self->down = g_hash_table_new (NULL, NULL);
}

SkTouch *
sk_touch_new (void)
{
  return g_object_new (SK_TYPE_TOUCH, NULL);
}

void
sk_touch_set_help (SkTouch *self, guint hold, guint repeat, double slack)
{
  g_return_if_fail (SK_IS_TOUCH (self));

  if (hold == 0 && repeat == 0) {
    /* Nobody asks for help any more, and nobody will tell when what is down is lifted. */
    take_back (self);
    self->leader = NULL;
    g_hash_table_remove_all (self->down);
  }
  self->hold = hold;
  self->repeat = repeat;
  self->slack = slack;
}

void
sk_touch_begin (SkTouch *self, gconstpointer finger, double x, double y, guint32 time)
{
  gboolean is_repeat;

  g_return_if_fail (SK_IS_TOUCH (self));

  is_repeat = self->has_lifted && time - self->lifted < self->repeat;
  g_hash_table_add (self->down, (gpointer) finger);
  /* Beside a hand that rests on the screen nothing new begins until all of it is lifted. */
  if (g_hash_table_size (self->down) > 1)
    return;
  self->leader = finger;
  self->valid = !is_repeat;
  self->slides = FALSE;
  self->x = x;
  self->y = self->slid_to = y;
  self->began = time;
  if (self->valid)
    g_signal_emit (self, signals[SIGNAL_LANDED], 0, x, y);
}

void
sk_touch_move (SkTouch *self, gconstpointer finger, double x, double y)
{
  g_return_if_fail (SK_IS_TOUCH (self));

  if (finger != self->leader)
    return;
  if (MAX (ABS (x - self->x), ABS (y - self->y)) > self->slack) {
    self->slides = TRUE;
    take_back (self);
  }
  if (self->slides) {
    double by = y - self->slid_to;

    self->slid_to = y;
    g_signal_emit (self, signals[SIGNAL_SLID], 0, self->x, self->y, by);
  }
}

void
sk_touch_end (SkTouch *self, gconstpointer finger, guint32 time)
{
  gboolean counts;

  g_return_if_fail (SK_IS_TOUCH (self));

  if (!g_hash_table_remove (self->down, finger))
    return;
  self->lifted = time;
  self->has_lifted = TRUE;
  if (finger != self->leader)
    return;
  counts = self->valid && time - self->began >= self->hold;
  self->leader = NULL;
  take_back (self);
  if (counts)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, self->x, self->y);
}

void
sk_touch_cancel (SkTouch *self, gconstpointer finger, guint32 time)
{
  g_return_if_fail (SK_IS_TOUCH (self));

  if (finger == self->leader)
    take_back (self);
  sk_touch_end (self, finger, time);
}
