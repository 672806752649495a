/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-speaker.h"

#include "sk-pronunciation.h"
#include "sk-speech-job.h"
#include "sk-tame.h"

enum {
  LEAST_RATE = 80,
  MOST_RATE = 450,
  DEFAULT_RATE = 150, /* calm: the engine's own default is 175 */
};

struct _SkSpeaker {
  GObject parent_instance;

  SkVoice *voice;
  SkSink *sink;
  SkPronunciation *pronunciation;
  GQueue jobs;        /* SkSpeechJob: the first is being heard, the second is made ready meanwhile */
  SkSpeechJob *asked; /* the job for which the voice is at work, if it is still in the queue */
  guint asked_rate;
  GCancellable *asking;
  guint alarm;      /* of the sink's clock: the next step is due */
  guint generation; /* raised when the queue is emptied, so that an old alarm or handler notices */
  guint rate;
  guint volume;
  gboolean speaking;
  gboolean paused;
  gboolean headphones;
  SkSpeechProblem problem;
  SkSpeechProblem voice_problem; /* of the last utterance */
};

G_DEFINE_FINAL_TYPE (SkSpeaker, sk_speaker, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_VOICE,
  PROP_SINK,
  PROP_SPEAKING,
  PROP_PAUSED,
  PROP_RATE,
  PROP_VOLUME,
  PROP_PROBLEM,
  PROP_HEADPHONES,
  LAST_PROP
};
static GParamSpec *pspecs[LAST_PROP];

enum { SIGNAL_STARTED, SIGNAL_WORD, SIGNAL_ENDED, SIGNAL_CANCELLED, LAST_SIGNAL };
static guint signals[LAST_SIGNAL];

static void prepare (SkSpeaker *self);
static void follow (SkSpeaker *self);

/* --- State --- */

static void
update_speaking (SkSpeaker *self)
{
  SkSpeechJob *job = g_queue_peek_head (&self->jobs);
  gboolean speaking = self->jobs.length > 1 || (job != NULL && !sk_speech_job_get_ended (job));

  if (speaking == self->speaking)
    return;
  self->speaking = speaking;
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SPEAKING]);
}

static void
update_problem (SkSpeaker *self)
{
  SkSpeechProblem problem = self->voice_problem;

  if (problem == SK_SPEECH_PROBLEM_NONE && !sk_sink_get_audible (self->sink))
    problem = SK_SPEECH_PROBLEM_NO_SOUND;
  if (problem == self->problem)
    return;
  self->problem = problem;
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_PROBLEM]);
}

static void
update_headphones (SkSpeaker *self)
{
  gboolean headphones = sk_sink_get_headphones (self->sink);

  if (headphones == self->headphones)
    return;
  self->headphones = headphones;
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_HEADPHONES]);
}

static void
change_paused (SkSpeaker *self, gboolean paused)
{
  if (self->paused == paused)
    return;
  self->paused = paused;
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_PAUSED]);
}

static void
forget_alarm (SkSpeaker *self)
{
  if (self->alarm != 0)
    sk_clock_forget (sk_sink_get_clock (self->sink), self->alarm);
  self->alarm = 0;
}

