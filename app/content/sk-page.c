/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-page.h"

struct _SkPage {
  GObject parent_instance;

  char *id;
  const char *language; /* interned */
  SkPageKind kind;
  SkSentence *heading;
  char *picture;
  char *source;
  GPtrArray *sections;
};

G_DEFINE_FINAL_TYPE (SkPage, sk_page, G_TYPE_OBJECT)

static void
sk_page_finalize (GObject *object)
{
  SkPage *self = SK_PAGE (object);

  g_free (self->id);
  g_object_unref (self->heading);
  g_free (self->picture);
  g_free (self->source);
  g_ptr_array_unref (self->sections);

  G_OBJECT_CLASS (sk_page_parent_class)->finalize (object);
}

static void
sk_page_class_init (SkPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_page_finalize;
}

static void
sk_page_init (SkPage *self G_GNUC_UNUSED)
{
}

SkPage *
sk_page_new (const char *id, SkPageKind kind, SkSentence *heading, const char *picture, const char *source,
             GPtrArray *sections)
{
  SkPage *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (SK_IS_SENTENCE (heading), NULL);
  g_return_val_if_fail (sections != NULL, NULL);

  self = g_object_new (SK_TYPE_PAGE, NULL);
  self->id = g_strdup (id);
  self->language = sk_sentence_get_language (heading);
  self->kind = kind;
  self->heading = g_object_ref (heading);
  self->picture = g_strdup (picture);
  self->source = g_strdup (source);
  self->sections = sections;
  return self;
}

const char *
sk_page_get_id (SkPage *self)
{
  g_return_val_if_fail (SK_IS_PAGE (self), NULL);

  return self->id;
}

const char *
sk_page_get_language (SkPage *self)
{
  g_return_val_if_fail (SK_IS_PAGE (self), NULL);

  return self->language;
}

SkPageKind
sk_page_get_kind (SkPage *self)
{
  g_return_val_if_fail (SK_IS_PAGE (self), SK_PAGE_READ);

  return self->kind;
}

SkSentence *
sk_page_get_heading (SkPage *self)
{
  g_return_val_if_fail (SK_IS_PAGE (self), NULL);

  return self->heading;
}

const char *
sk_page_get_picture (SkPage *self)
{
  g_return_val_if_fail (SK_IS_PAGE (self), NULL);

  return self->picture;
}

const char *
sk_page_get_source (SkPage *self)
{
  g_return_val_if_fail (SK_IS_PAGE (self), NULL);

  return self->source;
}

guint
sk_page_get_n_sections (SkPage *self)
{
  g_return_val_if_fail (SK_IS_PAGE (self), 0);

  return self->sections->len;
}

SkSection *
sk_page_get_section (SkPage *self, guint position)
{
  g_return_val_if_fail (SK_IS_PAGE (self), NULL);
  g_return_val_if_fail (position < self->sections->len, NULL);

  return g_ptr_array_index (self->sections, position);
}

gboolean
sk_page_has_originals (SkPage *self)
{
  g_return_val_if_fail (SK_IS_PAGE (self), FALSE);

  for (guint i = 0; i < self->sections->len; i++) {
    if (sk_section_get_n_originals (g_ptr_array_index (self->sections, i)) > 0)
      return TRUE;
  }
  return FALSE;
}
