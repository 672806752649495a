/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-target.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-characters.h"
#include "sk-file-name.h"

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

static void
report_missing_picture (const SkPageContext *context, const char *key, const char *ending, guint line)
{
  const char *meant = sk_index_find_meant_picture (context->index, key);
  g_autofree char *shown = sk_characters_shorten (key);
  const char *found = meant != NULL ? sk_file_name_find_picture_ending (meant) : NULL;

  if (meant == NULL) {
    sk_report_add (context->report, context->file, line, SK_LEVEL_ERROR, "picture-missing",
                   _ ("there is no picture “%s”; put it in the folder pictures, or correct its name"), shown);
  } else if (found == NULL) {
    sk_report_add (context->report, context->file, line, SK_LEVEL_ERROR, "picture-missing",
                   _ ("there is no picture “%s”, but a file “%s”, which cannot be shown; open it, save it as %s.jpg or "
                      "%s.png, and put that in the folder pictures"),
                   shown, meant, shown, shown);
  } else {
    g_autofree char *lower = g_ascii_strdown (ending != NULL ? ending : found, -1);

    sk_report_add (context->report, context->file, line, SK_LEVEL_ERROR, "picture-missing",
                   _ ("there is no picture “%s%s”, but there is “%s”; give that file the name %s%s, or write its name "
                      "here"),
                   shown, lower, meant, shown, lower);
  }
}

char *
sk_target_read_picture_key (const SkPageContext *context, const char *name, guint line)
{
  g_autofree char *key = sk_file_name_read_picture_key (name);
  const char *found = sk_index_find_picture (context->index, key);

  if (found == NULL)
    report_missing_picture (context, key, sk_file_name_find_picture_ending (name), line);
  return g_strdup (found != NULL ? found : key);
}

gboolean
sk_target_is_picture (const char *address)
{
  return sk_file_name_find_picture_ending (address) != NULL;
}

/* A key, too, where the picture is missing or the address is none: the block was to have one, and that is all that is
 * still to be known of it. */
char *
sk_target_read_picture (const SkPageContext *context, const char *address, guint line)
{
  g_autofree char *path = unescape (address);
  const char *name;

  if (path != NULL)
    g_strdelimit (path, "\\", '/');
  name = path != NULL && g_ascii_strncasecmp (path, PICTURES, strlen (PICTURES)) == 0 ? path + strlen (PICTURES) : NULL;
  if (name == NULL || strchr (name, '/') != NULL) {
    g_autofree char *shown = sk_characters_shorten (address);

    sk_report_add (context->report, context->file, line, SK_LEVEL_ERROR, "picture-outside",
                   _ ("a picture lies in the folder pictures and is named ../pictures/NAME.svg; “%s” is not"), shown);
    return g_strdup ("");
  }
  if (sk_file_name_find_picture_ending (name) == NULL) {
    g_autofree char *shown = sk_characters_shorten (address);

    sk_report_add (context->report, context->file, line, SK_LEVEL_ERROR, "picture-missing",
                   _ ("the name of a picture ends in .svg, .png or .jpg; “%s” does not"), shown);
    return g_strdup ("");
  }
  return sk_target_read_picture_key (context, name, line);
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

/* What a file's name makes plain is taken: `Lunch.md`, `en/lunch.md`; NULL, with a finding, where no page is meant. */
static char *
read_page_link (const SkPageContext *context, const char *address, guint line)
{
  g_autofree char *path = unescape (address);
  g_autofree char *id = sk_file_name_read_page_id (path != NULL ? path : address, context->language);
  g_autofree char *shown = sk_characters_shorten (address);
  gboolean is_told = FALSE;
  const char *meant;

  if (id != NULL && sk_index_has_page (context->index, context->language, id))
    return g_steal_pointer (&id);
  meant = id != NULL ? sk_index_find_meant_page (context->index, context->language, id, &is_told) : NULL;
  if (meant != NULL && !is_told) {
    sk_report_add (
        context->report, context->file, line, SK_LEVEL_ERROR, "link-missing",
        _ ("there is no page “%s”, but a file “%s”; save it as plain text with the name %s.md, or correct the "
           "link"),
        shown, meant, id);
  } else if (!is_told) {
    sk_report_add (context->report, context->file, line, get_level (context, id != NULL ? id : ""), "link-missing",
                   _ ("there is no page “%s” in the folder %s; add it, or correct the link"), shown, context->language);
  }
  return NULL;
}

/* `Words.md#access` is `words.md#access`. */
#define WORDS "words.md#"

char *
sk_target_read_link (const SkPageContext *context, const char *address, guint line, SkSpanKind *kind)
{
  g_autofree char *shown = NULL;

  if (g_str_has_prefix (address, "https://") && strlen (address) > strlen ("https://")) {
    *kind = SK_SPAN_ADDRESS;
    return g_strdup (address);
  }
  if (g_ascii_strncasecmp (address, WORDS, strlen (WORDS)) == 0) {
    *kind = SK_SPAN_HARD_WORD;
    return read_word_link (context, address + strlen (WORDS), line);
  }
  *kind = SK_SPAN_PAGE;
  if (strlen (address) > strlen (".md") && g_ascii_strcasecmp (address + strlen (address) - strlen (".md"), ".md") == 0)
    return read_page_link (context, address, line);
  if (sk_index_has_page (context->index, context->language, address))
    return g_strdup (address);
  if (sk_target_is_picture (address)) {
    sk_report_add (context->report, context->file, line, SK_LEVEL_ERROR, "picture-missing",
                   _ ("a picture begins with ! straight before the [, without a space: ![what it "
                      "shows](../pictures/NAME.svg); correct this one"));
    return NULL;
  }
  shown = sk_characters_shorten (address);
  sk_report_add (context->report, context->file, line, SK_LEVEL_ERROR, "link-missing",
                 _ ("a link leads to PAGE.md, to words.md#word or to https://...; “%s” is none of them: correct it, or "
                    "write it as plain words"),
                 shown);
  return NULL;
}