static void
forget_asked (SkSpeaker *self)
{
  self->asked = NULL;
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

/* Empties the queue. Returns what was heard of, but not to its end: someone has to be told (transfer full). */
static SkUtterance *
clear (SkSpeaker *self)
{
  SkUtterance *cut = NULL;
  SkSpeechJob *job = g_queue_peek_head (&self->jobs);

  self->generation++;
  forget_alarm (self);
  sk_sink_stop (self->sink);
  sk_sink_set_paused (self->sink, FALSE);
  if (job != NULL && sk_speech_job_get_started (job) && !sk_speech_job_get_ended (job))
    cut = g_object_ref (sk_speech_job_get_utterance (job));
  forget_asked (self);
  g_queue_clear_full (&self->jobs, (GDestroyNotify) sk_speech_job_free);
  return cut;
}

/* The voice is to say it. */
static void
give_to_voice (SkSpeaker *self, SkSpeechJob *job)
{
  SkUtterance *utterance = sk_speech_job_get_utterance (job);
  g_autoptr (SkSpoken) spoken = sk_pronunciation_apply (self->pronunciation, sk_utterance_get_language (utterance),
                                                        sk_utterance_get_text (utterance));

  sk_speech_job_take_spoken (job, sk_tame (spoken));
}

static void
add (SkSpeaker *self, SkUtterance *utterance)
{
  SkSpeechJob *job = sk_speech_job_new (utterance);

  if (sk_utterance_get_recording (utterance) == NULL)
    give_to_voice (self, job);
  g_queue_push_tail (&self->jobs, job);
}

/* --- What is heard --- */

/* Plays the first job, from where it has been heard. */
static void
play (SkSpeaker *self)
{
  SkSpeechJob *job = g_queue_peek_head (&self->jobs);
  SkClip *clip = sk_speech_job_get_clip (job);

  forget_alarm (self);
  sk_sink_start (self->sink, sk_clip_get_samples (clip), sk_clip_get_rate (clip), sk_speech_job_get_from (job));
  follow (self);
}

/* The rest behind the first job is over: the next one begins, when it is ready. */
static void
go_on (SkSpeaker *self)
{
  SkSpeechJob *job = g_queue_pop_head (&self->jobs);

  /* It was being made anew, for another rate, but is over. */
  if (job == self->asked)
    forget_asked (self);
  sk_speech_job_free (job);
  job = g_queue_peek_head (&self->jobs);
  if (job != NULL && sk_speech_job_get_clip (job) != NULL)
    play (self);
  else
    sk_sink_stop (self->sink);
  prepare (self);
}

static void
take_step (SkSpeaker *self, SkSpeechJob *job, SkSpeechStep step, guint word)
{
  g_autoptr (SkUtterance) utterance = g_object_ref (sk_speech_job_get_utterance (job));

  sk_speech_job_advance (job);
  switch (step) {
  case SK_SPEECH_STEP_START:
    g_signal_emit (self, signals[SIGNAL_STARTED], 0, utterance);
    break;
  case SK_SPEECH_STEP_WORD:
    g_signal_emit (self, signals[SIGNAL_WORD], 0, utterance, word);
    break;
  case SK_SPEECH_STEP_END:
    g_signal_emit (self, signals[SIGNAL_ENDED], 0, utterance);
    update_speaking (self);
    break;
  case SK_SPEECH_STEP_REST:
    go_on (self);
    break;
  }
}

static gboolean
alarm_cb (gpointer data)
{
  g_autoptr (SkSpeaker) self = g_object_ref (SK_SPEAKER (data));

  self->alarm = 0;
  follow (self);
  return G_SOURCE_REMOVE;
}

/* Wakes up when that sample should be heard; the position is read again then, for sinks drift. */
static void
wait_for (SkSpeaker *self, gint64 samples)
{
  SkClip *clip = sk_speech_job_get_clip (g_queue_peek_head (&self->jobs));
  SkClock *clock = sk_sink_get_clock (self->sink);
  gint64 delay = samples * G_USEC_PER_SEC / sk_clip_get_rate (clip);

  self->alarm =
      sk_clock_call_at (clock, sk_clock_get_time (clock) + MAX (delay, G_USEC_PER_SEC / 2000), alarm_cb, self);
}

/* Takes every step that is due by what the sink says is heard now, and waits for the next. */
static void
follow (SkSpeaker *self)
{
  guint generation = self->generation;

  forget_alarm (self);
  while (generation == self->generation && !self->paused && self->alarm == 0) {
    SkSpeechJob *job = g_queue_peek_head (&self->jobs);
    SkSpeechStep step;
    gint64 position;
    gint64 due;
    guint word;

    if (job == NULL || sk_speech_job_get_clip (job) == NULL || !sk_sink_get_position (self->sink, &position))
      return;
    step = sk_speech_job_get_step (job, &word, &due);
    if (position < due)
      wait_for (self, due - position);
    else if (step == SK_SPEECH_STEP_WORD && sk_speech_job_change_clip (job))
      play (self);
    else
      take_step (self, job, step, word);
  }
}

/* --- What is made --- */

/* The clip that was asked for, or silence as long where nothing could be made, and why. */
static void
take_clip (SkSpeaker *self, SkSpeechJob *job, SkClip *made, const GError *error)
{
  g_autoptr (SkClip) clip = made != NULL ? g_object_ref (made) : NULL;
  gboolean first = sk_speech_job_get_clip (job) == NULL || !sk_speech_job_get_started (job);

  self->voice_problem = SK_SPEECH_PROBLEM_NONE;
  if (g_error_matches (error, SK_VOICE_ERROR, SK_VOICE_ERROR_NO_LANGUAGE))
    self->voice_problem = SK_SPEECH_PROBLEM_NO_LANGUAGE;
  else if (g_error_matches (error, SK_VOICE_ERROR, SK_VOICE_ERROR_NOT_STARTED))
    self->voice_problem = SK_SPEECH_PROBLEM_NO_VOICE;
  if (clip == NULL)
    clip = sk_clip_new_silent (sk_utterance_get_n_words (sk_speech_job_get_utterance (job)), self->asked_rate);
  sk_speech_job_set_clip (job, clip, self->asked_rate);
  if (first && job == g_queue_peek_head (&self->jobs) && !sk_speech_job_get_ended (job))
    play (self);
  update_problem (self);
}

static void
clip_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SkSpeaker) self = SK_SPEAKER (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SkClip) clip = sk_voice_finish (SK_VOICE (source), result, &error);
  SkSpeechJob *job = self->asked;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->asked = NULL;
  g_clear_object (&self->asking);
  /* What nobody can play any more the voice reads. */
  if (g_error_matches (error, SK_VOICE_ERROR, SK_VOICE_ERROR_FAILED) && sk_speech_job_get_spoken (job) == NULL) {
    g_warning ("%s", error->message);
    give_to_voice (self, job);
  } else {
    take_clip (self, job, clip, error);
  }
  prepare (self);
}

