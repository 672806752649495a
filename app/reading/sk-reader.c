/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-reader.h"

/* How long somebody may look elsewhere after they last moved the page, in microseconds. */
#define LOOK_AWAY (5 * G_USEC_PER_SEC)

struct _SkReader {
  GObject parent_instance;

  SkSpeaker *speaker;
  GPtrArray *passage; /* SkSentence: what the screen shows */
  GPtrArray *led;     /* SkSentence: what is being led through the speaker, or was last */
  guint next;         /* in led: the first that the speaker does not have yet */
  GQueue asked;       /* SkUtterance, of the sentences in led before `next`: what the speaker has */
  guint heard;        /* in led: the sentence that was heard last, or will be first */
  gboolean reading;
  SkSentence *sentence;
  int word;
  guint looks_back; /* the call when the screen follows again; 0: it does */
};

G_DEFINE_FINAL_TYPE (SkReader, sk_reader, G_TYPE_OBJECT)

enum {
  PROP_SPEAKER = 1,
  PROP_SENTENCE,
  PROP_WORD,
  PROP_READING,
  PROP_PAUSED,
  PROP_LOOKED_AWAY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_word (SkReader *self, int word)
{
  if (self->word == word)
    return;
  self->word = word;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORD]);
}

static void
set_sentence (SkReader *self, SkSentence *sentence)
{
  if (sentence == self->sentence)
    return;
  set_word (self, -1);
  g_set_object (&self->sentence, sentence);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENTENCE]);
}

/* A sentence that somebody has read aloud comes from the recording; the others are for the voice. */
static SkUtterance *
make_utterance (SkSentence *sentence)
{
  const SkCue *cue = sk_sentence_get_cue (sentence);
  g_autoptr (SkRecording) recording = NULL;
  g_autofree SkRecordingWord *words = NULL;

  if (cue != NULL) {
    words = g_new (SkRecordingWord, cue->words->len);
    for (guint i = 0; i < cue->words->len; i++) {
      const SkCueWord *word = &g_array_index (cue->words, SkCueWord, i);

      words[i] = (SkRecordingWord){ word->word, word->time };
    }
    recording = sk_recording_new (cue->recording, cue->start, cue->end, words, cue->words->len);
  }
  return sk_utterance_new_recorded (SK_UTTERANCE_SENTENCE, sk_sentence_get_text (sentence),
                                    sk_sentence_get_language (sentence), recording);
}

/* Gives the speaker the next sentence; the first interrupts what is being said, the others wait behind it. */
static void
ask (SkReader *self, gboolean interrupt)
{
  SkSentence *sentence = NULL;
  SkUtterance *utterance = NULL;

  if (self->next >= self->led->len)
    return;
  sentence = self->led->pdata[self->next++];
  utterance = make_utterance (sentence);
  g_queue_push_tail (&self->asked, utterance);
  if (interrupt)
    sk_speaker_speak (self->speaker, utterance);
  else
    sk_speaker_queue (self->speaker, utterance);
}

static void
forget_asked (SkReader *self)
{
  g_queue_clear_full (&self->asked, g_object_unref);
}

static void
update_reading (SkReader *self)
{
  gboolean reading = !g_queue_is_empty (&self->asked);

  if (reading == self->reading)
    return;
  self->reading = reading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

static void
set_looks_back (SkReader *self, guint alarm)
{
  gboolean before = self->looks_back != 0;

  if (before)
    sk_clock_forget (sk_speaker_get_clock (self->speaker), self->looks_back);
  self->looks_back = alarm;
  if (before != (alarm != 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOOKED_AWAY]);
}

static gboolean
look_back_cb (gpointer data)
{
  SkReader *self = data;

  self->looks_back = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOOKED_AWAY]);
  return G_SOURCE_REMOVE;
}

static void
set_nothing_read (SkReader *self)
{
  forget_asked (self);
  set_sentence (self, NULL);
  set_looks_back (self, 0);
  update_reading (self);
}

static void
stop (SkReader *self)
{
  if (g_queue_is_empty (&self->asked))
    return;
  set_nothing_read (self);
  sk_speaker_stop (self->speaker);
}

/* Leads these sentences from that one on. */
static void
lead (SkReader *self, GPtrArray *sentences, guint first)
{
  g_autoptr (GPtrArray) previous = NULL;

  if (first >= sentences->len) {
    stop (self);
    return;
  }
  previous = g_steal_pointer (&self->led);
  forget_asked (self);
  /* Who asks for something to be read wants to see it. */
  set_looks_back (self, 0);
  self->led = g_ptr_array_ref (sentences);
  self->heard = first;
  self->next = first;
  ask (self, TRUE);
  ask (self, FALSE);
  update_reading (self);
}

