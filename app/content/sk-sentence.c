/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sentence.h"

struct _SkSentence {
  GObject parent_instance;

  char *text;
  const char *language; /* interned: the few languages of a bundle stand on thousands of sentences */
  GArray *spans;        /* of SkSpan; NULL without one */
  SkCue *cue;
  guint line;
};

G_DEFINE_FINAL_TYPE (SkSentence, sk_sentence, G_TYPE_OBJECT)

static void
sk_sentence_finalize (GObject *object)
{
  SkSentence *self = SK_SENTENCE (object);

  g_free (self->text);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->cue, sk_cue_free);

  G_OBJECT_CLASS (sk_sentence_parent_class)->finalize (object);
}

static void
sk_sentence_class_init (SkSentenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_sentence_finalize;
}

static void
sk_sentence_init (SkSentence *self G_GNUC_UNUSED)
{
}

SkSentence *
sk_sentence_new (const char *text, const char *language, GArray *spans)
{
  SkSentence *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (SK_TYPE_SENTENCE, NULL);
  self->text = g_strdup (text);
  self->language = g_intern_string (language);
  self->spans = spans;
  return self;
}

void
sk_sentence_clear_span (SkSpan *span)
{
  g_clear_pointer (&span->target, g_free);
}

const char *
sk_sentence_get_text (SkSentence *self)
{
  g_return_val_if_fail (SK_IS_SENTENCE (self), NULL);

  return self->text;
}

const char *
sk_sentence_get_language (SkSentence *self)
{
  g_return_val_if_fail (SK_IS_SENTENCE (self), NULL);

  return self->language;
}

guint
sk_sentence_get_n_spans (SkSentence *self)
{
  g_return_val_if_fail (SK_IS_SENTENCE (self), 0);

  return self->spans == NULL ? 0 : self->spans->len;
}

const SkSpan *
sk_sentence_get_span (SkSentence *self, guint position)
{
  g_return_val_if_fail (SK_IS_SENTENCE (self), NULL);
  g_return_val_if_fail (position < sk_sentence_get_n_spans (self), NULL);

  return &g_array_index (self->spans, SkSpan, position);
}

guint
sk_sentence_get_line (SkSentence *self)
{
  g_return_val_if_fail (SK_IS_SENTENCE (self), 0);

  return self->line;
}

void
sk_sentence_set_line (SkSentence *self, guint line)
{
  g_return_if_fail (SK_IS_SENTENCE (self));

  self->line = line;
}

const SkCue *
sk_sentence_get_cue (SkSentence *self)
{
  g_return_val_if_fail (SK_IS_SENTENCE (self), NULL);

  return self->cue;
}

void
sk_sentence_take_cue (SkSentence *self, SkCue *cue)
{
  g_return_if_fail (SK_IS_SENTENCE (self));
  g_return_if_fail (self->cue == NULL);

  self->cue = cue;
}
