/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-timetable.h"

#include <glib/gi18n.h>

#include "sk-hours-watch.h"

struct _SkTimetable {
  GObject parent_instance;

  GSettings *settings;
  SkVisit *visit;
  SkAccess *access;
  SkWindow *window;
  SkHoursWatch *open;
  SkHoursWatch *quiet;
  gboolean dark;
};

G_DEFINE_FINAL_TYPE (SkTimetable, sk_timetable, G_TYPE_OBJECT)

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* When it is light again, in words. */
static char *
tell_next (SkTimetable *self)
{
  GDateTime *next = sk_hours_watch_get_next (self->open);
  g_autofree char *time = g_date_time_format (next, "%-H:%M");

  switch (g_date_time_get_day_of_week (next)) {
  case 1:
    return g_strdup_printf (_ ("This screen is asleep. It wakes up on Monday at %s."), time);
  case 2:
    return g_strdup_printf (_ ("This screen is asleep. It wakes up on Tuesday at %s."), time);
  case 3:
    return g_strdup_printf (_ ("This screen is asleep. It wakes up on Wednesday at %s."), time);
  case 4:
    return g_strdup_printf (_ ("This screen is asleep. It wakes up on Thursday at %s."), time);
  case 5:
    return g_strdup_printf (_ ("This screen is asleep. It wakes up on Friday at %s."), time);
  case 6:
    return g_strdup_printf (_ ("This screen is asleep. It wakes up on Saturday at %s."), time);
  case 7:
  default:
    return g_strdup_printf (_ ("This screen is asleep. It wakes up on Sunday at %s."), time);
  }
}

static void
open_changed_cb (SkTimetable *self)
{
  gboolean dark = !sk_hours_watch_get_within (self->open) && !sk_visit_has_begun (self->visit);
  g_autofree char *words = dark ? tell_next (self) : NULL;

  if (dark || self->dark)
    sk_window_set_dark (self->window, words);
  if (self->dark == dark)
    return;
  self->dark = dark;
  sk_access_set_asleep (self->access, dark);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
volume_changed_cb (SkTimetable *self)
{
  guint most = g_settings_get_uint (self->settings, "most-volume");

  if (sk_hours_watch_get_within (self->quiet))
    most = MIN (most, g_settings_get_uint (self->settings, "quiet-volume"));
  sk_preferences_set_most_volume (sk_visit_get_preferences (self->visit), (int) most);
}

static void
set_hours (SkTimetable *self, SkHoursWatch *watch, const char *key)
{
  g_auto (GStrv) lines = g_settings_get_strv (self->settings, key);
  g_autoptr (GError) error = NULL;
  g_autoptr (SkHours) hours = NULL;

  if (lines[0] != NULL)
    hours = sk_hours_new ((const char *const *) lines, &error);
  if (error != NULL)
    g_warning ("The setting %s is as if it were not set: %s", key, error->message);
  sk_hours_watch_set_hours (watch, hours);
}

static void
hours_changed_cb (SkTimetable *self)
{
  set_hours (self, self->open, "opening-hours");
  set_hours (self, self->quiet, "quiet-hours");
}

static void
sk_timetable_dispose (GObject *object)
{
  SkTimetable *self = SK_TIMETABLE (object);

  g_clear_object (&self->open);
  g_clear_object (&self->quiet);
  g_clear_object (&self->settings);
  g_clear_object (&self->visit);
  g_clear_object (&self->access);
  g_clear_object (&self->window);

  G_OBJECT_CLASS (sk_timetable_parent_class)->dispose (object);
}

static void
sk_timetable_class_init (SkTimetableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_timetable_dispose;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SK_TYPE_TIMETABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_timetable_init (SkTimetable *self)
{
}

/* A visit begins by a move or a choice, and so it ends. */
static void
follow (SkTimetable *self)
{
  g_signal_connect_object (self->open, "changed", G_CALLBACK (open_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->visit, "moved", G_CALLBACK (open_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sk_visit_get_preferences (self->visit), "notify", G_CALLBACK (open_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quiet, "changed", G_CALLBACK (volume_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::most-volume", G_CALLBACK (volume_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::quiet-volume", G_CALLBACK (volume_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::opening-hours", G_CALLBACK (hours_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::quiet-hours", G_CALLBACK (hours_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

SkTimetable *
sk_timetable_new (SkClock *clock, GSettings *settings, SkVisit *visit, SkAccess *access, SkWindow *window)
{
  SkTimetable *self = g_object_new (SK_TYPE_TIMETABLE, NULL);

  self->settings = g_object_ref (settings);
  self->visit = g_object_ref (visit);
  self->access = g_object_ref (access);
  self->window = g_object_ref (window);
  self->open = sk_hours_watch_new (clock, TRUE);
  self->quiet = sk_hours_watch_new (clock, FALSE);
  follow (self);
  volume_changed_cb (self);
  hours_changed_cb (self);
  return self;
}

gboolean
sk_timetable_is_dark (SkTimetable *self)
{
  g_return_val_if_fail (SK_IS_TIMETABLE (self), FALSE);

  return self->dark;
}
