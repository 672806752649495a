/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-voice-process.h"

#include <string.h>
#include <unistd.h>

#include "sk-pieces.h"
#include "sk-voice-link.h"

enum {
  MOST_CHARACTERS = 400, /* in one piece: longer ones have crashed the engine */
  MOST_CRASHES = 16,     /* over one text: then the rest of it is passed over */
  MOST_FAILED_STARTS = 3,
  PATIENCE = 5,             /* seconds to wait for an answer */
  SILENCE_BETWEEN = 150,    /* milliseconds between pieces */
  SILENCE_A_CHARACTER = 65, /* milliseconds: as long as saying it would take */
};

/* One text on its way, piece by piece; or one recording. */
typedef struct {
  GTask *task;
  SkRecording *recording;
  double speed;
  char *text;
  char *language;
  guint words_a_minute;
  GQueue *pieces;
  guint crashes;
  guint32 id; /* of the piece that was asked for */
  guint sample_rate;
  GArray *samples; /* gint16 */
  GArray *marks;   /* SkClipMark */
  gboolean anything_said;
  gboolean goes_on; /* the last piece ended in the midst of what is said */
} Job;

struct _SkVoiceProcess {
  GObject parent_instance;

  char *program;
  SkVoiceLink *link;
  Job *job;
  guint32 last_id;
  guint failed_starts; /* one after another, without a word */
  guint patience;
  guint start_source;
};

static void sk_voice_process_voice_init (SkVoiceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SkVoiceProcess, sk_voice_process, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SK_TYPE_VOICE, sk_voice_process_voice_init))

enum { PROP_0, PROP_PROGRAM, LAST_PROP };
static GParamSpec *pspecs[LAST_PROP];

static void ask (SkVoiceProcess *self);

static void
job_free (Job *job)
{
  g_clear_object (&job->task);
  g_clear_object (&job->recording);
  g_free (job->text);
  g_free (job->language);
  g_clear_pointer (&job->pieces, sk_pieces_free);
  g_array_unref (job->samples);
  g_array_unref (job->marks);
  g_free (job);
}

/* Takes the job away first: whoever hears of the end may ask for the next text at once. */
static void
finish (SkVoiceProcess *self, GError *error)
{
  Job *job = g_steal_pointer (&self->job);

  g_clear_handle_id (&self->patience, g_source_remove);
  if (error != NULL) {
    g_task_return_error (job->task, error);
  } else if (!job->anything_said) {
    g_task_return_new_error (job->task, SK_VOICE_ERROR, SK_VOICE_ERROR_FAILED, "the engine could not say the text");
  } else {
    gsize size = job->samples->len * sizeof (gint16);
    g_autoptr (GBytes) samples = g_bytes_new (job->samples->data, size);

    g_task_return_pointer (
        job->task,
        sk_clip_new (samples, job->sample_rate, (const SkClipMark *) (const void *) job->marks->data, job->marks->len),
        g_object_unref);
  }
  job_free (job);
}

static GError *
fail_to_play (Job *job, const char *reason)
{
  g_assert (job->recording != NULL);

  return g_error_new (SK_VOICE_ERROR, SK_VOICE_ERROR_FAILED, "the recording cannot be played: %s", reason);
}

static void
append_silence (Job *job, guint milliseconds)
{
  g_array_set_size (job->samples, job->samples->len + (guint) ((guint64) job->sample_rate * milliseconds / 1000));
}

/* The engine cannot say this piece: its words still get the time that they would have taken. */
static void
pass_over (Job *job)
{
  g_autofree SkPiece *piece = g_queue_pop_head (job->pieces);
  guint n_characters = (guint) g_utf8_strlen (job->text + piece->start, (gssize) (piece->end - piece->start));
  SkClipMark mark = { piece->character, job->samples->len };

  g_array_append_val (job->marks, mark);
  append_silence (job, n_characters * SILENCE_A_CHARACTER);
}

static void
take_piece (Job *job, const SkVoiceAnswer *answer)
{
  g_autofree SkPiece *piece = g_queue_pop_head (job->pieces);

  job->sample_rate = answer->sample_rate;
  if (job->anything_said && !job->goes_on)
    append_silence (job, SILENCE_BETWEEN);
  job->goes_on = sk_pieces_ends_midway (job->text, piece);
  for (guint i = 0; i < answer->n_marks; i++) {
    SkClipMark mark = { piece->character + MIN (answer->marks[i].character, MOST_CHARACTERS),
                        job->samples->len + MIN (answer->marks[i].sample, answer->n_samples) };

    g_array_append_val (job->marks, mark);
  }
  g_array_append_vals (job->samples, answer->samples, answer->n_samples);
  job->anything_said = TRUE;
}

