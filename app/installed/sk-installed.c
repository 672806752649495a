/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-installed.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include "sk-programs.h"
#include "sk-store-protocol.h"

#define PROGRAM "send-kiosk-store"
/* In seconds: longer than the store takes, and the kiosk shows something without its answer. */
#define MOST_WAIT 3

struct _SkInstalled {
  GObject parent_instance;

  char *folder;
  gboolean is_default;
  GFileMonitor *monitor;
  char *target; /* of the link, when it was looked at last; NULL: there is none */
};

G_DEFINE_FINAL_TYPE (SkInstalled, sk_installed, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
read_target (SkInstalled *self)
{
  g_autofree char *link = g_build_filename (self->folder, SK_STORE_PROTOCOL_CURRENT, NULL);

  return g_file_read_link (link, NULL);
}

static void
folder_changed_cb (SkInstalled *self)
{
  g_autofree char *target = read_target (self);

  if (g_strcmp0 (target, self->target) == 0)
    return;
  g_free (self->target);
  self->target = g_steal_pointer (&target);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
sk_installed_finalize (GObject *object)
{
  SkInstalled *self = SK_INSTALLED (object);

  g_clear_object (&self->monitor);
  g_free (self->folder);
  g_free (self->target);

  G_OBJECT_CLASS (sk_installed_parent_class)->finalize (object);
}

static void
sk_installed_class_init (SkInstalledClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_installed_finalize;
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SK_TYPE_INSTALLED, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_installed_init (SkInstalled *self)
{
}

static void
watch (SkInstalled *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GError) error = NULL;

  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, &error);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (folder_changed_cb), self, G_CONNECT_SWAPPED);
  else
    g_message ("New pages are shown at the next start: %s", error->message);
}

SkInstalled *
sk_installed_new (const char *folder)
{
  SkInstalled *self = g_object_new (SK_TYPE_INSTALLED, NULL);

  self->is_default = folder == NULL;
  self->folder = g_canonicalize_filename (folder != NULL ? folder : SK_STORE_PROTOCOL_FOLDER, NULL);
  self->target = read_target (self);
  /* Where there is no default store, nothing will ever be installed in it without the machine being set up anew. */
  if (!self->is_default || g_file_test (self->folder, G_FILE_TEST_IS_DIR))
    watch (self);
  return self;
}

GFile *
sk_installed_get_bundle (SkInstalled *self)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (SK_IS_INSTALLED (self), NULL);

  g_free (self->target);
  self->target = read_target (self);
  if (self->target == NULL)
    return NULL;
  path = g_build_filename (self->folder, self->target, NULL);
  return g_file_new_for_path (path);
}

static int
connect_to_service (void)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = SK_STORE_PROTOCOL_SOCKET };
  int socket_fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  if (socket_fd >= 0 && connect (socket_fd, (struct sockaddr *) &address, sizeof address) == 0)
    return socket_fd;
  if (socket_fd >= 0)
    close (socket_fd);
  return -1;
}

/* For a store that was named by whoever started the kiosk, and may write there. */
static int
start_program (SkInstalled *self, GError **error)
{
  g_autofree char *program = sk_programs_find (PROGRAM);
  g_autofree char *store = g_strconcat ("--store=", self->folder, NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  int ends[2];

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s", g_strerror (errno));
    return -1;
  }
  g_subprocess_launcher_take_stdin_fd (launcher, ends[1]);
  process = g_subprocess_launcher_spawn (launcher, error, program, store, NULL);
  if (process != NULL)
    return ends[0];
  close (ends[0]);
  return -1;
}

static void
read_answer (int connection, char *answer, gsize size)
{
  const struct timeval most = { .tv_sec = MOST_WAIT };
  gsize length = 0;

  setsockopt (connection, SOL_SOCKET, SO_RCVTIMEO, &most, sizeof most);
  while (length < size - 1) {
    gssize got = read (connection, answer + length, size - 1 - length);

    if (got < 0 && errno == EINTR)
      continue;
    if (got <= 0)
      break;
    length += (gsize) got;
  }
  answer[length] = '\0';
}

/* The kiosk goes on without the store, whatever is the matter with it. */
static void
ask (SkInstalled *self, const char *line, gboolean wait)
{
  g_autoptr (GError) error = NULL;
  char answer[1024];
  int connection = self->is_default ? connect_to_service () : start_program (self, &error);

  if (connection < 0) {
    if (error != NULL)
      g_message ("The store does not answer: %s", error->message);
    return;
  }
  if (send (connection, line, strlen (line), MSG_NOSIGNAL) != (gssize) strlen (line)) {
    g_message ("The store does not answer: %s", g_strerror (errno));
  } else if (wait) {
    read_answer (connection, answer, sizeof answer);
    if (!g_str_has_prefix (answer, SK_STORE_PROTOCOL_DONE "\n"))
      g_message ("The store: %s", answer[0] != '\0' ? answer : "no answer");
  }
  close (connection);
}

void
sk_installed_note_start (SkInstalled *self)
{
  g_return_if_fail (SK_IS_INSTALLED (self));

  if (self->target != NULL)
    ask (self, SK_STORE_PROTOCOL_START "\n", TRUE);
}

void
sk_installed_note_good (SkInstalled *self, GFile *bundle)
{
  g_autofree char *commit = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (SK_IS_INSTALLED (self));

  commit = g_file_get_basename (bundle);
  line = g_strdup_printf (SK_STORE_PROTOCOL_GOOD " %s\n", commit);
  ask (self, line, FALSE);
}

void
sk_installed_note_well (SkInstalled *self)
{
  g_return_if_fail (SK_IS_INSTALLED (self));

  if (self->target != NULL)
    ask (self, SK_STORE_PROTOCOL_WELL "\n", FALSE);
}
