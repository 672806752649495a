/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-characters.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* Of a letter, with its marks: a family of four on one picture has 7. */
#define LETTER_CHARACTERS 8
#define NON_JOINER 0x200c
#define JOINER 0x200d
#define OBJECT 0xfffc

gboolean
sk_characters_is_private (gunichar character)
{
  return (character >= 0xe000 && character <= 0xf8ff) || character >= 0xf0000;
}

gboolean
sk_characters_is_forbidden (gunichar character)
{
  if (character < 0x20)
    return character != '\t' && character != '\n';
  return (character >= 0x7f && character <= 0x9f) ||     /* DEL and the C1 controls */
         (character >= 0x2028 && character <= 0x202e) || /* line and paragraph separators, embeddings, overrides */
         (character >= 0x2066 && character <= 0x2069) || /* isolates */
         (character >= 0xfff9 && character <= 0xfffc) || /* marks of notes, and what is not there */
         (character >= 0xfdd0 && character <= 0xfdef) || (character & 0xfffe) == 0xfffe || /* no characters at all */
         sk_characters_is_private (character);
}

char *
sk_characters_explain_forbidden (gunichar character)
{
  if (character == OBJECT)
    return g_strdup (_ ("something was pasted into this line that is not there, perhaps a picture; delete the line and "
                        "type it again"));
  if (character == SK_CHARACTERS_LOST)
    return g_strdup (
        _ ("a letter of this line was lost, and � stands in its place; delete the line and type it again"));
  if (sk_characters_is_private (character))
    return g_strdup_printf (_ ("a sign in this line (U+%04X) can be seen in one program only; delete the line and type "
                               "it again"),
                            character);
  return g_strdup_printf (_ ("a hidden character (U+%04X) stands in this line; delete the line and type it again"),
                          character);
}

const char *
sk_characters_find_forbidden (const char *text, gssize length)
{
  /* Most text is plain: only controls and the lead bytes of C1 controls, of U+2000, of U+E000 to U+FFFF and of what
   * stands above them need a closer look. */
  static const guint8 is_suspect[256] = {
    [0x00 ... 0x08] = TRUE, [0x0b ... 0x1f] = TRUE, [0x7f] = TRUE, [0xc2] = TRUE, [0xe2] = TRUE, [0xee ... 0xf4] = TRUE,
  };
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);

  for (const char *p = text; p < end; p++) {
    const guchar *byte = (const guchar *) p;

    if (end - p >= 4 && !(is_suspect[byte[0]] | is_suspect[byte[1]] | is_suspect[byte[2]] | is_suspect[byte[3]]))
      p += 3;
    else if (is_suspect[*byte] && sk_characters_is_forbidden (g_utf8_get_char (p)))
      return p;
  }
  return NULL;
}

gboolean
sk_characters_is_unseen (gunichar character)
{
  return character == 0x00ad || (character >= 0x200b && character <= 0x200d) || character == 0x2060 ||
         character == 0xfeff;
}

/* U+0530: Latin, Greek and Cyrillic letters, and the plain signs, stand below it. None of them needs help with where a
 * line may end or how letters join. */
#define NEEDS_HELP 0x0530

static gboolean
is_needless (gunichar before, gunichar character, gunichar behind)
{
  gboolean joins = character == 0x200c || character == 0x200d;

  if (!sk_characters_is_unseen (character))
    return FALSE;
  return joins ? before < NEEDS_HELP && behind < NEEDS_HELP : before < NEEDS_HELP || behind < NEEDS_HELP;
}

char *
sk_characters_tidy (char *text)
{
  static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };
  gunichar before = 0;
  char *end = text;

  for (const char *p = text; *p != '\0';) {
    const char *next = g_utf8_next_char (p);
    gunichar character = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);

    /* None is longer than its ligature, in bytes. */
    if (character >= 0xfb00 && character <= 0xfb06)
      for (const char *letter = ligatures[character - 0xfb00]; *letter != '\0'; letter++)
        *end++ = *letter;
    else if (character < 0x80 || !is_needless (before, character, g_utf8_get_char (next)))
      while (p < next)
        *end++ = *p++;
    if (!sk_characters_is_unseen (character))
      before = character;
    p = next;
  }
  *end = '\0';
  return text;
}

const char *
sk_characters_skip_space (const char *text)
{
  while (*text != '\0') {
    gunichar character = g_utf8_get_char (text);

    if (!g_unichar_isspace (character) && !sk_characters_is_unseen (character))
      break;
    text = g_utf8_next_char (text);
  }
  return text;
}

char *
sk_characters_strip (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, end - text);
}

char *
sk_characters_replace_tabs (char *text)
{
  for (char *tab = strchr (text, '\t'); tab != NULL; tab = strchr (tab, '\t'))
    *tab = ' ';
  return text;
}

/* Nothing in ASCII can be composed, and no character is longer than a byte. */
static char *
normalize_ascii (const char *text)
{
  char *result = g_malloc (strlen (text) + 1);
  char *end = result;

  for (const char *p = text; *p != '\0'; p++) {
    if (!g_ascii_isspace (*p))
      *end++ = *p;
    else if (end > result && end[-1] != ' ')
      *end++ = ' ';
  }
  if (end > result && end[-1] == ' ')
    end--;
  *end = '\0';
  return result;
}

