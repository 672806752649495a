/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sk-voice-protocol.h"

/*
 * A voice that answers what it should not, as SK_LIE says: the kiosk must not believe it. "end" ends at once, "noise"
 * sends noise, "endless" promises more than there may be, "marks" sends marks that lie nowhere, "half" dies in the
 * middle of an answer.
 */

static void
send_all (const void *data, size_t size)
{
  if (write (STDIN_FILENO, data, size) != (ssize_t) size)
    exit (EXIT_FAILURE);
}

static SkVoiceRequest
receive (void)
{
  SkVoiceRequest request = { 0 };
  char rest[SK_VOICE_MOST_LANGUAGE + SK_VOICE_MOST_TEXT];

  if (read (STDIN_FILENO, &request, sizeof request) != sizeof request ||
      read (STDIN_FILENO, rest, request.language_length + request.text_length) < 0)
    exit (EXIT_SUCCESS);
  return request;
}

int
main (void)
{
  const char *lie = getenv ("SK_LIE");
  const SkVoiceMark marks[] = { { 4000000000u, 4000000000u }, { 0, 4000000000u }, { 4000000000u, 0 } };
  SkVoiceReply reply = { .magic = SK_VOICE_MAGIC, .sample_rate = 22050 };
  short samples[2205] = { 1000 };

  if (strcmp (lie, "end") == 0)
    return EXIT_FAILURE;
  send_all (&reply, sizeof reply);
  for (;;) {
    reply.id = receive ().id;
    reply.n_samples = 2205;
    if (strcmp (lie, "noise") == 0)
      reply.magic = 12345;
    else if (strcmp (lie, "endless") == 0)
      reply.n_samples = 0xFFFFFFFF;
    else if (strcmp (lie, "marks") == 0)
      reply.n_marks = 3;
    send_all (&reply, sizeof reply);
    if (strcmp (lie, "half") == 0)
      return EXIT_FAILURE;
    send_all (marks, reply.n_marks * sizeof (SkVoiceMark));
    send_all (samples, sizeof samples);
  }
}
