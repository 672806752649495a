/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What the kiosk and send-kiosk-voice say to each other, over one stream socket that is the voice's standard input.
 * Numbers are in the machine's own order: both run on it. A newer request makes an older one void: the voice gives it
 * up, and may answer it or not. When it has started it sends an empty answer with the id 0, which no request has. The
 * kiosk trusts no number that it reads.
 */

enum {
  SK_VOICE_MAGIC = 0x534b5631,     /* SKV1 */
  SK_VOICE_MOST_LANGUAGE = 35,     /* bytes; the longest tag that BCP 47 asks for */
  SK_VOICE_MOST_TEXT = 4 * 1024,   /* bytes */
  SK_VOICE_MOST_MARKS = 16 * 1024, /* in one reply */
  SK_VOICE_MOST_SAMPLES = 4 << 20, /* in one reply: three minutes of speech, 87 seconds of a recording */
  SK_VOICE_LEAST_SPEED = 250,      /* thousandths */
  SK_VOICE_MOST_SPEED = 4000,
  SK_VOICE_LEAST_SAMPLE_RATE = 8000,
  SK_VOICE_MOST_SAMPLE_RATE = 48000,
};

typedef enum {
  SK_VOICE_STATUS_OK,
  SK_VOICE_STATUS_NO_LANGUAGE, /* no voice speaks it; nothing was said */
  SK_VOICE_STATUS_FAILED,
} SkVoiceStatus;

typedef enum {
  SK_VOICE_TASK_SPEAK,
  SK_VOICE_TASK_PLAY,
} SkVoiceTask;

/*
 * Followed by the language (BCP 47) and the text (UTF-8), without an end. A recording that is to be played has neither:
 * its descriptor comes along (SCM_RIGHTS), to be read from wherever it stands.
 */
typedef struct {
  guint32 magic;
  guint32 id;
  guint32 task;
  guint32 words_a_minute;  /* of speech */
  guint32 language_length; /* bytes */
  guint32 text_length;     /* bytes */
  guint32 speed;           /* of a recording, in thousandths: 1000 as it was recorded */
  gint64 start;            /* in it, microseconds */
  gint64 end;
} SkVoiceRequest;

/* Followed by the marks and the samples (16 bit, one channel). */
typedef struct {
  guint32 magic;
  guint32 id;
  guint32 status;
  guint32 sample_rate;
  guint32 n_marks;
  guint32 n_samples;
} SkVoiceReply;

typedef struct {
  guint32 character; /* of the text, from 0 */
  guint32 sample;
} SkVoiceMark;

/* Whether what was read can be what the other side wrote: every number within its limits. */
gboolean sk_voice_request_check (const SkVoiceRequest *request);
gboolean sk_voice_reply_check (const SkVoiceReply *reply);
/* Bytes that follow a reply that was checked. */
gsize sk_voice_reply_get_size (const SkVoiceReply *reply);

G_END_DECLS
