/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-screen-check.h"

#include <string.h>

/* As the program says it where it speaks no other language. */
#define MET "met: "
#define NOT_MET "NOT MET: "

struct _SkScreenCheck {
  GObject parent_instance;

  char *store;
  GSubprocess *process; /* NULL: it does not run */
  GCancellable *reading;
  gboolean is_met;
  GStrv faults;
};

G_DEFINE_FINAL_TYPE (SkScreenCheck, sk_screen_check, G_TYPE_OBJECT)

enum { SIGNAL_ENDED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
take_lines (SkScreenCheck *self, const char *output)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  g_autoptr (GStrvBuilder) faults = g_strv_builder_new ();
  gboolean any = FALSE;

  for (guint i = 0; lines[i] != NULL; i++) {
    if (g_str_has_prefix (lines[i], NOT_MET))
      g_strv_builder_add (faults, lines[i] + strlen (NOT_MET));
    any = any || g_str_has_prefix (lines[i], NOT_MET) || g_str_has_prefix (lines[i], MET);
  }
  if (any)
    self->faults = g_strv_builder_end (faults);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SkScreenCheck *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &output, NULL, &error);
  /* Whoever stopped it may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    g_message ("The screen was not checked: %s", error->message);
  else
    take_lines (self, output);
  self->is_met = self->faults != NULL && self->faults[0] == NULL && g_subprocess_get_if_exited (self->process) &&
                 g_subprocess_get_exit_status (self->process) == 0;
  g_clear_object (&self->process);
  g_clear_object (&self->reading);
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
sk_screen_check_dispose (GObject *object)
{
  SkScreenCheck *self = SK_SCREEN_CHECK (object);

  sk_screen_check_stop (self);
  g_clear_pointer (&self->store, g_free);

  G_OBJECT_CLASS (sk_screen_check_parent_class)->dispose (object);
}

static void
sk_screen_check_class_init (SkScreenCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_screen_check_dispose;

  signals[SIGNAL_ENDED] =
      g_signal_new ("ended", SK_TYPE_SCREEN_CHECK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_screen_check_init (SkScreenCheck *self)
{
}

SkScreenCheck *
sk_screen_check_new (const char *store)
{
  SkScreenCheck *self = g_object_new (SK_TYPE_SCREEN_CHECK, NULL);

  self->store = g_strdup (store);
  return self;
}

gboolean
sk_screen_check_start (SkScreenCheck *self)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autofree char *program = NULL;
  g_autofree char *store = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SK_IS_SCREEN_CHECK (self), FALSE);

  if (self->process != NULL)
    return TRUE;
  g_clear_pointer (&self->faults, g_strfreev);
  program = g_file_read_link ("/proc/self/exe", &error);
  store = g_strconcat ("--store=", self->store, NULL);
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  if (program != NULL)
    self->process = g_subprocess_launcher_spawn (launcher, &error, program, "--self-check", store, NULL);
  if (self->process == NULL) {
    g_message ("The screen cannot be checked: %s", error->message);
    return FALSE;
  }
  self->reading = g_cancellable_new ();
  g_subprocess_communicate_utf8_async (self->process, NULL, self->reading, ended_cb, self);
  return TRUE;
}

void
sk_screen_check_stop (SkScreenCheck *self)
{
  g_return_if_fail (SK_IS_SCREEN_CHECK (self));

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  if (self->process != NULL)
    g_subprocess_force_exit (self->process);
  g_clear_object (&self->reading);
  g_clear_object (&self->process);
  g_clear_pointer (&self->faults, g_strfreev);
}

gboolean
sk_screen_check_is_running (SkScreenCheck *self)
{
  g_return_val_if_fail (SK_IS_SCREEN_CHECK (self), FALSE);

  return self->process != NULL;
}

gboolean
sk_screen_check_is_met (SkScreenCheck *self)
{
  g_return_val_if_fail (SK_IS_SCREEN_CHECK (self), FALSE);

  return self->faults != NULL && self->is_met;
}

const char *const *
sk_screen_check_get_faults (SkScreenCheck *self)
{
  g_return_val_if_fail (SK_IS_SCREEN_CHECK (self), NULL);

  return (const char *const *) self->faults;
}
