/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-section.h"

#include "sk-characters.h"

struct _SkSection {
  GObject parent_instance;

  char *id;
  SkSentence *heading;
  GPtrArray *blocks;
  GPtrArray *originals;
};

G_DEFINE_FINAL_TYPE (SkSection, sk_section, G_TYPE_OBJECT)

static void
sk_section_finalize (GObject *object)
{
  SkSection *self = SK_SECTION (object);

  g_free (self->id);
  g_object_unref (self->heading);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->originals);

  G_OBJECT_CLASS (sk_section_parent_class)->finalize (object);
}

static void
sk_section_class_init (SkSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_section_finalize;
}

static void
sk_section_init (SkSection *self G_GNUC_UNUSED)
{
}

SkSection *
sk_section_new (SkSentence *heading, GPtrArray *blocks, GPtrArray *originals)
{
  SkSection *self;

  g_return_val_if_fail (SK_IS_SENTENCE (heading), NULL);
  g_return_val_if_fail (blocks != NULL && originals != NULL, NULL);

  self = g_object_new (SK_TYPE_SECTION, NULL);
  self->id = sk_characters_make_anchor (sk_sentence_get_text (heading));
  self->heading = g_object_ref (heading);
  self->blocks = blocks;
  self->originals = originals;
  return self;
}

const char *
sk_section_get_id (SkSection *self)
{
  g_return_val_if_fail (SK_IS_SECTION (self), NULL);

  return self->id;
}

SkSentence *
sk_section_get_heading (SkSection *self)
{
  g_return_val_if_fail (SK_IS_SECTION (self), NULL);

  return self->heading;
}

guint
sk_section_get_n_blocks (SkSection *self)
{
  g_return_val_if_fail (SK_IS_SECTION (self), 0);

  return self->blocks->len;
}

SkBlock *
sk_section_get_block (SkSection *self, guint position)
{
  g_return_val_if_fail (SK_IS_SECTION (self), NULL);
  g_return_val_if_fail (position < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, position);
}

guint
sk_section_get_n_originals (SkSection *self)
{
  g_return_val_if_fail (SK_IS_SECTION (self), 0);

  return self->originals->len;
}

SkBlock *
sk_section_get_original (SkSection *self, guint position)
{
  g_return_val_if_fail (SK_IS_SECTION (self), NULL);
  g_return_val_if_fail (position < self->originals->len, NULL);

  return g_ptr_array_index (self->originals, position);
}
