/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "sk-confine.h"
#include "sk-decoder.h"
#include "sk-engine.h"

#define MOST_MEMORY (256 << 20) /* address space, in bytes */

/*
 * send-kiosk-voice: text or a recording in, samples out, over the socket that is its standard input
 * (sk-voice-protocol.h). It may be killed by any text or sound: the kiosk starts it again. It ends when the socket does.
 * With --phonemes it tells how texts would be said, line by line, for who writes them.
 */

static gboolean
read_fully (void *buffer, gsize size)
{
  for (gsize done = 0; done < size;) {
    gssize n = read (STDIN_FILENO, (char *) buffer + done, size - done);

    if (n == 0 || (n < 0 && errno != EINTR))
      return FALSE;
    done += n > 0 ? (gsize) n : 0;
  }
  return TRUE;
}

static gboolean
write_fully (const void *buffer, gsize size)
{
  for (gsize done = 0; done < size;) {
    gssize n = write (STDIN_FILENO, (const char *) buffer + done, size - done);

    if (n < 0 && errno != EINTR)
      return FALSE;
    done += n > 0 ? (gsize) n : 0;
  }
  return TRUE;
}

/* A newer request, or the end of the kiosk, makes the one under way void. */
static gboolean
is_superseded_cb (gpointer data G_GNUC_UNUSED)
{
  struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };

  return poll (&input, 1, 0) > 0;
}

static gboolean
answer (const SkVoiceRequest *request, SkVoiceStatus status, const SkEngineSpeech *speech)
{
  SkVoiceReply reply = {
    .magic = SK_VOICE_MAGIC,
    .id = request->id,
    .status = status,
    .sample_rate = speech->sample_rate,
    .n_marks = speech->marks->len,
    .n_samples = speech->samples->len,
  };

  return write_fully (&reply, sizeof reply) &&
         write_fully (speech->marks->data, speech->marks->len * sizeof (SkVoiceMark)) &&
         write_fully (speech->samples->data, speech->samples->len * sizeof (gint16));
}

static gboolean
speak (const SkVoiceRequest *request)
{
  char language[SK_VOICE_MOST_LANGUAGE + 1];
  char text[SK_VOICE_MOST_TEXT + 1];
  SkEngineSpeech speech;
  SkVoiceStatus status;

  if (!read_fully (language, request->language_length) || !read_fully (text, request->text_length))
    return FALSE;
  language[request->language_length] = '\0';
  text[request->text_length] = '\0';
  if (!sk_engine_speak (language, request->words_a_minute, text, is_superseded_cb, NULL, &status, &speech))
    return TRUE;
  return answer (request, status, &speech);
}

static gboolean
play (const SkVoiceRequest *request, int descriptor)
{
  SkEngineSpeech speech;
  SkVoiceStatus status;

  if (!sk_decoder_play (descriptor, request->start, request->end, request->speed, is_superseded_cb, NULL, &status,
                        &speech))
    return TRUE;
  return answer (request, status, &speech);
}

/* Takes the descriptor that comes with the first byte of a request; -1 where none does. */
static gboolean
receive (SkVoiceRequest *request, int *descriptor)
{
  struct iovec part = { request, sizeof *request };
  union {
    struct cmsghdr header;
    char space[CMSG_SPACE (sizeof (int))];
  } rights;
  struct msghdr message = {
    .msg_iov = &part,
    .msg_iovlen = 1,
    .msg_control = &rights,
    .msg_controllen = sizeof rights,
  };
  gssize n;

  *descriptor = -1;
  do {
    n = recvmsg (STDIN_FILENO, &message, MSG_CMSG_CLOEXEC);
  } while (n < 0 && errno == EINTR);
  if (n <= 0)
    return FALSE;
  if (CMSG_FIRSTHDR (&message) != NULL && rights.header.cmsg_type == SCM_RIGHTS)
    memcpy (descriptor, CMSG_DATA (&rights.header), sizeof *descriptor);
  return read_fully ((char *) request + n, sizeof *request - (gsize) n);
}

static gboolean
serve_one (void)
{
  SkVoiceRequest request;
  int descriptor;
  gboolean served = FALSE;

  if (receive (&request, &descriptor) && sk_voice_request_check (&request))
    served = request.task == SK_VOICE_TASK_PLAY ? play (&request, descriptor) : speak (&request);
  if (descriptor >= 0)
    close (descriptor);
  return served;
}

/* Says that it runs, which tells a program that cannot start from one that a text killed. */
static gboolean
greet (void)
{
  const SkVoiceReply greeting = { .magic = SK_VOICE_MAGIC, .sample_rate = SK_VOICE_LEAST_SAMPLE_RATE };

  return write_fully (&greeting, sizeof greeting);
}

/*
 * The engine looks for a sound server when it starts, though it is told to play nothing. The filter forbids it that,
 * and what the sound libraries have to say of it is of no use to anybody.
 */
static gboolean
start_engine (void)
{
  int errors = dup (STDERR_FILENO);
  int nowhere = open ("/dev/null", O_WRONLY | O_CLOEXEC);
  gboolean started;

  /* The engine asks for this one: it stays known behind the filter. */
  setlocale (LC_CTYPE, "C.UTF-8");
  sk_confine_files (sk_engine_find_data ());
  dup2 (nowhere, STDERR_FILENO);
  started = sk_confine_calls () && sk_engine_start ();
  dup2 (errors, STDERR_FILENO);
  close (errors);
  close (nowhere);
  return started;
}

/* Each line that comes in is a language, a tab and a text; what goes out for it is a line of its sounds. */
static void
spell_lines (void)
{
  char *line = NULL;
  size_t size = 0;
  ssize_t n;

  while ((n = getline (&line, &size, stdin)) > 0) {
    char *tab = strchr (line, '\t');
    g_autofree char *sounds = NULL;

    line[strcspn (line, "\n")] = '\0';
    if (tab != NULL) {
      *tab = '\0';
      sounds = sk_engine_spell (line, tab + 1);
    }
    puts (sounds != NULL ? sounds : "");
  }
  free (line);
}

int
main (int argc, char **argv)
{
  if (!sk_confine_process (RLIMIT_AS, MOST_MEMORY) || !start_engine ()) {
    fputs ("send-kiosk-voice: cannot start\n", stderr);
    return EXIT_FAILURE;
  }
  if (argc == 2 && g_str_equal (argv[1], "--phonemes")) {
    spell_lines ();
    return EXIT_SUCCESS;
  }
  if (greet ()) {
    while (serve_one ())
      continue;
  }
  return EXIT_SUCCESS;
}
