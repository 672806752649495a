/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-target.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-characters.h"

#define PICTURES "../pictures/"

/* Without its %20; NULL where a % means nothing, or what they mean together is no text. */
static char *
unescape (const char *address)
{
  g_autofree char *plain = NULL;

  if (strchr (address, '%') == NULL)
    return g_strdup (address);
  plain = g_uri_unescape_string (address, NULL);
  return plain != NULL && g_utf8_validate (plain, -1, NULL) ? g_steal_pointer (&plain) : NULL;
}

gboolean
sk_target_check_picture (const SkPageContext *context, const char *key, guint line)
{
  g_autofree char *shown = NULL;

  if (sk_index_has_picture (context->index, key))
    return TRUE;
  shown = sk_characters_shorten (key);
  sk_report_add (context->report, context->file, line, SK_LEVEL_ERROR, "picture-missing",
                 _ ("there is no picture “%s”; put it in the folder pictures, or correct its name"), shown);
  return FALSE;
}

char *
sk_target_read_picture (const SkPageContext *context, const char *address, guint line)
{
  g_autofree char *path = unescape (address);
  const char *name = path != NULL && g_str_has_prefix (path, PICTURES) ? path + strlen (PICTURES) : NULL;
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;
  g_autofree char *key = NULL;

  if (name == NULL || strpbrk (name, "/\\") != NULL) {
    g_autofree char *shown = sk_characters_shorten (address);

    sk_report_add (context->report, context->file, line, SK_LEVEL_ERROR, "picture-outside",
                   _ ("a picture lies in the folder pictures and is named ../pictures/NAME.svg; “%s” is not"), shown);
    return NULL;
  }
  if (dot == NULL || dot == name ||
      (g_ascii_strcasecmp (dot, ".svg") != 0 && g_ascii_strcasecmp (dot, ".png") != 0 &&
       g_ascii_strcasecmp (dot, ".jpg") != 0)) {
    g_autofree char *shown = sk_characters_shorten (address);

    sk_report_add (context->report, context->file, line, SK_LEVEL_ERROR, "picture-missing",
                   _ ("the name of a picture ends in .svg, .png or .jpg; “%s” does not"), shown);
    return NULL;
  }
  key = g_strndup (name, dot - name);
  return sk_target_check_picture (context, key, line) ? g_steal_pointer (&key) : NULL;
}

/* In a language that is not offered yet, because pages are lacking, words cannot all be there: not an error then. */
static SkLevel
get_level (const SkPageContext *context, const char *id)
{
  return sk_index_is_lacking (context->index, context->language, id) ? SK_LEVEL_WARNING : SK_LEVEL_ERROR;
}

char *
sk_target_read_word (const SkPageContext *context, const char *word, guint line)
{
  const char *anchor = sk_index_find_word (context->index, context->language, word);

  if (anchor == NULL) {
    g_autofree char *shown = sk_characters_shorten (word);

    sk_report_add (
        context->report, context->file, line, get_level (context, "words"), "word-missing",
        _ ("“%s” is a hard word, but %s/words.md does not explain it; add ## %s there, or link it to the word "
           "it comes from: [%s](words.md#...)"),
        shown, context->language, shown, shown);
  }
  return g_strdup (anchor);
}

static char *
read_word_link (const SkPageContext *context, const char *fragment, guint line)
{
  g_autofree char *name = unescape (fragment);
  g_autofree char *anchor = sk_characters_make_anchor (name != NULL ? name : fragment);
  const char *found = sk_index_find_word (context->index, context->language, anchor);

  if (found == NULL) {
    g_autofree char *shown = sk_characters_shorten (fragment);

    sk_report_add (context->report, context->file, line, get_level (context, "words"), "word-missing",
                   _ ("%s/words.md has no word “%s”; explain it there, or correct the link"), context->language, shown);
  }
  return g_strdup (found);
}

static char *
read_page_link (const SkPageContext *context, const char *address, guint line)
{
  g_autofree char *id = g_strndup (address, strlen (address) - strlen (".md"));

  if (!sk_index_has_page (context->index, context->language, id)) {
    g_autofree char *shown = sk_characters_shorten (address);

    sk_report_add (context->report, context->file, line, get_level (context, id), "link-missing",
                   _ ("there is no page “%s” in the folder %s; add it, or correct the link"), shown, context->language);
    return NULL;
  }
  return g_steal_pointer (&id);
}

char *
sk_target_read_link (const SkPageContext *context, const char *address, guint line, SkSpanKind *kind)
{
  g_autofree char *shown = NULL;

  if (g_str_has_prefix (address, "https://") && strlen (address) > strlen ("https://")) {
    *kind = SK_SPAN_ADDRESS;
    return g_strdup (address);
  }
  if (g_str_has_prefix (address, "words.md#")) {
    *kind = SK_SPAN_HARD_WORD;
    return read_word_link (context, address + strlen ("words.md#"), line);
  }
  *kind = SK_SPAN_PAGE;
  if (g_str_has_suffix (address, ".md"))
    return read_page_link (context, address, line);
  shown = sk_characters_shorten (address);
  sk_report_add (context->report, context->file, line, SK_LEVEL_ERROR, "link-missing",
                 _ ("a link leads to PAGE.md, to words.md#word or to https://...; “%s” is none of them: correct it, or "
                    "write it as plain words"),
                 shown);
  return NULL;
}