static void
take_recording (SkVoiceProcess *self, const SkVoiceAnswer *answer)
{
  if (answer->status != SK_VOICE_STATUS_OK) {
    finish (self, fail_to_play (self->job, "it is broken, or ends too soon"));
    return;
  }
  self->job->sample_rate = answer->sample_rate;
  self->job->anything_said = TRUE;
  g_array_append_vals (self->job->samples, answer->samples, answer->n_samples);
  finish (self, NULL);
}

static void
handle_answer (SkVoiceProcess *self, const SkVoiceAnswer *answer)
{
  self->failed_starts = 0;
  if (self->job == NULL || answer->id != self->job->id)
    return;
  if (self->job->recording != NULL) {
    take_recording (self, answer);
    return;
  }
  switch (answer->status) {
  case SK_VOICE_STATUS_OK:
    take_piece (self->job, answer);
    break;
  case SK_VOICE_STATUS_NO_LANGUAGE:
    finish (self, g_error_new (SK_VOICE_ERROR, SK_VOICE_ERROR_NO_LANGUAGE, "no voice speaks the language “%s”",
                               self->job->language));
    return;
  case SK_VOICE_STATUS_FAILED:
    pass_over (self->job);
    break;
  }
  ask (self);
}

/* The process died of what it was given, or so it seems. */
static void
handle_crash (SkVoiceProcess *self)
{
  Job *job = self->job;
  SkPiece *piece;

  job->crashes++;
  if (job->recording != NULL) {
    if (job->crashes > 1)
      finish (self, fail_to_play (job, "the voice ended over it"));
    return;
  }
  piece = g_queue_peek_head (job->pieces);
  piece->attempts++;
  if (piece->attempts == 1)
    return;
  if (job->crashes >= MOST_CRASHES || !sk_pieces_cut_first (job->pieces, job->text))
    pass_over (job);
}

static void
answered_cb (const SkVoiceAnswer *answer, gpointer data)
{
  g_autoptr (SkVoiceProcess) self = g_object_ref (SK_VOICE_PROCESS (data));

  if (answer != NULL) {
    handle_answer (self, answer);
    return;
  }
  g_clear_pointer (&self->link, sk_voice_link_close);
  /* One that greeted died of its text; one that does not even greet is not tried for ever, but with the next text. */
  if (self->failed_starts == 0 && self->job != NULL)
    handle_crash (self);
  if (++self->failed_starts < MOST_FAILED_STARTS) {
    ask (self);
  } else if (self->job != NULL) {
    self->failed_starts = 0;
    finish (self, g_error_new (SK_VOICE_ERROR, SK_VOICE_ERROR_NOT_STARTED, "%s ends at once", self->program));
  }
}

static gboolean
patience_ended_cb (gpointer data)
{
  SkVoiceProcess *self = SK_VOICE_PROCESS (data);

  self->patience = 0;
  /* A text that hangs the engine costs seconds, not milliseconds: after the second time the piece is passed over. */
  if (self->job != NULL)
    self->job->crashes += MOST_CRASHES / 2;
  answered_cb (NULL, self);
  return G_SOURCE_REMOVE;
}

static gboolean
open_link (SkVoiceProcess *self, GError **error)
{
  if (self->link != NULL)
    return TRUE;
  self->link = sk_voice_link_open (self->program, answered_cb, self, error);
  return self->link != NULL;
}

static gboolean
send_recording (SkVoiceProcess *self)
{
  Job *job = self->job;
  g_autoptr (GError) error = NULL;
  int descriptor = sk_recording_open (job->recording, &error);
  gboolean sent;

  if (descriptor < 0) {
    finish (self, fail_to_play (job, error->message));
    return TRUE;
  }
  sent = sk_voice_link_play (self->link, job->id, descriptor, sk_recording_get_start (job->recording),
                             sk_recording_get_end (job->recording), (guint) (job->speed * 1000));
  close (descriptor);
  return sent;
}

static gboolean
send_part (SkVoiceProcess *self)
{
  Job *job = self->job;
  const SkPiece *piece;
  g_autofree char *text = NULL;

  job->id = ++self->last_id;
  g_clear_handle_id (&self->patience, g_source_remove);
  self->patience = g_timeout_add_seconds (PATIENCE, patience_ended_cb, self);
  if (job->recording != NULL)
    return send_recording (self);
  piece = g_queue_peek_head (job->pieces);
  /* A comma, or the voice would come to an end there. */
  text = g_strdup_printf ("%.*s%s", (int) (piece->end - piece->start), job->text + piece->start,
                          sk_pieces_ends_midway (job->text, piece) ? "," : "");
  return sk_voice_link_speak (self->link, job->id, job->language, job->words_a_minute, text, strlen (text));
}

