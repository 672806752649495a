/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-page-header.h"

#include <glib/gi18n.h>

#include "sk-key-file.h"
#include "sk-target.h"

#define GROUP "Page"

static SkPageKind
read_kind (const SkPageContext *context, SkKeyFile *keys)
{
  static const char *const kinds[] = {
    [SK_PAGE_READ] = "read",
    [SK_PAGE_VOICES] = "voices",
    [SK_PAGE_WORDS] = "words",
    [SK_PAGE_ABOUT] = "about",
  };
  g_autofree char *value = sk_key_file_get_unquoted (keys, GROUP, "Kind");
  gboolean is_words = g_str_equal (context->id, "words");
  SkPageKind kind = is_words ? SK_PAGE_WORDS : SK_PAGE_READ;
  gboolean found = FALSE;

  for (guint i = 0; value != NULL && i < G_N_ELEMENTS (kinds); i++) {
    if (g_ascii_strcasecmp (kinds[i], value) == 0) {
      kind = i;
      found = TRUE;
    }
  }
  if (!found) {
    sk_key_file_report (keys, GROUP, "Kind", SK_LEVEL_ERROR, "key",
                        _ ("Kind= must say what the page is: read, voices, words or about"));
  } else if (is_words != (kind == SK_PAGE_WORDS)) {
    sk_key_file_report (keys, GROUP, "Kind", SK_LEVEL_ERROR, "key",
                        _ ("words.md has Kind=words, and no other page has; correct it"));
  }
  return kind;
}

static char *
read_picture (const SkPageContext *context, SkKeyFile *keys)
{
  g_autofree char *name = sk_key_file_get_unquoted (keys, GROUP, "Picture");

  if (name == NULL)
    return NULL;
  return sk_target_read_picture_key (context, name, sk_key_file_get_line (keys, GROUP, "Picture"));
}

static char *
read_title (const SkPageContext *context, SkKeyFile *keys)
{
  g_autofree char *title = sk_key_file_get_words (keys, GROUP, "Title");

  if (title == NULL) {
    sk_key_file_report (keys, GROUP, "Title", SK_LEVEL_ERROR, "key",
                        _ ("the page has no title; write Title= and a title"));
    return g_strdup (context->id);
  }
  return g_steal_pointer (&title);
}

static void
check_keys (SkKeyFile *keys)
{
  static const char *const known[] = { "Kind", "Title", "Picture", "Source", NULL };
  g_auto (GStrv) names = sk_key_file_get_keys (keys, GROUP);

  for (guint i = 0; names[i] != NULL; i++) {
    if (!sk_key_file_is_among (names[i], known)) {
      sk_key_file_report (keys, GROUP, names[i], SK_LEVEL_WARNING, "key",
                          _ ("“%s” is not known here; a page has Kind, Title, Picture and Source"), names[i]);
    }
  }
}

SkPageHeader *
sk_page_header_read (const SkPageContext *context, SkSourceText *text, SkPageLines *lines)
{
  SkPageHeader *self = g_new0 (SkPageHeader, 1);
  g_autoptr (SkKeyFile) keys = NULL;
  guint first, last;

  /* A page without a header was reported already: what it lacks besides would be said twice. */
  if (!sk_page_lines_get_header (lines, &first, &last)) {
    self->title = g_strdup (context->id);
    return self;
  }
  keys = sk_key_file_new (text, first, last, GROUP, context->file, context->report);
  self->kind = read_kind (context, keys);
  self->title = read_title (context, keys);
  self->title_line = sk_key_file_get_line (keys, GROUP, "Title");
  self->picture = read_picture (context, keys);
  self->source = sk_key_file_get_words (keys, GROUP, "Source");
  check_keys (keys);
  return self;
}

void
sk_page_header_free (SkPageHeader *self)
{
  g_free (self->title);
  g_free (self->picture);
  g_free (self->source);
  g_free (self);
}
