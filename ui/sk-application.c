/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>

#include "sk-access.h"
#include "sk-actions.h"
#include "sk-between-touches.h"
#include "sk-folder-watch.h"
#include "sk-health.h"
#include "sk-idle-clock.h"
#include "sk-installed.h"
#include "sk-messages.h"
#include "sk-options.h"
#include "sk-output.h"
#include "sk-programs.h"
#include "sk-screen-fit.h"
#include "sk-self-check.h"
#include "sk-sticks-protocol.h"
#include "sk-system-clock.h"
#include "sk-timetable.h"
#include "sk-transcript.h"
#include "sk-voice-process.h"
#include "sk-window.h"

/* In seconds after the pages were drawn: what has not stopped the kiosk by then does not stop it at every start. */
#define WELL_AFTER 60

struct _SkApplication {
  AdwApplication parent_instance;

  SkOptions options;
  GSettings *settings;
  SkInstalled *installed; /* NULL where a bundle was named */
  GFile *shown;           /* the installed bundle that is shown; NULL: the built-in one, or the one that was named */
  SkFolderWatch *watch;   /* of the bundle that was named */
  guint well;             /* the source that says that the kiosk runs well */
  SkBundle *bundle;
  SkVisit *visit;
  SkSpeaker *speaker;
  SkReader *reader;
  SkTranscript *transcript;
  SkWindow *window;
  SkScreenFit *fit;
  SkAccess *access;
  SkBetweenTouches *between; /* changes what is shown */
  SkActions *actions;
  SkIdleClock *idle;
  SkTimetable *timetable;
  SkBundle *put_aside;     /* while a member of staff looks at other pages: what visitors see; else NULL */
  gboolean offers_changed; /* what visitors may choose from is other than what they see */
  char *staff_language;    /* in which that one read before */
  SkStaff *staff;          /* NULL where a bundle was named: there is nothing for staff to change */
  SkHealth *health;
};

G_DEFINE_FINAL_TYPE (SkApplication, sk_application, ADW_TYPE_APPLICATION)

static int
fail (const GError *error)
{
  g_printerr ("send-kiosk: %s\n", error->message);
  return 1;
}

/* A bundle from a folder is checked before anything of it is shown. */
static SkBundle *
open_folder (SkApplication *self, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (self->options.bundle);
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (SkBundle) bundle = sk_bundle_open_checked (folder, report);

  return sk_report_propagate (report, error) ? g_steal_pointer (&bundle) : NULL;
}

/* It was checked when it was installed; where it cannot be opened all the same, the built-in one is shown. */
static SkBundle *
open_installed (SkApplication *self, GError **error)
{
  g_autoptr (GFile) built_in = g_file_new_for_uri (SK_BUNDLE_BUILT_IN_URI);
  g_autoptr (GError) spoilt = NULL;
  SkBundle *bundle = NULL;

  g_clear_object (&self->shown);
  self->shown = sk_installed_get_bundle (self->installed);
  if (self->shown != NULL)
    bundle = sk_bundle_open (self->shown, &spoilt);
  if (bundle != NULL)
    return bundle;
  if (spoilt != NULL)
    g_warning ("The built-in pages are shown in place of the installed ones: %s", spoilt->message);
  g_clear_object (&self->shown);
  return sk_bundle_open (built_in, error);
}

static SkBundle *
open_bundle (SkApplication *self, GError **error)
{
  if (self->options.bundle != NULL)
    return open_folder (self, error);
  self->installed = sk_installed_new (self->options.store);
  sk_installed_note_start (self->installed);
  return open_installed (self, error);
}

static gboolean
check_language (SkApplication *self, GError **error)
{
  const char *const *languages = sk_bundle_get_languages (self->bundle);

  if (self->options.language == NULL)
    self->options.language = g_strdup (languages[0]);
  if (g_strv_contains (languages, self->options.language))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("the bundle does not offer the language “%s”; look at Languages= in bundle.ini"),
               self->options.language);
  return FALSE;
}