/* Whether the text has only letters of Western Europe and marks such as “ and –, which are composed already. */
static gboolean
is_composed (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar character = g_utf8_get_char (p);

    if (character >= 0x0300 && (character < 0x2010 || character > 0x2027))
      return FALSE;
  }
  return TRUE;
}

static char *
normalize_unicode (const char *text)
{
  g_autofree char *composed = is_composed (text) ? NULL : g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) result = g_string_sized_new (strlen (text) + 1);
  gboolean space = FALSE;

  for (const char *p = composed != NULL ? composed : text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar character = g_utf8_get_char (p);

    if (character > 0x20 && character < 0x7f && !space) {
      g_string_append_c (result, character);
    } else if (g_unichar_isspace (character)) {
      space = result->len > 0;
    } else if (!sk_characters_is_unseen (character)) {
      if (space)
        g_string_append_c (result, ' ');
      g_string_append_unichar (result, character);
      space = FALSE;
    }
  }
  return g_string_free (g_steal_pointer (&result), FALSE);
}

char *
sk_characters_normalize_space (const char *text)
{
  /* Most of what comes here is ASCII, and the rules for all the rest take long to ask. */
  return g_str_is_ascii (text) ? normalize_ascii (text) : normalize_unicode (text);
}

char *
sk_characters_make_anchor (const char *heading)
{
  g_autofree char *plain = sk_characters_normalize_space (heading);
  g_autofree char *lower = g_str_is_ascii (plain) ? g_ascii_strdown (plain, -1) : g_utf8_strdown (plain, -1);

  return g_strdelimit (g_steal_pointer (&lower), " ", '-');
}

char *
sk_characters_fold (const char *word)
{
  g_autofree char *plain = sk_characters_normalize_space (word);
  g_autofree char *folded = NULL;

  if (g_str_is_ascii (plain))
    return g_ascii_strdown (plain, -1);
  folded = g_utf8_casefold (plain, -1);
  return g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
}

static gboolean
is_of_flag (gunichar character)
{
  return character >= 0x1f1e6 && character <= 0x1f1ff;
}

/* Whether a character belongs to the letter before it, as Unicode says of grapheme clusters (UAX 29): marks, what is
 * joined, the second half of a flag, the later parts of a Korean syllable, what changes a picture's colour or is its tag.
 * GLib knows nothing of it, PCRE of some systems does not part pictures, and Pango is for who draws. */
static gboolean
belongs_to_letter (gunichar before, gunichar character, gboolean half_flag)
{
  switch ((int) g_unichar_type (character)) {
  case G_UNICODE_NON_SPACING_MARK:
  case G_UNICODE_ENCLOSING_MARK:
  case G_UNICODE_SPACING_MARK:
    return TRUE;
  case G_UNICODE_OTHER_SYMBOL:
    return before == JOINER || (half_flag && is_of_flag (character));
  default:
    return character == JOINER || character == NON_JOINER || (character >= 0x1160 && character <= 0x11ff) ||
           (character >= 0x1f3fb && character <= 0x1f3ff) || (character >= 0xe0020 && character <= 0xe007f);
  }
}

guint
sk_characters_count (const char *text)
{
  gunichar before = 0;
  gboolean half_flag = FALSE;
  guint letters = 0;
  guint characters = 0; /* of the last letter */

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar character = g_utf8_get_char (p);
    gboolean belongs = letters > 0 && belongs_to_letter (before, character, half_flag);

    characters = belongs && characters < LETTER_CHARACTERS ? characters + 1 : 1;
    letters += characters == 1;
    half_flag = is_of_flag (character) && !belongs;
    before = character;
  }
  return letters;
}

gboolean
sk_characters_are_more_than (const char *text, guint most)
{
  /* No letter has less than a byte. */
  return strlen (text) > most && sk_characters_count (text) > most;
}

char *
sk_characters_shorten (const char *text)
{
  const char *p = text;

  for (guint i = 0; i < 60 && *p != '\0'; i++)
    p = g_utf8_next_char (p);
  return *p == '\0' ? g_strdup (text) : g_strdup_printf ("%.*s...", (int) (p - text), text);
}

gboolean
sk_characters_is_page_id (const char *id)
{
  gsize length = strlen (id);

  return length >= 1 && length <= 64 && strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

gboolean
sk_characters_is_language (const char *tag)
{
  g_auto (GStrv) parts = g_strsplit (tag, "-", -1);

  if (parts[0] == NULL || strlen (tag) > 35)
    return FALSE;
  for (guint i = 0; parts[i] != NULL; i++) {
    gsize length = strlen (parts[i]);

    for (gsize j = 0; j < length; j++) {
      if (!g_ascii_isalnum (parts[i][j]) || (i == 0 && !g_ascii_isalpha (parts[i][j])))
        return FALSE;
    }
    if (i == 0 ? length < 2 || length > 3 : length < 1 || length > 8)
      return FALSE;
  }
  return TRUE;
}

GDate *
sk_characters_parse_date (const char *text)
{
  static const char form[] = "dddd-dd-dd";
  guint year, month, day;

  if (strlen (text) != strlen (form))
    return NULL;
  for (gsize i = 0; form[i] != '\0'; i++) {
    if (form[i] == '-' ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return NULL;
  }
  year = atoi (text);
  month = atoi (text + strlen ("dddd-"));
  day = atoi (text + strlen ("dddd-dd-"));
  return g_date_valid_dmy (day, month, year) ? g_date_new_dmy (day, month, year) : NULL;
}
