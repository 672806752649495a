/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-voice-link.h"

#include <errno.h>
#include <glib-unix.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "sk-voice.h"

enum { READ_SIZE = 256 * 1024 };

struct _SkVoiceLink {
  GSubprocess *process;
  int socket;
  guint source;
  GByteArray *incoming;
  SkVoiceLinkCallback callback;
  gpointer data;
  gboolean handing_over; /* the callback may close the link: then it is freed behind it */
  gboolean closed;
};

static GSubprocess *
start (const char *program, int socket, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GError) cause = NULL;
  GSubprocess *process;

  g_subprocess_launcher_take_stdin_fd (launcher, socket);
  process = g_subprocess_launcher_spawn (launcher, &cause, program, NULL);
  if (process == NULL)
    g_set_error (error, SK_VOICE_ERROR, SK_VOICE_ERROR_NOT_STARTED, "%s: %s", program, cause->message);
  return process;
}

/* Takes one whole answer from what has come in. FALSE: not there yet. */
static gboolean
take_answer (GByteArray *incoming, SkVoiceReply *reply, gboolean *valid)
{
  *valid = TRUE;
  if (incoming->len < sizeof *reply)
    return FALSE;
  memcpy (reply, incoming->data, sizeof *reply);
  *valid = sk_voice_reply_check (reply);
  return *valid && incoming->len >= sizeof *reply + sk_voice_reply_get_size (reply);
}

static gboolean
read_more (SkVoiceLink *self)
{
  guint before = self->incoming->len;
  gssize n;

  g_byte_array_set_size (self->incoming, before + READ_SIZE);
  n = recv (self->socket, self->incoming->data + before, READ_SIZE, MSG_DONTWAIT);
  g_byte_array_set_size (self->incoming, before + (n > 0 ? (guint) n : 0));
  return n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
}

static void
hand_over (SkVoiceLink *self, const SkVoiceReply *reply)
{
  g_autoptr (GByteArray) bytes = g_steal_pointer (&self->incoming);
  gsize marks_at = sizeof *reply;
  gsize samples_at = marks_at + reply->n_marks * sizeof (SkVoiceMark);
  gsize end = samples_at + reply->n_samples * sizeof (gint16);
  SkVoiceAnswer answer = {
    .id = reply->id,
    .status = (SkVoiceStatus) reply->status,
    .sample_rate = reply->sample_rate,
    .marks = (const SkVoiceMark *) (const void *) (bytes->data + marks_at),
    .n_marks = reply->n_marks,
    .samples = (const gint16 *) (const void *) (bytes->data + samples_at),
    .n_samples = reply->n_samples,
  };

  self->incoming = g_byte_array_new ();
  g_byte_array_append (self->incoming, bytes->data + end, bytes->len - (guint) end);
  self->callback (&answer, self->data);
}

/* All that came in with one reading: behind it the socket may stay silent. */
static gboolean
hand_over_all (SkVoiceLink *self)
{
  SkVoiceReply reply;
  gboolean valid = TRUE;

  while (!self->closed && take_answer (self->incoming, &reply, &valid))
    hand_over (self, &reply);
  return valid;
}

static gboolean
readable_cb (int socket G_GNUC_UNUSED, GIOCondition condition G_GNUC_UNUSED, gpointer data)
{
  SkVoiceLink *self = data;
  gboolean open = read_more (self);

  self->handing_over = TRUE;
  if (!hand_over_all (self))
    open = FALSE;
  self->handing_over = FALSE;
  if (self->closed) {
    g_free (self);
    return G_SOURCE_REMOVE;
  }
  if (open)
    return G_SOURCE_CONTINUE;
  self->source = 0;
  self->callback (NULL, self->data);
  return G_SOURCE_REMOVE;
}

SkVoiceLink *
sk_voice_link_open (const char *program, SkVoiceLinkCallback callback, gpointer data, GError **error)
{
  g_autoptr (GSubprocess) process = NULL;
  SkVoiceLink *self;
  int sockets[2];

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) {
    g_set_error (error, SK_VOICE_ERROR, SK_VOICE_ERROR_NOT_STARTED, "%s: %s", program, g_strerror (errno));
    return NULL;
  }
  process = start (program, sockets[1], error);
  if (process == NULL) {
    close (sockets[0]);
    return NULL;
  }
  self = g_new0 (SkVoiceLink, 1);
  self->process = g_steal_pointer (&process);
  self->socket = sockets[0];
  self->incoming = g_byte_array_new ();
  self->callback = callback;
  self->data = data;
  self->source =
      g_unix_fd_add_full (G_PRIORITY_HIGH, self->socket, G_IO_IN | G_IO_HUP | G_IO_ERR, readable_cb, self, NULL);
  return self;
}

void
sk_voice_link_close (SkVoiceLink *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_subprocess_force_exit (self->process);
  g_clear_object (&self->process);
  close (self->socket);
  g_clear_pointer (&self->incoming, g_byte_array_unref);
  self->closed = TRUE;
  if (!self->handing_over)
    g_free (self);
}

gboolean
sk_voice_link_speak (SkVoiceLink *self, guint32 id, const char *language, guint words_a_minute, const char *text,
                     gsize n_bytes)
{
  SkVoiceRequest request = {
    .magic = SK_VOICE_MAGIC,
    .id = id,
    .task = SK_VOICE_TASK_SPEAK,
    .words_a_minute = words_a_minute,
    .language_length = (guint32) strlen (language),
    .text_length = (guint32) n_bytes,
  };
  struct iovec parts[] = {
    { &request, sizeof request },
    { (char *) language, request.language_length },
    { (char *) text, n_bytes },
  };
  struct msghdr message = { .msg_iov = parts, .msg_iovlen = G_N_ELEMENTS (parts) };
  gsize whole = sizeof request + request.language_length + n_bytes;

  g_assert (sk_voice_request_check (&request));

  return sendmsg (self->socket, &message, MSG_DONTWAIT | MSG_NOSIGNAL) == (gssize) whole;
}

gboolean
sk_voice_link_play (SkVoiceLink *self, guint32 id, int descriptor, gint64 start, gint64 end, guint speed)
{
  SkVoiceRequest request = {
    .magic = SK_VOICE_MAGIC,
    .id = id,
    .task = SK_VOICE_TASK_PLAY,
    .speed = CLAMP (speed, SK_VOICE_LEAST_SPEED, SK_VOICE_MOST_SPEED),
    .start = start,
    .end = end,
  };
  struct iovec part = { &request, sizeof request };
  union {
    struct cmsghdr header;
    char space[CMSG_SPACE (sizeof (int))];
  } rights = { .header = { .cmsg_len = CMSG_LEN (sizeof (int)), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS } };
  struct msghdr message = {
    .msg_iov = &part,
    .msg_iovlen = 1,
    .msg_control = &rights,
    .msg_controllen = sizeof rights,
  };

  g_assert (sk_voice_request_check (&request));

  memcpy (CMSG_DATA (&rights.header), &descriptor, sizeof descriptor);
  return sendmsg (self->socket, &message, MSG_DONTWAIT | MSG_NOSIGNAL) == sizeof request;
}

const char *
sk_voice_link_get_pid (SkVoiceLink *self)
{
  return g_subprocess_get_identifier (self->process);
}
