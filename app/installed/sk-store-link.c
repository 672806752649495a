/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-store-link.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "sk-programs.h"
#include "sk-service.h"
#include "sk-store-protocol.h"

#define PROGRAM "send-kiosk-store"
/* In bytes: more than all that a check may say. */
#define MOST_ANSWER (16 * 1024 * 1024)

struct _SkStoreLink {
  GObject parent_instance;

  char *folder;
  gboolean is_default;
};

G_DEFINE_FINAL_TYPE (SkStoreLink, sk_store_link, G_TYPE_OBJECT)

static void
sk_store_link_finalize (GObject *object)
{
  g_free (SK_STORE_LINK (object)->folder);

  G_OBJECT_CLASS (sk_store_link_parent_class)->finalize (object);
}

static void
sk_store_link_class_init (SkStoreLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_store_link_finalize;
}

static void
sk_store_link_init (SkStoreLink *self)
{
}

SkStoreLink *
sk_store_link_new (const char *folder)
{
  SkStoreLink *self = g_object_new (SK_TYPE_STORE_LINK, NULL);

  self->is_default = folder == NULL;
  self->folder = g_canonicalize_filename (folder != NULL ? folder : SK_STORE_PROTOCOL_FOLDER, NULL);
  return self;
}

const char *
sk_store_link_get_folder (SkStoreLink *self)
{
  g_return_val_if_fail (SK_IS_STORE_LINK (self), NULL);

  return self->folder;
}

static int
set_errno (GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s", g_strerror (errno));
  return -1;
}

/* For a store that was named by whoever started the kiosk, and may write there. */
static int
start_program (SkStoreLink *self, GError **error)
{
  g_autofree char *program = sk_programs_find (PROGRAM);
  g_autofree char *store = g_strconcat ("--store=", self->folder, NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  int ends[2];

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return set_errno (error);
  g_subprocess_launcher_take_stdin_fd (launcher, ends[1]);
  process = g_subprocess_launcher_spawn (launcher, error, program, store, NULL);
  if (process != NULL)
    return ends[0];
  close (ends[0]);
  return -1;
}

static char *
read_answer (int connection, guint seconds, GError **error)
{
  const struct timeval most = { .tv_sec = seconds };
  g_autoptr (GString) answer = g_string_new (NULL);
  char part[4096];

  setsockopt (connection, SOL_SOCKET, SO_RCVTIMEO, &most, sizeof most);
  while (answer->len < MOST_ANSWER) {
    gssize got = read (connection, part, sizeof part);

    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0) {
      set_errno (error);
      return NULL;
    }
    if (got == 0)
      return g_string_free (g_steal_pointer (&answer), FALSE);
    g_string_append_len (answer, part, got);
  }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, PROGRAM " says too much");
  return NULL;
}

static char *
ask (int connection, const char *line, int place, guint seconds, GError **error)
{
  if (!sk_service_say (connection, line, place, error))
    return NULL;
  return seconds > 0 ? read_answer (connection, seconds, error) : g_strdup ("");
}

char *
sk_store_link_ask (SkStoreLink *self, const char *line, int place, guint seconds, GError **error)
{
  char *answer;
  int connection;

  g_return_val_if_fail (SK_IS_STORE_LINK (self), NULL);

  connection = self->is_default ? sk_service_connect (SK_STORE_PROTOCOL_SOCKET, error) : start_program (self, error);
  if (connection < 0)
    return NULL;
  answer = ask (connection, line, place, seconds, error);
  close (connection);
  return answer;
}

typedef struct {
  char *line;
  int place;
  guint seconds;
} Question;

static void
question_free (Question *question)
{
  if (question->place >= 0)
    close (question->place);
  g_free (question->line);
  g_free (question);
}

static void
ask_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;
  g_autoptr (GError) error = NULL;
  char *answer = sk_store_link_ask (source, question->line, question->place, question->seconds, &error);

  if (answer != NULL)
    g_task_return_pointer (task, answer, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sk_store_link_ask_async (SkStoreLink *self, const char *line, int place, guint seconds, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Question *question = NULL;

  g_return_if_fail (SK_IS_STORE_LINK (self));

  task = g_task_new (self, cancellable, callback, data);
  question = g_new0 (Question, 1);
  question->line = g_strdup (line);
  question->place = place;
  question->seconds = seconds;
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, ask_cb);
}

char *
sk_store_link_ask_finish (SkStoreLink *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