static gboolean
is_first_asked (SkReader *self, SkUtterance *utterance)
{
  return g_queue_peek_head (&self->asked) == utterance;
}

static void
started_cb (SkReader *self, SkUtterance *utterance)
{
  if (is_first_asked (self, utterance)) {
    self->heard = self->next - self->asked.length;
    set_sentence (self, self->led->pdata[self->heard]);
  } else if (!g_queue_is_empty (&self->asked)) {
    /* Somebody else's: ours were dropped before they were heard, and of that nothing else tells. */
    set_nothing_read (self);
  }
}

static void
word_cb (SkReader *self, SkUtterance *utterance, guint word)
{
  if (is_first_asked (self, utterance))
    set_word (self, (int) word);
}

static void
ended_cb (SkReader *self, SkUtterance *utterance)
{
  g_autoptr (SkUtterance) done = NULL;

  if (!is_first_asked (self, utterance))
    return;
  done = g_queue_pop_head (&self->asked);
  ask (self, FALSE);
  if (g_queue_is_empty (&self->asked))
    set_nothing_read (self);
}

static void
cancelled_cb (SkReader *self, SkUtterance *utterance)
{
  /* Ours are cleared before we interrupt them ourselves: so somebody else has silenced the speaker. */
  if (is_first_asked (self, utterance))
    set_nothing_read (self);
}

/* Somebody else has silenced the speaker between two of ours. */
static void
speaking_changed_cb (SkReader *self)
{
  if (!g_queue_is_empty (&self->asked) && !sk_speaker_get_speaking (self->speaker))
    set_nothing_read (self);
}

static void
paused_cb (SkReader *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAUSED]);
}