static void
ask_for (SkSpeaker *self, SkSpeechJob *job)
{
  SkUtterance *utterance = sk_speech_job_get_utterance (job);
  const SkSpoken *spoken = sk_speech_job_get_spoken (job);

  self->asked = job;
  self->asked_rate = self->rate;
  self->asking = g_cancellable_new ();
  if (spoken != NULL)
    sk_voice_synthesize_async (self->voice, sk_spoken_get_text (spoken), sk_utterance_get_language (utterance),
                               self->rate, self->asking, clip_made_cb, g_object_ref (self));
  else
    sk_voice_decode_async (self->voice, sk_utterance_get_recording (utterance), (double) self->rate / DEFAULT_RATE,
                           self->asking, clip_made_cb, g_object_ref (self));
}

static gboolean
needs_clip (SkSpeaker *self, SkSpeechJob *job)
{
  return job != NULL && !sk_speech_job_get_ended (job) &&
         (sk_speech_job_get_clip (job) == NULL || sk_speech_job_get_words_a_minute (job) != self->rate);
}

/* Has the voice make what is needed first: the utterance being heard, then the one behind it. */
static void
prepare (SkSpeaker *self)
{
  SkSpeechJob *job = g_queue_peek_head (&self->jobs);

  if (self->asked != NULL)
    return;
  if (!needs_clip (self, job))
    job = g_queue_peek_nth (&self->jobs, 1);
  if (!needs_clip (self, job))
    return;
  ask_for (self, job);
}

static void
sink_changed_cb (SkSpeaker *self)
{
  update_problem (self);
  update_headphones (self);
  follow (self);
}

/* --- Properties --- */

/* What is being said is made anew, and goes on so behind the word that is heard when it is ready. */
static void
set_rate (SkSpeaker *self, guint rate)
{
  if (rate == self->rate)
    return;
  self->rate = rate;
  forget_asked (self);
  prepare (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_RATE]);
}

static void
set_volume (SkSpeaker *self, guint volume)
{
  if (volume == self->volume)
    return;
  self->volume = volume;
  sk_sink_set_volume (self->sink, volume);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_VOLUME]);
}