static gboolean
check_page (SkApplication *self, GError **error)
{
  if (self->options.page == NULL || sk_bundle_has_page (self->bundle, self->options.language, self->options.page))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("the bundle has no page “%s”"), self->options.page);
  return FALSE;
}

static gboolean
prepare (SkApplication *self, GError **error)
{
  self->bundle = open_bundle (self, error);
  return self->bundle != NULL && check_language (self, error) && check_page (self, error);
}

static gboolean
become_the_only_one (SkApplication *self, GError **error)
{
  if (!gtk_init_check ()) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("there is no display to show it on"));
    return FALSE;
  }
  if (self->options.service)
    g_application_set_flags (G_APPLICATION (self), G_APPLICATION_IS_SERVICE);
  /* What is measured is this one, and never one that runs already. */
  if (self->options.self_check)
    g_application_set_flags (G_APPLICATION (self), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (self), NULL, error))
    return FALSE;
  if (!g_application_get_is_remote (G_APPLICATION (self)))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("it is running already"));
  return FALSE;
}

/* The exit status. */
static int
check_self (SkApplication *self)
{
  gboolean met;

  g_application_activate (G_APPLICATION (self));
  met = sk_self_check_run (GTK_WINDOW (self->window), self->visit, self->bundle,
                           g_settings_get_uint (self->settings, "idle-seconds"),
                           g_settings_get_uint (self->settings, "warning-seconds"));
  g_application_quit (G_APPLICATION (self));
  return met ? 0 : 1;
}

static gboolean
sk_application_local_command_line (GApplication *application, char ***arguments, int *exit_status)
{
  SkApplication *self = SK_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  *exit_status = 0;
  if (!sk_options_parse (&self->options, arguments, &error)) {
    *exit_status = fail (error);
  } else if (self->options.version) {
    g_print ("send-kiosk %s\n", SK_VERSION);
  } else if (!become_the_only_one (self, &error) || !prepare (self, &error)) {
    *exit_status = fail (error);
  } else if (self->options.self_check) {
    *exit_status = check_self (self);
  } else if (!self->options.service) {
    g_application_activate (application);
  }
  return TRUE;
}

static void
left_changed_cb (SkApplication *self)
{
  guint left = sk_idle_clock_get_left (self->idle);

  if (left > 0)
    sk_window_set_left (self->window, left, sk_idle_clock_get_warning_seconds (self->idle));
}

/* Whoever waits for something need not touch; whoever works with keys or a switch needs longer. */
static void
patience_changed_cb (SkApplication *self)
{
  gboolean reading = sk_reader_get_reading (self->reader) && !sk_reader_get_paused (self->reader);

  sk_idle_clock_set_slow (self->idle, sk_access_get_slow (self->access));
  sk_idle_clock_set_held (self->idle, reading || sk_access_get_scanning (self->access) ||
                                          (self->staff != NULL && sk_staff_is_working (self->staff)));
}

static void
message_cb (SkApplication *self, const char *message)
{
  sk_window_set_message (self->window, message);
}

static void
open_access (SkApplication *self)
{
  g_autoptr (GVariant) keypad = g_settings_get_value (self->settings, "keypad");
  g_autoptr (SkClock) clock = sk_system_clock_new ();
  g_autoptr (SkKeys) keys = sk_keys_new (keypad);
  g_autoptr (SkScreenReader) screen_reader = sk_screen_reader_new ();

  self->access =
      sk_access_new (GTK_WINDOW (self->window), self->visit, self->reader, self->speaker, clock, keys, screen_reader);
  g_signal_connect_object (self->access, "message", G_CALLBACK (message_cb), self, G_CONNECT_SWAPPED);
}

static void
times_changed_cb (SkApplication *self)
{
  sk_idle_clock_set_times (self->idle, g_settings_get_uint (self->settings, "idle-seconds"),
                           g_settings_get_uint (self->settings, "warning-seconds"));
}