static void
sk_reader_constructed (GObject *object)
{
  SkReader *self = SK_READER (object);

  G_OBJECT_CLASS (sk_reader_parent_class)->constructed (object);

  g_signal_connect_object (self->speaker, "started", G_CALLBACK (started_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speaker, "word", G_CALLBACK (word_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speaker, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speaker, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speaker, "notify::speaking", G_CALLBACK (speaking_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speaker, "notify::paused", G_CALLBACK (paused_cb), self, G_CONNECT_SWAPPED);
}

static void
sk_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SkReader *self = SK_READER (object);

  switch (id) {
  case PROP_SPEAKER:
    self->speaker = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SkReader *self = SK_READER (object);

  switch (id) {
  case PROP_SPEAKER:
    g_value_set_object (value, self->speaker);
    break;
  case PROP_SENTENCE:
    g_value_set_object (value, self->sentence);
    break;
  case PROP_WORD:
    g_value_set_int (value, self->word);
    break;
  case PROP_READING:
    g_value_set_boolean (value, sk_reader_get_reading (self));
    break;
  case PROP_PAUSED:
    g_value_set_boolean (value, sk_reader_get_paused (self));
    break;
  case PROP_LOOKED_AWAY:
    g_value_set_boolean (value, sk_reader_get_looked_away (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_reader_dispose (GObject *object)
{
  SkReader *self = SK_READER (object);

  forget_asked (self);
  if (self->looks_back != 0)
    sk_clock_forget (sk_speaker_get_clock (self->speaker), self->looks_back);
  self->looks_back = 0;
  g_clear_pointer (&self->passage, g_ptr_array_unref);
  g_clear_pointer (&self->led, g_ptr_array_unref);
  g_clear_object (&self->sentence);
  g_clear_object (&self->speaker);

  G_OBJECT_CLASS (sk_reader_parent_class)->dispose (object);
}

static void
sk_reader_class_init (SkReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags read = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = sk_reader_constructed;
  object_class->set_property = sk_reader_set_property;
  object_class->get_property = sk_reader_get_property;
  object_class->dispose = sk_reader_dispose;

  properties[PROP_SPEAKER] = g_param_spec_object ("speaker", NULL, NULL, SK_TYPE_SPEAKER,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SENTENCE] = g_param_spec_object ("sentence", NULL, NULL, SK_TYPE_SENTENCE, read);
  properties[PROP_WORD] = g_param_spec_int ("word", NULL, NULL, -1, G_MAXINT, -1, read);
  properties[PROP_READING] = g_param_spec_boolean ("reading", NULL, NULL, FALSE, read);
  properties[PROP_PAUSED] = g_param_spec_boolean ("paused", NULL, NULL, FALSE, read);
  properties[PROP_LOOKED_AWAY] = g_param_spec_boolean ("looked-away", NULL, NULL, FALSE, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sk_reader_init (SkReader *self)
{
  self->passage = g_ptr_array_new_with_free_func (g_object_unref);
  self->led = g_ptr_array_ref (self->passage);
  g_queue_init (&self->asked);
  self->word = -1;
}

SkReader *
sk_reader_new (SkSpeaker *speaker)
{
  return g_object_new (SK_TYPE_READER, "speaker", speaker, NULL);
}

void
sk_reader_set_passage (SkReader *self, GPtrArray *sentences)
{
  g_return_if_fail (SK_IS_READER (self));
  g_return_if_fail (sentences != NULL);

  sk_reader_stop (self);
  g_clear_pointer (&self->passage, g_ptr_array_unref);
  self->passage = g_ptr_array_ref (sentences);
}

void
sk_reader_read_aloud (SkReader *self)
{
  g_return_if_fail (SK_IS_READER (self));

  lead (self, self->passage, 0);
}

void
sk_reader_read_sentence (SkReader *self, SkSentence *sentence)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (SK_IS_READER (self));
  g_return_if_fail (SK_IS_SENTENCE (sentence));

  g_ptr_array_add (one, g_object_ref (sentence));
  lead (self, one, 0);
}

void
sk_reader_read_these (SkReader *self, GPtrArray *sentences)
{
  g_return_if_fail (SK_IS_READER (self));
  g_return_if_fail (sentences != NULL);

  lead (self, sentences, 0);
}

void
sk_reader_stop (SkReader *self)
{
  g_return_if_fail (SK_IS_READER (self));

  stop (self);
}

/* Steps by so many sentences from the one that is heard. Whoever hears the whole passage goes on hearing it; whoever
 * tapped one sentence hears one sentence, its neighbour. */
static void
step (SkReader *self, int by)
{
  SkSentence *sentence = NULL;
  guint position = 0;

  if (!sk_reader_get_reading (self))
    return;
  if (self->led == self->passage || self->led->len > 1) {
    position = (guint) MAX ((int) self->heard + by, 0);
    lead (self, self->led, position);
    return;
  }
  sentence = self->led->pdata[0];
  if (!g_ptr_array_find (self->passage, sentence, &position))
    return;
  position = (guint) CLAMP ((int) position + by, 0, (int) self->passage->len - 1);
  sk_reader_read_sentence (self, self->passage->pdata[position]);
}

void
sk_reader_next (SkReader *self)
{
  g_return_if_fail (SK_IS_READER (self));

  step (self, 1);
}

void
sk_reader_previous (SkReader *self)
{
  g_return_if_fail (SK_IS_READER (self));

  step (self, -1);
}

void
sk_reader_say_again (SkReader *self)
{
  g_return_if_fail (SK_IS_READER (self));

  lead (self, self->led, self->heard);
}

void
sk_reader_set_paused (SkReader *self, gboolean paused)
{
  g_return_if_fail (SK_IS_READER (self));

  sk_speaker_set_paused (self->speaker, paused);
}

void
sk_reader_look_away (SkReader *self)
{
  SkClock *clock = NULL;

  g_return_if_fail (SK_IS_READER (self));

  if (!sk_reader_get_reading (self))
    return;
  clock = sk_speaker_get_clock (self->speaker);
  set_looks_back (self, sk_clock_call_at (clock, sk_clock_get_time (clock) + LOOK_AWAY, look_back_cb, self));
}

gboolean
sk_reader_get_looked_away (SkReader *self)
{
  g_return_val_if_fail (SK_IS_READER (self), FALSE);

  return self->looks_back != 0;
}

gboolean
sk_reader_get_reading (SkReader *self)
{
  g_return_val_if_fail (SK_IS_READER (self), FALSE);

  return !g_queue_is_empty (&self->asked);
}

gboolean
sk_reader_get_paused (SkReader *self)
{
  g_return_val_if_fail (SK_IS_READER (self), FALSE);

  return sk_speaker_get_paused (self->speaker);
}

SkSentence *
sk_reader_get_sentence (SkReader *self)
{
  g_return_val_if_fail (SK_IS_READER (self), NULL);

  return self->sentence;
}

int
sk_reader_get_word (SkReader *self)
{
  g_return_val_if_fail (SK_IS_READER (self), -1);

  return self->word;
}