static void
sk_speaker_constructed (GObject *object)
{
  SkSpeaker *self = SK_SPEAKER (object);

  G_OBJECT_CLASS (sk_speaker_parent_class)->constructed (object);
  g_signal_connect_object (self->sink, "changed", G_CALLBACK (sink_changed_cb), self, G_CONNECT_SWAPPED);
  update_problem (self);
  update_headphones (self);
}

static void
sk_speaker_dispose (GObject *object)
{
  SkSpeaker *self = SK_SPEAKER (object);

  SkUtterance *cut = self->sink != NULL ? clear (self) : NULL;

  g_clear_object (&cut);
  g_clear_object (&self->voice);
  g_clear_object (&self->sink);
  g_clear_pointer (&self->pronunciation, sk_pronunciation_free);
  G_OBJECT_CLASS (sk_speaker_parent_class)->dispose (object);
}

static void
sk_speaker_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  SkSpeaker *self = SK_SPEAKER (object);

  switch (property) {
  case PROP_SPEAKING:
    g_value_set_boolean (value, self->speaking);
    break;
  case PROP_PAUSED:
    g_value_set_boolean (value, self->paused);
    break;
  case PROP_RATE:
    g_value_set_uint (value, self->rate);
    break;
  case PROP_VOLUME:
    g_value_set_uint (value, self->volume);
    break;
  case PROP_PROBLEM:
    g_value_set_uint (value, self->problem);
    break;
  case PROP_HEADPHONES:
    g_value_set_boolean (value, self->headphones);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
  }
}

static void
sk_speaker_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  SkSpeaker *self = SK_SPEAKER (object);

  switch (property) {
  case PROP_VOICE:
    self->voice = g_value_dup_object (value);
    break;
  case PROP_SINK:
    self->sink = g_value_dup_object (value);
    break;
  case PROP_RATE:
    set_rate (self, g_value_get_uint (value));
    break;
  case PROP_VOLUME:
    set_volume (self, g_value_get_uint (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
  }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags change = read | G_PARAM_WRITABLE;
  const GParamFlags given = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  pspecs[PROP_VOICE] = g_param_spec_object ("voice", NULL, NULL, SK_TYPE_VOICE, given);
  pspecs[PROP_SINK] = g_param_spec_object ("sink", NULL, NULL, SK_TYPE_SINK, given);
  pspecs[PROP_SPEAKING] = g_param_spec_boolean ("speaking", NULL, NULL, FALSE, read);
  pspecs[PROP_PAUSED] = g_param_spec_boolean ("paused", NULL, NULL, FALSE, read);
  pspecs[PROP_RATE] = g_param_spec_uint ("rate", NULL, NULL, LEAST_RATE, MOST_RATE, DEFAULT_RATE, change);
  pspecs[PROP_VOLUME] = g_param_spec_uint ("volume", NULL, NULL, 0, 100, 100, change);
  pspecs[PROP_PROBLEM] = g_param_spec_uint ("problem", NULL, NULL, SK_SPEECH_PROBLEM_NONE,
                                            SK_SPEECH_PROBLEM_NO_LANGUAGE, SK_SPEECH_PROBLEM_NONE, read);
  pspecs[PROP_HEADPHONES] = g_param_spec_boolean ("headphones", NULL, NULL, FALSE, read);
  g_object_class_install_properties (object_class, LAST_PROP, pspecs);
}

static guint
install_signal (SkSpeakerClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                       SK_TYPE_UTTERANCE);
}

static void
sk_speaker_class_init (SkSpeakerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = sk_speaker_constructed;
  object_class->dispose = sk_speaker_dispose;
  object_class->get_property = sk_speaker_get_property;
  object_class->set_property = sk_speaker_set_property;
  install_properties (object_class);
  signals[SIGNAL_STARTED] = install_signal (klass, "started");
  signals[SIGNAL_ENDED] = install_signal (klass, "ended");
  signals[SIGNAL_CANCELLED] = install_signal (klass, "cancelled");
  signals[SIGNAL_WORD] = g_signal_new ("word", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, SK_TYPE_UTTERANCE, G_TYPE_UINT);
}