/* Asks for what comes next, or is done. A process that takes nothing more hangs, and is replaced once. */
static void
ask (SkVoiceProcess *self)
{
  g_autoptr (GError) error = NULL;

  if (self->job != NULL && self->job->recording == NULL && g_queue_is_empty (self->job->pieces)) {
    finish (self, NULL);
    return;
  }
  if (!open_link (self, &error)) {
    if (self->job != NULL)
      finish (self, g_steal_pointer (&error));
    return;
  }
  if (self->job == NULL || send_part (self))
    return;
  g_clear_pointer (&self->link, sk_voice_link_close);
  if (open_link (self, &error) && !send_part (self))
    error = g_error_new (SK_VOICE_ERROR, SK_VOICE_ERROR_NOT_STARTED, "%s takes no text", self->program);
  if (error != NULL)
    finish (self, g_steal_pointer (&error));
}

/* In place of the one under way. */
static Job *
begin_job (SkVoiceProcess *self, GTask *task)
{
  Job *job = g_new0 (Job, 1);

  if (self->job != NULL)
    finish (self, g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "something newer was asked for"));
  job->task = g_object_ref (task);
  job->sample_rate = 22050;
  job->samples = g_array_new (FALSE, TRUE, sizeof (gint16));
  job->marks = g_array_new (FALSE, FALSE, sizeof (SkClipMark));
  self->job = job;
  return job;
}

static void
sk_voice_process_synthesize_async (SkVoice *voice, const char *text, const char *language, guint words_a_minute,
                                   GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  SkVoiceProcess *self = SK_VOICE_PROCESS (voice);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Job *job = begin_job (self, task);

  g_task_set_source_tag (task, sk_voice_process_synthesize_async);
  job->text = g_utf8_make_valid (text, -1);
  job->language = g_strndup (language, SK_VOICE_MOST_LANGUAGE);
  job->words_a_minute = words_a_minute;
  job->pieces = sk_pieces_cut (job->text, MOST_CHARACTERS);
  ask (self);
}

static void
sk_voice_process_decode_async (SkVoice *voice, SkRecording *recording, double speed, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data)
{
  SkVoiceProcess *self = SK_VOICE_PROCESS (voice);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Job *job = begin_job (self, task);

  g_task_set_source_tag (task, sk_voice_process_decode_async);
  job->recording = g_object_ref (recording);
  job->speed = speed;
  ask (self);
}

static SkClip *
sk_voice_process_finish (SkVoice *voice, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, voice), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
sk_voice_process_voice_init (SkVoiceInterface *iface)
{
  iface->synthesize_async = sk_voice_process_synthesize_async;
  iface->decode_async = sk_voice_process_decode_async;
  iface->finish = sk_voice_process_finish;
}

/* Started before it is needed, so that the first words come at once, but not before the first page is drawn. */
static gboolean
start_cb (gpointer data)
{
  SkVoiceProcess *self = SK_VOICE_PROCESS (data);

  self->start_source = 0;
  if (self->job == NULL)
    ask (self);
  return G_SOURCE_REMOVE;
}

static void
sk_voice_process_dispose (GObject *object)
{
  SkVoiceProcess *self = SK_VOICE_PROCESS (object);

  g_clear_handle_id (&self->start_source, g_source_remove);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_pointer (&self->link, sk_voice_link_close);
  g_assert (self->job == NULL); /* its task holds this object */
  g_clear_pointer (&self->program, g_free);
  G_OBJECT_CLASS (sk_voice_process_parent_class)->dispose (object);
}

static void
sk_voice_process_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  SkVoiceProcess *self = SK_VOICE_PROCESS (object);

  switch (property) {
  case PROP_PROGRAM:
    self->program = g_value_dup_string (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
  }
}

static void
sk_voice_process_class_init (SkVoiceProcessClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = sk_voice_process_set_property;
  object_class->dispose = sk_voice_process_dispose;
  pspecs[PROP_PROGRAM] = g_param_spec_string ("program", NULL, NULL, NULL,
                                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, LAST_PROP, pspecs);
}

static void
sk_voice_process_init (SkVoiceProcess *self)
{
  self->start_source = g_idle_add_full (G_PRIORITY_LOW, start_cb, self, NULL);
}

SkVoice *
sk_voice_process_new (const char *program)
{
  g_return_val_if_fail (program != NULL, NULL);

  return g_object_new (SK_TYPE_VOICE_PROCESS, "program", program, NULL);
}

const char *
sk_voice_process_get_pid (SkVoiceProcess *self)
{
  g_return_val_if_fail (SK_IS_VOICE_PROCESS (self), NULL);

  return self->link != NULL ? sk_voice_link_get_pid (self->link) : NULL;
}