static void
watch_over_visit (SkApplication *self)
{
  g_autoptr (SkClock) clock = sk_system_clock_new ();

  self->timetable = sk_timetable_new (clock, self->settings, self->visit, self->access, self->window);
  self->idle = sk_idle_clock_new (clock, self->visit, g_settings_get_uint (self->settings, "idle-seconds"),
                                  g_settings_get_uint (self->settings, "warning-seconds"));
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (times_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->idle, "notify::left", G_CALLBACK (left_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::reading", G_CALLBACK (patience_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::paused", G_CALLBACK (patience_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->access, "notify", G_CALLBACK (patience_changed_cb), self, G_CONNECT_SWAPPED);
  if (self->staff != NULL)
    g_signal_connect_object (self->staff, "changed", G_CALLBACK (patience_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->access, "input", G_CALLBACK (sk_idle_clock_touch), self->idle, G_CONNECT_SWAPPED);
}

static void
problem_changed_cb (SkApplication *self)
{
  const char *message = NULL;

  switch (sk_speaker_get_problem (self->speaker)) {
  case SK_SPEECH_PROBLEM_NO_SOUND:
    message = _ ("There is no sound just now. You can still read along.");
    break;
  case SK_SPEECH_PROBLEM_NO_VOICE:
    message = _ ("The voice does not work just now. You can still read. Please tell a member of staff.");
    break;
  case SK_SPEECH_PROBLEM_NO_LANGUAGE:
    message = _ ("There is no voice for this language. You can still read.");
    break;
  case SK_SPEECH_PROBLEM_NONE:
  default:
    break;
  }
  /* Who has not asked for speech need not hear about it; who has can read it until they go on. */
  if (message == NULL || sk_reader_get_reading (self->reader))
    sk_window_set_message (self->window, message);
}

/* Says how loud it is, as loud as that; what is being read goes on, and is heard to be louder by itself. */
static void
volume_asked_cb (SkApplication *self, GVariant *asked)
{
  int volume;
  g_autofree char *words = NULL;
  g_autoptr (SkUtterance) utterance = NULL;

  g_object_get (sk_visit_get_preferences (self->visit), "volume", &volume, NULL);
  if (volume != g_variant_get_int32 (asked))
    return;
  sk_window_set_message (self->window, volume == 0 ? _ ("The sound is off. Choose Louder to hear it again.") : NULL);
  if (sk_reader_get_reading (self->reader))
    return;
  words = g_strdup_printf (_ ("Volume %d"), volume);
  utterance = sk_utterance_new (SK_UTTERANCE_CONTROL, words, sk_messages_get_language ());
  sk_speaker_speak (self->speaker, utterance);
}

static void
join_speech (SkApplication *self)
{
  g_autofree char *program = sk_programs_find ("send-kiosk-voice");
  g_autoptr (SkVoice) voice = sk_voice_process_new (program);
  g_autoptr (SkClock) clock = sk_system_clock_new ();
  g_autoptr (SkSink) sink = sk_output_new (clock);

  self->speaker = sk_speaker_new (voice, sink);
  self->reader = sk_reader_new (self->speaker);
}

static void
load_sayings (SkApplication *self)
{
  const char *const *languages = sk_bundle_get_languages (self->bundle);

  for (guint i = 0; languages[i] != NULL; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GHashTable) sayings = sk_bundle_load_sayings (self->bundle, languages[i], &error);

    if (error != NULL)
      g_warning ("Words are said as the voice says them: %s", error->message);
    else
      sk_speaker_set_sayings (self->speaker, languages[i], sayings);
  }
}

static void
show_bundle (SkApplication *self, SkBundle *bundle)
{
  g_set_object (&self->bundle, bundle);
  if (self->staff != NULL && self->put_aside == NULL)
    sk_staff_set_bundle (self->staff, bundle);
  load_sayings (self);
  sk_actions_set_bundle (self->actions, bundle);
  sk_window_set_bundle (self->window, bundle);
  sk_health_set_bundle (self->health, bundle);
}

/* What was checked, in the real screens. */
static void
preview_cb (SkApplication *self, const char *commit)
{
  g_autoptr (GFile) pages = sk_installed_get_pages (self->installed, commit);
  g_autoptr (GError) error = NULL;
  g_autoptr (SkBundle) bundle = sk_bundle_open (pages, &error);

  if (bundle == NULL) {
    g_warning ("What was checked cannot be shown: %s", error->message);
    sk_window_set_message (self->window, _ ("These pages cannot be shown. Check them again."));
    return;
  }
  self->put_aside = g_object_ref (self->bundle);
  self->staff_language = g_strdup (sk_preferences_get_language (sk_visit_get_preferences (self->visit)));
  sk_visit_begin_preview (self->visit);
  show_bundle (self, bundle);
}

/* However it ended. */
static void
preview_moved_cb (SkApplication *self)
{
  g_autoptr (SkBundle) bundle = NULL;
  g_autofree char *language = NULL;

  if (self->put_aside == NULL || sk_visit_is_preview (self->visit))
    return;
  bundle = g_steal_pointer (&self->put_aside);
  language = g_steal_pointer (&self->staff_language);
  show_bundle (self, bundle);
  if (sk_visit_get_screen (self->visit) == SK_SCREEN_STAFF)
    g_object_set (sk_visit_get_preferences (self->visit), "language", language, NULL);
}

static void
open_staff (SkApplication *self)
{
  g_autofree char *path = sk_pin_get_usual_path ();
  g_auto (GStrv) folders = g_settings_get_strv (self->settings, "stick-folders");
  g_autoptr (SkSticks) sticks = sk_sticks_new ((const char *const *) folders, SK_STICKS_PROTOCOL_SOCKET);
  g_autoptr (SkClock) clock = sk_system_clock_new ();
  g_autoptr (SkPin) pin = sk_pin_new (path, clock);
  g_autoptr (SkStaffArea) area = NULL;

  self->staff = sk_staff_new (self->visit, pin, clock, sk_installed_get_link (self->installed), sticks, self->settings,
                              self->bundle);
  area = sk_staff_area_new (self->staff, self->reader, sk_visit_get_preferences (self->visit));
  sk_window_set_staff (self->window, area);
  g_signal_connect_object (self->access, "staff", G_CALLBACK (sk_staff_enter), self->staff, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->staff, "preview", G_CALLBACK (preview_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->visit, "moved", G_CALLBACK (preview_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->staff, "told", G_CALLBACK (sk_access_tell), self->access, G_CONNECT_SWAPPED);
}

/* Never under somebody's finger: only while nobody stands before it. */
static void
show_newly_installed (gpointer data)
{
  SkApplication *self = data;
  g_autoptr (GFile) installed = sk_installed_get_bundle (self->installed);
  g_autoptr (SkBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;

  if (sk_visit_get_screen (self->visit) != SK_SCREEN_START || sk_visit_has_begun (self->visit))
    return;
  if (installed == NULL ? self->shown == NULL : self->shown != NULL && g_file_equal (installed, self->shown))
    return;
  bundle = open_installed (self, &error);
  if (bundle != NULL)
    show_bundle (self, bundle);
  else
    g_warning ("The pages stay as they are: %s", error->message);
}

static void
newly_installed_cb (SkApplication *self)
{
  sk_between_touches_change (self->between, show_newly_installed, self);
}

static void
show_saved (gpointer data)
{
  SkApplication *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SkBundle) bundle = open_folder (self, &error);

  if (bundle != NULL)
    show_bundle (self, bundle);
  sk_window_set_message (self->window, error != NULL ? error->message : NULL);
}

static void
saved_cb (SkApplication *self)
{
  sk_between_touches_change (self->between, show_saved, self);
}

static gboolean
well_cb (gpointer data)
{
  SkApplication *self = data;

  self->well = 0;
  sk_installed_note_well (self->installed);
  return G_SOURCE_REMOVE;
}

static void
drawn_cb (SkApplication *self)
{
  if (self->shown == NULL)
    return;
  sk_installed_note_good (self->installed, self->shown);
  g_clear_handle_id (&self->well, g_source_remove);
  self->well = g_timeout_add_seconds (WELL_AFTER, well_cb, self);
}

/* Whoever stops the kiosk in an orderly way has not seen it crash. */
static gboolean
stop_cb (gpointer data)
{
  g_application_quit (G_APPLICATION (data));
  return G_SOURCE_CONTINUE;
}

static void
follow_pages (SkApplication *self)
{
  g_autoptr (GFile) folder = NULL;

  if (self->installed != NULL) {
    g_signal_connect_object (self->installed, "changed", G_CALLBACK (newly_installed_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (self->visit, "moved", G_CALLBACK (newly_installed_cb), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    g_signal_connect_object (self->window, "drawn", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
    return;
  }
  folder = g_file_new_for_commandline_arg (self->options.bundle);
  self->watch = sk_folder_watch_new (folder);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
}

static void
leave_out (SkApplication *self)
{
  SkPreferences *preferences = sk_visit_get_preferences (self->visit);
  g_auto (GStrv) languages = g_settings_get_strv (self->settings, "left-out-languages");
  g_auto (GStrv) colours = g_settings_get_strv (self->settings, "left-out-colours");

  sk_preferences_leave_out_languages (preferences, (const char *const *) languages);
  sk_preferences_leave_out_colours (preferences, (const char *const *) colours);
  self->offers_changed = FALSE;
}

/* Who takes away the language that they read has to find it again: nothing changes before they leave. */
static void
show_offers (gpointer data)
{
  SkApplication *self = data;

  if (!self->offers_changed || sk_visit_get_staff_screen (self->visit) != NULL)
    return;
  leave_out (self);
  sk_window_set_bundle (self->window, self->bundle);
}

static void
offers_cb (SkApplication *self)
{
  if (self->offers_changed)
    sk_between_touches_change (self->between, show_offers, self);
}

static void
left_out_changed_cb (SkApplication *self)
{
  self->offers_changed = TRUE;
  offers_cb (self);
}

static void
follow_offers (SkApplication *self)
{
  static const char *const settings[] = { "left-out-languages", "left-out-colours" };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++) {
    g_autofree char *signal = g_strconcat ("changed::", settings[i], NULL);

    g_signal_connect_object (self->settings, signal, G_CALLBACK (left_out_changed_cb), self, G_CONNECT_SWAPPED);
  }
  g_signal_connect_object (self->visit, "moved", G_CALLBACK (offers_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
follow_preferences (SkApplication *self)
{
  SkPreferences *preferences = sk_visit_get_preferences (self->visit);

  leave_out (self);
  g_object_bind_property (preferences, "speech-rate", self->speaker, "rate", G_BINDING_SYNC_CREATE);
  g_object_bind_property (preferences, "volume", self->speaker, "volume", G_BINDING_SYNC_CREATE);
}

static void
start_transcript (SkApplication *self)
{
  g_autoptr (GError) error = NULL;

  if (self->options.transcript == NULL)
    return;
  self->transcript = sk_transcript_new (self->speaker, self->options.transcript, &error);
  if (self->transcript == NULL)
    g_warning ("There is no transcript: %s", error->message);
}

/* A kiosk has no way out for visitors: the window manager's close is one. */
static gboolean
close_asked_cb (SkApplication *self)
{
  if (!gtk_window_is_fullscreen (GTK_WINDOW (self->window)))
    g_application_quit (G_APPLICATION (self));
  return TRUE;
}

/* The window is none of the application's own: GTK 4.8 would have each control register its action with the application
 * whenever it comes to the screen, and not take that back while another control has the same. */
static void
open_window (SkApplication *self)
{
  self->window = sk_window_new (self->bundle, self->visit, self->reader);
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "app", G_ACTION_GROUP (self));
  g_signal_connect_object (self->window, "close-request", G_CALLBACK (close_asked_cb), self, G_CONNECT_SWAPPED);
  g_application_hold (G_APPLICATION (self));
}

static void
open_health (SkApplication *self)
{
  g_autoptr (SkWatchdog) watchdog = sk_watchdog_new (GTK_WIDGET (self->window));

  self->health = sk_health_new (watchdog, self->speaker, self->timetable, self->bundle);
}

static void
sk_application_activate (GApplication *application)
{
  SkApplication *self = SK_APPLICATION (application);

  if (self->window != NULL) {
    gtk_window_present (GTK_WINDOW (self->window));
    return;
  }
  self->settings = g_settings_new (SK_APPLICATION_ID);
  self->visit = sk_visit_new ();
  join_speech (self);
  follow_preferences (self);
  sk_preferences_set_languages (sk_visit_get_preferences (self->visit), sk_bundle_get_languages (self->bundle),
                                self->options.language);
  load_sayings (self);
  start_transcript (self);
  open_window (self);
  open_access (self);
  self->between = sk_between_touches_new (GTK_WIDGET (self->window));
  self->actions =
      sk_actions_new (G_ACTION_MAP (self), self->bundle, self->visit, self->reader, self->access, self->window);
  if (self->installed != NULL)
    open_staff (self);
  if (self->options.page != NULL)
    sk_visit_open_page (self->visit, self->options.page);
  g_signal_connect_object (g_action_map_lookup_action (G_ACTION_MAP (self), "volume"), "change-state",
                           G_CALLBACK (volume_asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speaker, "notify::problem", G_CALLBACK (problem_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::reading", G_CALLBACK (problem_changed_cb), self, G_CONNECT_SWAPPED);
  /* Where nobody is there to be asked, nobody is. */
  if (!self->options.self_check)
    watch_over_visit (self);
  open_health (self);
  follow_pages (self);
  follow_offers (self);
  g_unix_signal_add (SIGTERM, stop_cb, self);
  self->fit = sk_screen_fit_new (self->window, self->settings);
  sk_screen_fit_present (self->fit, self->options.width, self->options.height);
}

static void
sk_application_shutdown (GApplication *application)
{
  SkApplication *self = SK_APPLICATION (application);

  if (self->installed != NULL && self->shown != NULL)
    sk_installed_note_well (self->installed);
  g_clear_handle_id (&self->well, g_source_remove);
  g_clear_object (&self->watch);
  g_clear_object (&self->installed);
  g_clear_object (&self->health);
  g_clear_object (&self->idle);
  g_clear_object (&self->timetable);
  g_clear_object (&self->staff);
  g_clear_object (&self->put_aside);
  g_clear_pointer (&self->staff_language, g_free);
  g_clear_object (&self->actions);
  g_clear_object (&self->access);
  g_clear_object (&self->between);
  g_clear_object (&self->fit);
  if (self->window != NULL) {
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->window)));
    g_application_release (application);
  }
  g_clear_object (&self->reader);
  g_clear_object (&self->transcript);
  g_clear_object (&self->speaker);
  g_clear_object (&self->visit);
  g_clear_object (&self->bundle);
  g_clear_object (&self->settings);

  G_APPLICATION_CLASS (sk_application_parent_class)->shutdown (application);
}

static void
sk_application_finalize (GObject *object)
{
  SkApplication *self = SK_APPLICATION (object);

  sk_options_clear (&self->options);
  g_clear_object (&self->shown);
  g_clear_object (&self->bundle);

  G_OBJECT_CLASS (sk_application_parent_class)->finalize (object);
}

static void
sk_application_class_init (SkApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sk_application_finalize;
  application_class->local_command_line = sk_application_local_command_line;
  application_class->activate = sk_application_activate;
  application_class->shutdown = sk_application_shutdown;
}

static void
sk_application_init (SkApplication *self)
{
}

SkApplication *
sk_application_new (void)
{
  return g_object_new (SK_TYPE_APPLICATION, "application-id", SK_APPLICATION_ID, "flags", G_APPLICATION_DEFAULT_FLAGS,
                       "register-session", FALSE, "resource-base-path", "/org/southend/SendKiosk", NULL);
}
