/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-utterance.h"

#include "sk-tokens.h"

struct _SkUtterance {
  GObject parent_instance;

  SkUtteranceKind kind;
  char *text;
  char *language;
  GArray *tokens;
  SkRecording *recording;
};

G_DEFINE_FINAL_TYPE (SkUtterance, sk_utterance, G_TYPE_OBJECT)

static void
sk_utterance_finalize (GObject *object)
{
  SkUtterance *self = SK_UTTERANCE (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->tokens, g_array_unref);
  g_clear_object (&self->recording);
  G_OBJECT_CLASS (sk_utterance_parent_class)->finalize (object);
}

static void
sk_utterance_class_init (SkUtteranceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_utterance_finalize;
}

static void
sk_utterance_init (SkUtterance *self G_GNUC_UNUSED)
{
}

SkUtterance *
sk_utterance_new (SkUtteranceKind kind, const char *text, const char *language)
{
  SkUtterance *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (SK_TYPE_UTTERANCE, NULL);
  self->kind = kind;
  self->text = g_utf8_make_valid (text, -1);
  self->language = g_strdup (language);
  self->tokens = sk_tokens_split (self->text);
  return self;
}

SkUtterance *
sk_utterance_new_recorded (SkUtteranceKind kind, const char *text, const char *language, SkRecording *recording)
{
  SkUtterance *self = sk_utterance_new (kind, text, language);

  g_set_object (&self->recording, recording);
  return self;
}

SkUtteranceKind
sk_utterance_get_kind (SkUtterance *self)
{
  g_return_val_if_fail (SK_IS_UTTERANCE (self), SK_UTTERANCE_SENTENCE);

  return self->kind;
}

const char *
sk_utterance_get_text (SkUtterance *self)
{
  g_return_val_if_fail (SK_IS_UTTERANCE (self), NULL);

  return self->text;
}

const char *
sk_utterance_get_language (SkUtterance *self)
{
  g_return_val_if_fail (SK_IS_UTTERANCE (self), NULL);

  return self->language;
}

SkRecording *
sk_utterance_get_recording (SkUtterance *self)
{
  g_return_val_if_fail (SK_IS_UTTERANCE (self), NULL);

  return self->recording;
}

guint
sk_utterance_get_n_words (SkUtterance *self)
{
  g_return_val_if_fail (SK_IS_UTTERANCE (self), 0);

  return self->tokens->len;
}

void
sk_utterance_get_word (SkUtterance *self, guint word, guint *start, guint *end)
{
  const SkToken *token;

  g_return_if_fail (SK_IS_UTTERANCE (self));
  g_return_if_fail (word < self->tokens->len);

  token = &g_array_index (self->tokens, SkToken, word);
  if (start != NULL)
    *start = token->start;
  if (end != NULL)
    *end = token->end;
}
