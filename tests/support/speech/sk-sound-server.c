/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sound-server.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

struct _SkSoundServer {
  SkSoundServerKind kind;
  char *folder;
  char *address;
  char **environment;
  GArray *pids; /* GPid, in the order of their start */
};

const char *
sk_sound_server_get_missing (SkSoundServerKind kind)
{
  static const char *pulseaudio[] = { "pulseaudio", "pactl", NULL };
  static const char *pipewire[] = { "pipewire", "wireplumber", "pipewire-pulse", "pactl", "dbus-daemon", NULL };

  for (const char **name = kind == SK_SOUND_SERVER_PULSEAUDIO ? pulseaudio : pipewire; *name != NULL; name++) {
    g_autofree char *path = g_find_program_in_path (*name);

    if (path == NULL)
      return *name;
  }
  return NULL;
}

static void
die_with_parent_cb (gpointer data G_GNUC_UNUSED)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static void
launch (SkSoundServer *self, const char *command)
{
  g_auto (GStrv) words = g_strsplit (command, " ", -1);
  g_autoptr (GError) error = NULL;
  GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD;
  GPid pid;

  if (!g_test_verbose ())
    flags |= G_SPAWN_STDERR_TO_DEV_NULL | G_SPAWN_STDOUT_TO_DEV_NULL;
  g_spawn_async (self->folder, words, self->environment, flags, die_with_parent_cb, NULL, &pid, &error);
  g_assert_no_error (error);
  g_array_append_val (self->pids, pid);
}

static void
wait_for_file (const char *path)
{
  gint64 limit = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_assert_cmpint (g_get_monotonic_time (), <, limit);
    g_usleep (5000);
  }
}

/* NULL when the command failed. */
static char *
control (SkSoundServer *self, const char *command)
{
  g_autofree char *whole = g_strconcat ("pactl ", command, NULL);
  g_auto (GStrv) words = g_strsplit (whole, " ", -1);
  char *output = NULL;
  int status;

  if (!g_spawn_sync (self->folder, words, self->environment, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                     NULL, &output, NULL, &status, NULL) ||
      !g_spawn_check_wait_status (status, NULL))
    g_clear_pointer (&output, g_free);
  return output;
}

static void
control_until (SkSoundServer *self, const char *command, const char *wanted)
{
  gint64 limit = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  for (;;) {
    g_autofree char *output = control (self, command);

    if (output != NULL && strstr (output, wanted) != NULL)
      return;
    g_assert_cmpint (g_get_monotonic_time (), <, limit);
    g_usleep (20000);
  }
}

static void
launch_pulseaudio (SkSoundServer *self)
{
  g_autofree char *socket = g_build_filename (self->folder, "native", NULL);
  g_autofree char *script = g_build_filename (self->folder, "default.pa", NULL);
  g_autofree char *modules = NULL;
  g_autofree char *command = NULL;

  /* Without rewinds the monitor gives what is played when it is played. */
  modules = g_strdup_printf ("load-module module-native-protocol-unix auth-anonymous=1 socket=%s\n"
                             "load-module module-null-sink sink_name=loudspeaker rate=48000 channels=2 norewinds=1\n",
                             socket);
  g_assert_true (g_file_set_contents (script, modules, -1, NULL));
  command = g_strdup_printf ("pulseaudio --daemonize=no --use-pid-file=no --exit-idle-time=-1 --disable-shm=yes "
                             "--realtime=no --high-priority=no --log-target=stderr --log-level=error -n -F %s",
                             script);
  launch (self, command);
  wait_for_file (socket);
  control_until (self, "list short sinks", "loudspeaker");
}

static void
launch_pipewire (SkSoundServer *self)
{
  g_autofree char *bus = g_build_filename (self->folder, "bus", NULL);
  g_autofree char *socket = g_build_filename (self->folder, "pipewire-0", NULL);
  g_autofree char *command = g_strdup_printf ("dbus-daemon --session --nofork --nopidfile --address=unix:path=%s", bus);

  launch (self, command);
  wait_for_file (bus);
  launch (self, "pipewire");
  wait_for_file (socket);
  launch (self, "wireplumber");
  launch (self, "pipewire-pulse");
  control_until (self, "info", "Server Name");
  g_free (control (self, "load-module module-null-sink sink_name=loudspeaker rate=48000 channels=2"));
  control_until (self, "list short sources", SK_SOUND_SERVER_MONITOR);
  g_free (control (self, "set-default-sink loudspeaker"));
  control_until (self, "info", "Default Sink: loudspeaker");
}