static void
sk_speaker_init (SkSpeaker *self)
{
  self->rate = DEFAULT_RATE;
  self->volume = 100;
  self->pronunciation = sk_pronunciation_new ();
  g_queue_init (&self->jobs);
}

/* --- Public --- */

SkSpeaker *
sk_speaker_new (SkVoice *voice, SkSink *sink)
{
  g_return_val_if_fail (SK_IS_VOICE (voice), NULL);
  g_return_val_if_fail (SK_IS_SINK (sink), NULL);

  return g_object_new (SK_TYPE_SPEAKER, "voice", voice, "sink", sink, NULL);
}

/* The new utterance is asked for before anybody hears of the old one's end: that may take them a while. */
void
sk_speaker_speak (SkSpeaker *self, SkUtterance *utterance)
{
  g_autoptr (SkUtterance) cut = NULL;

  g_return_if_fail (SK_IS_SPEAKER (self));
  g_return_if_fail (SK_IS_UTTERANCE (utterance));

  cut = clear (self);
  add (self, utterance);
  prepare (self);
  change_paused (self, FALSE);
  if (cut != NULL)
    g_signal_emit (self, signals[SIGNAL_CANCELLED], 0, cut);
  update_speaking (self);
}

void
sk_speaker_queue (SkSpeaker *self, SkUtterance *utterance)
{
  g_return_if_fail (SK_IS_SPEAKER (self));
  g_return_if_fail (SK_IS_UTTERANCE (utterance));

  add (self, utterance);
  prepare (self);
  update_speaking (self);
}

void
sk_speaker_stop (SkSpeaker *self)
{
  g_autoptr (SkUtterance) cut = NULL;

  g_return_if_fail (SK_IS_SPEAKER (self));

  cut = clear (self);
  change_paused (self, FALSE);
  if (cut != NULL)
    g_signal_emit (self, signals[SIGNAL_CANCELLED], 0, cut);
  update_speaking (self);
}

void
sk_speaker_set_paused (SkSpeaker *self, gboolean paused)
{
  g_return_if_fail (SK_IS_SPEAKER (self));

  if (paused == self->paused || !self->speaking)
    return;
  sk_sink_set_paused (self->sink, paused);
  change_paused (self, paused);
  follow (self);
}

gboolean
sk_speaker_get_paused (SkSpeaker *self)
{
  g_return_val_if_fail (SK_IS_SPEAKER (self), FALSE);

  return self->paused;
}

gboolean
sk_speaker_get_speaking (SkSpeaker *self)
{
  g_return_val_if_fail (SK_IS_SPEAKER (self), FALSE);

  return self->speaking;
}

SkUtterance *
sk_speaker_get_utterance (SkSpeaker *self)
{
  SkSpeechJob *job;

  g_return_val_if_fail (SK_IS_SPEAKER (self), NULL);

  job = g_queue_peek_head (&self->jobs);
  return job != NULL && !sk_speech_job_get_ended (job) ? sk_speech_job_get_utterance (job) : NULL;
}

SkSpeechProblem
sk_speaker_get_problem (SkSpeaker *self)
{
  g_return_val_if_fail (SK_IS_SPEAKER (self), SK_SPEECH_PROBLEM_NONE);

  return self->problem;
}

SkClock *
sk_speaker_get_clock (SkSpeaker *self)
{
  g_return_val_if_fail (SK_IS_SPEAKER (self), NULL);

  return sk_sink_get_clock (self->sink);
}

gboolean
sk_speaker_get_headphones (SkSpeaker *self)
{
  g_return_val_if_fail (SK_IS_SPEAKER (self), FALSE);

  return self->headphones;
}

void
sk_speaker_set_sayings (SkSpeaker *self, const char *language, GHashTable *sayings)
{
  g_return_if_fail (SK_IS_SPEAKER (self));
  g_return_if_fail (language != NULL);
  g_return_if_fail (sayings != NULL);

  sk_pronunciation_set_sayings (self->pronunciation, language, sayings);
}

guint
sk_speaker_get_default_rate (void)
{
  return DEFAULT_RATE;
}
