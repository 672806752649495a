/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-block.h"

struct _SkBlock {
  GObject parent_instance;

  SkBlockKind kind;
  char *picture;
  char *description;
  GPtrArray *sentences;
  guint line;
};

G_DEFINE_FINAL_TYPE (SkBlock, sk_block, G_TYPE_OBJECT)

static void
sk_block_finalize (GObject *object)
{
  SkBlock *self = SK_BLOCK (object);

  g_free (self->picture);
  g_free (self->description);
  g_ptr_array_unref (self->sentences);

  G_OBJECT_CLASS (sk_block_parent_class)->finalize (object);
}

static void
sk_block_class_init (SkBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_block_finalize;
}

static void
sk_block_init (SkBlock *self G_GNUC_UNUSED)
{
}

SkBlock *
sk_block_new (SkBlockKind kind, const char *picture, const char *description, GPtrArray *sentences)
{
  SkBlock *self;

  g_return_val_if_fail (sentences != NULL, NULL);

  self = g_object_new (SK_TYPE_BLOCK, NULL);
  self->kind = kind;
  self->picture = g_strdup (picture);
  self->description = g_strdup (description);
  self->sentences = sentences;
  return self;
}

SkBlockKind
sk_block_get_kind (SkBlock *self)
{
  g_return_val_if_fail (SK_IS_BLOCK (self), SK_BLOCK_EASY);

  return self->kind;
}

guint
sk_block_get_line (SkBlock *self)
{
  g_return_val_if_fail (SK_IS_BLOCK (self), 0);

  return self->line;
}

void
sk_block_set_line (SkBlock *self, guint line)
{
  g_return_if_fail (SK_IS_BLOCK (self));

  self->line = line;
}

const char *
sk_block_get_picture (SkBlock *self)
{
  g_return_val_if_fail (SK_IS_BLOCK (self), NULL);

  return self->picture;
}

const char *
sk_block_get_description (SkBlock *self)
{
  g_return_val_if_fail (SK_IS_BLOCK (self), NULL);

  return self->description;
}

guint
sk_block_get_n_sentences (SkBlock *self)
{
  g_return_val_if_fail (SK_IS_BLOCK (self), 0);

  return self->sentences->len;
}

SkSentence *
sk_block_get_sentence (SkBlock *self, guint position)
{
  g_return_val_if_fail (SK_IS_BLOCK (self), NULL);
  g_return_val_if_fail (position < self->sentences->len, NULL);

  return g_ptr_array_index (self->sentences, position);
}