void
sk_sound_server_restart (SkSoundServer *self)
{
  if (self->kind == SK_SOUND_SERVER_PULSEAUDIO)
    launch_pulseaudio (self);
  else
    launch_pipewire (self);
}

SkSoundServer *
sk_sound_server_start (SkSoundServerKind kind)
{
  SkSoundServer *self = g_new0 (SkSoundServer, 1);
  g_autofree char *pulse = NULL;
  g_autofree char *bus = NULL;

  self->kind = kind;
  self->folder = g_dir_make_tmp ("send-kiosk-sound-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->pids = g_array_new (FALSE, FALSE, sizeof (GPid));
  pulse = g_build_filename (self->folder, "pulse", NULL);
  g_assert_cmpint (g_mkdir (pulse, 0700), ==, 0);
  self->address = kind == SK_SOUND_SERVER_PULSEAUDIO ? g_strdup_printf ("unix:%s/native", self->folder)
                                                     : g_strdup_printf ("unix:%s/pulse/native", self->folder);
  bus = g_strdup_printf ("unix:path=%s/bus", self->folder);
  self->environment = g_get_environ ();
  self->environment = g_environ_setenv (self->environment, "HOME", self->folder, TRUE);
  self->environment = g_environ_setenv (self->environment, "XDG_RUNTIME_DIR", self->folder, TRUE);
  self->environment = g_environ_setenv (self->environment, "XDG_CONFIG_HOME", self->folder, TRUE);
  self->environment = g_environ_setenv (self->environment, "XDG_STATE_HOME", self->folder, TRUE);
  self->environment = g_environ_setenv (self->environment, "PULSE_RUNTIME_PATH", pulse, TRUE);
  self->environment = g_environ_setenv (self->environment, "PULSE_SERVER", self->address, TRUE);
  self->environment = g_environ_setenv (self->environment, "DBUS_SESSION_BUS_ADDRESS", bus, TRUE);
  self->environment = g_environ_unsetenv (self->environment, "DISPLAY");
  /* A sanitizer in the test is not for the server. */
  self->environment = g_environ_unsetenv (self->environment, "LD_PRELOAD");
  g_setenv ("PULSE_SERVER", self->address, TRUE);
  sk_sound_server_restart (self);
  return self;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
      remove_folder (child);
    else
      g_unlink (child);
  }
  g_rmdir (path);
}

void
sk_sound_server_kill (SkSoundServer *self)
{
  g_autofree char *socket = g_build_filename (self->folder, "native", NULL);
  g_autofree char *pulse_socket = g_build_filename (self->folder, "pulse", "native", NULL);
  g_autofree char *pipewire_socket = g_build_filename (self->folder, "pipewire-0", NULL);
  g_autofree char *bus = g_build_filename (self->folder, "bus", NULL);

  for (guint i = self->pids->len; i > 0; i--) {
    GPid pid = g_array_index (self->pids, GPid, i - 1);

    kill (pid, SIGKILL);
    waitpid (pid, NULL, 0);
    g_spawn_close_pid (pid);
  }
  g_array_set_size (self->pids, 0);
  g_unlink (socket);
  g_unlink (pulse_socket);
  g_unlink (pipewire_socket);
  g_unlink (bus);
}

void
sk_sound_server_stop (SkSoundServer *self)
{
  sk_sound_server_kill (self);
  g_unsetenv ("PULSE_SERVER");
  remove_folder (self->folder);
  g_array_unref (self->pids);
  g_strfreev (self->environment);
  g_free (self->address);
  g_free (self->folder);
  g_free (self);
}

char *
sk_sound_server_control (SkSoundServer *self, const char *command)
{
  char *output = control (self, command);

  g_assert_nonnull (output);
  return output;
}

guint64
sk_sound_server_get_ticks (SkSoundServer *self)
{
  guint64 sum = 0;

  for (guint i = 0; i < self->pids->len; i++) {
    g_autofree char *path = g_strdup_printf ("/proc/%d/stat", (int) g_array_index (self->pids, GPid, i));
    g_autofree char *text = NULL;
    g_auto (GStrv) fields = NULL;

    if (!g_file_get_contents (path, &text, NULL, NULL))
      continue;
    fields = g_strsplit (strrchr (text, ')') + 2, " ", -1);
    sum += g_ascii_strtoull (fields[11], NULL, 10) + g_ascii_strtoull (fields[12], NULL, 10);
  }
  return sum;
}
