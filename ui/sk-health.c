/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-health.h"

/* The domain of what only the journal of a kiosk is to have: GLib lets it through where G_MESSAGES_DEBUG names it. */
#define DOMAIN "health"
/* By which the journal knows its kind. */
#define MESSAGE_ID "5c29471fda3d405988de7bf798083d39"

struct _SkHealth {
  GObject parent_instance;

  SkWatchdog *watchdog;
  SkSpeaker *speaker;
  SkTimetable *timetable; /* or NULL */
  SkBundle *bundle;
};

G_DEFINE_FINAL_TYPE (SkHealth, sk_health, G_TYPE_OBJECT)

static void
tell (SkHealth *self)
{
  SkSpeechProblem problem = sk_speaker_get_problem (self->speaker);
  const char *bundle = sk_bundle_get_id (self->bundle);
  g_autofree char *release = g_strdup_printf ("%u", sk_bundle_get_release (self->bundle));
  const char *sound = problem == SK_SPEECH_PROBLEM_NO_SOUND ? "no" : "yes";
  const char *voice = problem == SK_SPEECH_PROBLEM_NO_VOICE ? "no" : "yes";
  const char *screen = self->timetable != NULL && sk_timetable_is_dark (self->timetable) ? "dark" : "on";
  g_autofree char *line = g_strdup_printf ("version %s, bundle %s release %s, sound %s, voice %s, screen %s",
                                           SK_VERSION, bundle, release, sound, voice, screen);

  sk_watchdog_tell (self->watchdog, line);
  g_log_structured (DOMAIN, G_LOG_LEVEL_INFO, "MESSAGE_ID", MESSAGE_ID, "SEND_KIOSK_VERSION", SK_VERSION,
                    "SEND_KIOSK_BUNDLE", bundle, "SEND_KIOSK_RELEASE", release, "SEND_KIOSK_SOUND", sound,
                    "SEND_KIOSK_VOICE", voice, "SEND_KIOSK_SCREEN", screen, "MESSAGE", "%s", line);
}

static void
sk_health_dispose (GObject *object)
{
  SkHealth *self = SK_HEALTH (object);

  g_clear_object (&self->watchdog);
  g_clear_object (&self->speaker);
  g_clear_object (&self->timetable);
  g_clear_object (&self->bundle);

  G_OBJECT_CLASS (sk_health_parent_class)->dispose (object);
}

static void
sk_health_class_init (SkHealthClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_health_dispose;
}

static void
sk_health_init (SkHealth *self)
{
}

SkHealth *
sk_health_new (SkWatchdog *watchdog, SkSpeaker *speaker, SkTimetable *timetable, SkBundle *bundle)
{
  SkHealth *self = g_object_new (SK_TYPE_HEALTH, NULL);

  self->watchdog = g_object_ref (watchdog);
  self->speaker = g_object_ref (speaker);
  g_set_object (&self->timetable, timetable);
  g_signal_connect_object (speaker, "notify::problem", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  if (timetable != NULL)
    g_signal_connect_object (timetable, "changed", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  sk_health_set_bundle (self, bundle);
  return self;
}

void
sk_health_set_bundle (SkHealth *self, SkBundle *bundle)
{
  g_return_if_fail (SK_IS_HEALTH (self));

  if (g_set_object (&self->bundle, bundle))
    tell (self);
}
