/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-scanner.h"

#include <glib/gi18n.h>

#include "sk-scan.h"
#include "sk-scroll-area.h"
#include "sk-told.h"

/* A switch bounces, and so does a hand: what comes sooner than this after a press is none, in ms. */
#define LEAST_REPEAT 500

struct _SkScanner {
  GObject parent_instance;

  GtkWidget *window; /* not owned: it lives longer */
  SkPreferences *preferences;
  SkReader *reader;
  SkSpeaker *speaker;
  SkVoicing *voicing;
  SkScan *scan;
  GArray *path;      /* of int: which group was entered in which, from the top; the tree is found anew each time */
  GPtrArray *marked; /* GtkWidget: what has the style class */
  guint next;        /* where it goes on when what was chosen has been done */
  guint going_on;    /* the idle source that goes on; 0 for none */
};

G_DEFINE_FINAL_TYPE (SkScanner, sk_scanner, G_TYPE_OBJECT)

enum { PROP_MOVING = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

static gboolean
is_on (SkScanner *self)
{
  return !g_str_equal (sk_preferences_get_scanning (self->preferences), "off");
}

static gboolean
has_one_switch (SkScanner *self)
{
  return g_str_equal (sk_preferences_get_scanning (self->preferences), "one-switch");
}

static void
unmark (SkScanner *self)
{
  for (guint i = 0; i < self->marked->len; i++)
    gtk_widget_remove_css_class (self->marked->pdata[i], "scanned");
  g_ptr_array_set_size (self->marked, 0);
}

static void
mark (SkScanner *self, SkPlace *place)
{
  if (place->widget != NULL) {
    gtk_widget_add_css_class (place->widget, "scanned");
    g_ptr_array_add (self->marked, g_object_ref (place->widget));
    return;
  }
  for (guint i = 0; i < place->within->len; i++)
    mark (self, place->within->pdata[i]);
}

static void
bring_into_sight (SkPlace *place)
{
  g_autoptr (GPtrArray) things = sk_place_get_things (place);
  GtkWidget *widget = ((SkPlace *) things->pdata[0])->widget;
  GtkWidget *area = gtk_widget_get_ancestor (widget, SK_TYPE_SCROLL_AREA);

  if (area != NULL && gtk_widget_is_ancestor (widget, GTK_WIDGET (sk_scroll_area_get_column (SK_SCROLL_AREA (area)))))
    sk_scroll_area_show (SK_SCROLL_AREA (area), widget);
}

/* The group that is gone through, in the tree as it is now; a way that has gone leads as far as it can. */
static SkPlace *
find_group (SkScanner *self, SkPlace *all)
{
  SkPlace *group = all;

  for (guint i = 0; i < self->path->len; i++) {
    guint index = (guint) g_array_index (self->path, int, i);

    if (index >= group->within->len || ((SkPlace *) group->within->pdata[index])->within == NULL) {
      g_array_set_size (self->path, i);
      break;
    }
    group = group->within->pdata[index];
  }
  return group;
}

/* With the way out, which every group has but the whole. */
static guint
count (SkScanner *self, SkPlace *group)
{
  return group->within->len + (self->path->len > 0 ? 1 : 0);
}

static void
go_through (SkScanner *self, guint from)
{
  g_autoptr (SkPlace) all = sk_place_find_all (self->window);
  guint n = count (self, find_group (self, all));

  if (n > 0)
    sk_scan_start (self->scan, n, MIN (from, n - 1), has_one_switch (self));
}

static void
go_on_cb (gpointer data)
{
  SkScanner *self = data;

  self->going_on = 0;
  /* While something is read, nothing is offered: the end of reading comes back here. */
  if (is_on (self) && !sk_reader_get_reading (self->reader))
    go_through (self, self->next);
}

/* Later: what was chosen may be about to show something else. */
static void
go_on (SkScanner *self, guint next)
{
  self->next = next;
  /* Asked for anew, it comes after whatever else is to be said. */
  g_clear_handle_id (&self->going_on, g_source_remove);
  self->going_on = g_idle_add_once (go_on_cb, self);
}

static void
at_cb (SkScanner *self, guint index)
{
  g_autoptr (SkPlace) all = sk_place_find_all (self->window);
  SkPlace *group = find_group (self, all);

  unmark (self);
  if (index < group->within->len) {
    SkPlace *place = group->within->pdata[index];

    mark (self, place);
    bring_into_sight (place);
    if (place->within == NULL)
      gtk_widget_grab_focus (place->widget);
    sk_voicing_say_label (self->voicing, place);
  } else {
    mark (self, group);
    sk_voicing_say (self->voicing, _ ("Out of this group."));
  }
  gtk_window_set_focus_visible (GTK_WINDOW (self->window), FALSE);
}

static void
leave (SkScanner *self)
{
  guint index = (guint) g_array_index (self->path, int, self->path->len - 1);

  g_array_set_size (self->path, self->path->len - 1);
  go_through (self, index + 1);
}

static void
chosen_cb (SkScanner *self, guint index)
{
  g_autoptr (SkPlace) all = sk_place_find_all (self->window);
  SkPlace *group = find_group (self, all);
  SkPlace *place = index < group->within->len ? group->within->pdata[index] : NULL;
  int entered = (int) index;

  if (place == NULL && self->path->len > 0) {
    leave (self);
  } else if (place == NULL) {
    go_through (self, 0);
  } else if (place->within != NULL) {
    g_array_append_val (self->path, entered);
    go_through (self, 0);
  } else {
    sk_told_choose (place->widget);
    /* What has been read is not offered again at once; what was changed is, for its new state. */
    go_on (self, sk_reader_get_reading (self->reader) ? index + 1 : index);
  }
}

static void
woken_cb (SkScanner *self)
{
  sk_scanner_begin (self);
}

static void
rests_cb (SkScanner *self)
{
  unmark (self);
  sk_voicing_say (self->voicing, _ ("I am waiting. Press your switch to go on."));
}

static void
reading_changed_cb (SkScanner *self)
{
  if (!is_on (self))
    return;
  if (sk_reader_get_reading (self->reader)) {
    sk_scan_stop (self->scan);
    unmark (self);
  } else {
    go_on (self, self->next);
  }
}

static void
speaking_changed_cb (SkScanner *self)
{
  sk_scan_set_held (self->scan, sk_speaker_get_speaking (self->speaker) && !sk_speaker_get_paused (self->speaker));
}

static void
times_changed_cb (SkScanner *self)
{
  int interval, first, loops, acceptance, repeats;

  g_object_get (self->preferences, "scan-interval", &interval, "scan-first", &first, "scan-loops", &loops,
                "scan-acceptance", &acceptance, "ignore-repeats", &repeats, NULL);
  sk_scan_set_times (self->scan, (guint) interval, (guint) first, (guint) loops);
  sk_scan_set_presses (self->scan, (guint) acceptance, (guint) MAX (repeats, LEAST_REPEAT));
}

static void
scanning_changed_cb (SkScanner *self)
{
  if (is_on (self)) {
    sk_scanner_begin (self);
    return;
  }
  g_clear_handle_id (&self->going_on, g_source_remove);
  sk_scan_stop (self->scan);
  g_array_set_size (self->path, 0);
  unmark (self);
}

static void
moving_changed_cb (SkScanner *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVING]);
}

static void
sk_scanner_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_MOVING:
    g_value_set_boolean (value, sk_scan_get_moving (SK_SCANNER (object)->scan));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_scanner_dispose (GObject *object)
{
  SkScanner *self = SK_SCANNER (object);

  g_clear_handle_id (&self->going_on, g_source_remove);
  g_clear_object (&self->scan);
  g_clear_object (&self->preferences);
  g_clear_object (&self->reader);
  g_clear_object (&self->speaker);
  g_clear_object (&self->voicing);
  g_clear_pointer (&self->path, g_array_unref);
  g_clear_pointer (&self->marked, g_ptr_array_unref);

  G_OBJECT_CLASS (sk_scanner_parent_class)->dispose (object);
}

static void
sk_scanner_class_init (SkScannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sk_scanner_get_property;
  object_class->dispose = sk_scanner_dispose;

  properties[PROP_MOVING] = g_param_spec_boolean ("moving", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sk_scanner_init (SkScanner *self)
{
  self->path = g_array_new (FALSE, FALSE, sizeof (int));
  self->marked = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
follow (SkScanner *self)
{
  const char *times[] = { "scan-interval", "scan-first", "scan-loops", "scan-acceptance", "ignore-repeats" };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    g_autofree char *signal = g_strconcat ("notify::", times[i], NULL);

    g_signal_connect_object (self->preferences, signal, G_CALLBACK (times_changed_cb), self, G_CONNECT_SWAPPED);
  }
  g_signal_connect_object (self->preferences, "notify::scanning", G_CALLBACK (scanning_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::reading", G_CALLBACK (reading_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speaker, "notify::speaking", G_CALLBACK (speaking_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speaker, "notify::paused", G_CALLBACK (speaking_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scan, "at", G_CALLBACK (at_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scan, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scan, "woken", G_CALLBACK (woken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scan, "rests", G_CALLBACK (rests_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scan, "notify::moving", G_CALLBACK (moving_changed_cb), self, G_CONNECT_SWAPPED);
}

SkScanner *
sk_scanner_new (GtkWidget *window, SkClock *clock, SkPreferences *preferences, SkReader *reader, SkSpeaker *speaker,
                SkVoicing *voicing)
{
  SkScanner *self = g_object_new (SK_TYPE_SCANNER, NULL);

  self->window = window;
  self->preferences = g_object_ref (preferences);
  self->reader = g_object_ref (reader);
  self->speaker = g_object_ref (speaker);
  self->voicing = g_object_ref (voicing);
  self->scan = sk_scan_new (clock);
  follow (self);
  times_changed_cb (self);
  return self;
}

void
sk_scanner_begin (SkScanner *self)
{
  g_return_if_fail (SK_IS_SCANNER (self));

  if (!is_on (self))
    return;
  sk_scan_stop (self->scan);
  g_array_set_size (self->path, 0);
  go_on (self, 0);
}

void
sk_scanner_press (SkScanner *self, gboolean steps)
{
  g_return_if_fail (SK_IS_SCANNER (self));

  /* To whoever listens, the switch means: that is enough. */
  if (sk_reader_get_reading (self->reader)) {
    sk_reader_stop (self->reader);
    return;
  }
  sk_voicing_hush (self->voicing);
  sk_scan_press (self->scan, steps);
}

void
sk_scanner_release (SkScanner *self)
{
  g_return_if_fail (SK_IS_SCANNER (self));

  sk_scan_release (self->scan);
}
