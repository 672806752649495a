/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-left-markup.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sk-characters.h"

#define NONE ((SkLeftMarkup){ NULL, NULL, FALSE })

static gboolean
is_space (const char *p)
{
  return *p != '\0' && sk_characters_skip_space (p) != p;
}

static gboolean
is_word (const char *p)
{
  return g_unichar_isalnum (g_utf8_get_char (p));
}

/* The first of the signs, be it as wide as a Chinese one. */
static const char *
skip_sign (const char *p, const char *sign, const char *wide)
{
  if (g_str_has_prefix (p, sign))
    return p + strlen (sign);
  return g_str_has_prefix (p, wide) ? p + strlen (wide) : NULL;
}

/* What stands in brackets behind the text of a link or picture: the name of a file, or an address. */
static gboolean
is_target (const char *start)
{
  static const char *const marks[] = { "../", "://", "www.", ".md", "words.md", ".svg", ".png", ".jpg", ".jpeg" };
  gsize length = strcspn (start, ")]");
  g_autofree char *inside = g_strndup (start, length);
  g_autofree char *lower = g_ascii_strdown (inside, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++) {
    if (strstr (lower, marks[i]) != NULL)
      return TRUE;
  }
  return FALSE;
}

static SkLeftMarkup
make_picture (const char *message)
{
  return (SkLeftMarkup){ "picture-missing", message, TRUE };
}

static SkLeftMarkup
make_link (const char *message)
{
  return (SkLeftMarkup){ "link-missing", message, FALSE };
}

/* What is wrong between `![` and the end of the line. */
static SkLeftMarkup
explain_picture (const char *text)
{
  const char *close = strchr (text, ']');
  const char *address = close != NULL ? sk_characters_skip_space (close + 1) : NULL;

  if (strstr (text, "！") != NULL || strstr (text, "［") != NULL || strstr (text, "（") != NULL)
    return make_picture (_ ("the signs of this picture are wider than they should be; write them again with the "
                            "keyboard set to English: ![what it shows](../pictures/NAME.svg)"));
  if (close == NULL)
    return make_picture (_ ("the bracket [ of this picture is not closed; write ] behind what it shows: ![what it "
                            "shows](../pictures/NAME.svg)"));
  if (address != close + 1 && *address == '(')
    return make_picture (_ ("a space stands between ] and ( of this picture; take it away"));
  if (*address != '(')
    return make_picture (_ ("the file of this picture must stand straight behind the ]: ![what it "
                            "shows](../pictures/NAME.svg)"));
  if (strchr (address, ')') == NULL)
    return make_picture (_ ("the bracket ( of this picture is not closed; write ) at its end"));
  if (is_space (address + 1) || address[1 + strcspn (address + 1, " \t)")] != ')')
    return make_picture (
        _ ("the file of this picture has a space in its name; rename it, with - in place of the space, "
           "and write the same name here"));
  return make_picture (
      _ ("this is not written as a picture must be; write ![what it shows](../pictures/NAME.svg), alone "
         "on its line"));
}

static SkLeftMarkup
find_picture (const char *text)
{
  const char *mark = strstr (text, "![");

  if (mark == NULL)
    mark = strstr (text, "！");
  if (mark != NULL && (*mark == '!' || strstr (mark, "［") != NULL || strchr (mark, '[') != NULL))
    return explain_picture (mark);
  if (strstr (text, "!(") != NULL && strstr (text, ")[") != NULL)
    return make_picture (_ ("the brackets of this picture are the wrong way round; write ![what it "
                            "shows](../pictures/NAME.svg)"));
  if (strstr (text, "../pictures/") != NULL)
    return make_picture (_ ("this is not written as a picture must be; write ![what it shows](../pictures/NAME.svg), "
                            "alone on its line"));
  return NONE;
}

/* “[the council]” may be a word that somebody put into another's sentence; half a bracket is nothing. */
static gboolean
is_balanced (const char *text)
{
  gint open = 0;

  for (const char *p = text; *p != '\0' && open >= 0; p++)
    open += (*p == '[') - (*p == ']');
  return open == 0;
}

static SkLeftMarkup
find_link (const char *text)
{
  const char *close = strstr (text, "](");

  if (close != NULL && strchr (close, ')') == NULL)
    return make_link (_ ("the bracket ( of this link is not closed; write ) behind the address"));
  if (close != NULL)
    return make_link (_ ("this link leads nowhere, for a space stands in its address; write it without: "
                         "[text](other-page.md)"));
  for (close = strchr (text, ']'); close != NULL; close = strchr (close + 1, ']')) {
    const char *behind = sk_characters_skip_space (close + 1);

    if (behind > close + 1 && *behind == '(' && is_target (behind + 1))
      return make_link (_ ("a space stands between ] and ( of this link; take it away"));
  }
  close = strstr (text, ")[");
  if (close != NULL && is_target (close + 2))
    return make_link (_ ("the brackets of this link are the wrong way round; write [text](other-page.md)"));
  if (strstr (text, "［") != NULL || strstr (text, "］") != NULL)
    return make_link (_ ("the brackets here are wider than they should be; write them again with the keyboard set to "
                         "English: [text](other-page.md)"));
  if (strstr (text, "][") != NULL || strstr (text, "[[") != NULL)
    return make_link (_ ("this is not written as a link must be; write [text](other-page.md)"));
  if (strstr (text, "[^") != NULL)
    return make_link (_ ("footnotes are not used; write what it says as a sentence of its own"));
  if (!is_balanced (text))
    return make_link (
        _ ("a bracket [ or ] stands alone here; write the other one, as in [text](other-page.md), or take "
           "it away"));
  return NONE;
}

/* `**` or `__`; the lines of a form to be filled in, `_____`, are none. */
static guint
count_pairs (const char *text, char sign, gboolean *has_space)
{
  guint pairs = 0;

  for (const char *p = text; (p = strchr (p, sign)) != NULL;) {
    gsize length = strspn (p, sign == '*' ? "*" : "_");

    if (length == 2 || (length > 2 && sign == '*')) {
      const char *behind = p + length;

      pairs++;
      *has_space = *has_space || (pairs % 2 == 1 ? is_space (behind) : p > text && is_space (g_utf8_prev_char (p)));
    }
    p += length;
  }
  return pairs;
}

/* Stars of one, of which a word was to be marked: `*word`, `* word *`. What could mark a word and does not was meant to
 * be read, `\*word\*`; and a star behind a word may be of a footnote. */
static gboolean
has_single_stars (const char *text)
{
  const char *first = strchr (text, '*');
  const char *last = strrchr (text, '*');

  if (first == NULL)
    return FALSE;
  if (first == last)
    return is_word (first + 1) && (first == text || !is_word (g_utf8_prev_char (first)));
  return is_space (first + 1) || is_space (g_utf8_prev_char (last));
}

static SkLeftMarkup
find_stars (const char *text)
{
  gboolean has_space = FALSE;
  guint pairs = count_pairs (text, '*', &has_space) + count_pairs (text, '_', &has_space);

  if (pairs > 0 && has_space)
    return (SkLeftMarkup){ "word-missing",
                           _ ("the stars here mark no word, for a space stands between them and it; write **word**"),
                           FALSE };
  if (pairs % 2 == 1)
    return (SkLeftMarkup){ "word-missing",
                           _ ("stars stand on one side of a word only here; write **word**, or take them away"),
                           FALSE };
  if (pairs > 0 || strstr (text, "＊") != NULL)
    return (SkLeftMarkup){ "word-missing", _ ("the stars here mark no word; write **word**, or take them away"),
                           FALSE };
  if (has_single_stars (text))
    return (SkLeftMarkup){ "italics", _ ("a star here marks no word; write **word** for a hard word, or take it away"),
                           FALSE };
  return NONE;
}

/* Hyphens, dashes and the like, and nothing else. */
static gboolean
is_rule (const char *text)
{
  static const char signs[] = "-–—―‒‐‑−─━_=*~";
  const char *p = text;

  while (*p != '\0' && (is_space (p) || g_utf8_strchr (signs, -1, g_utf8_get_char (p)) != NULL))
    p = g_utf8_next_char (p);
  return *p == '\0' && *text != '\0';
}

static SkLeftMarkup
find_at_start (const char *text)
{
  if (g_ascii_isalnum (*text))
    return NONE;
  if (is_rule (text))
    return (SkLeftMarkup){ "heading", _ ("a line of --- or *** is not used; start a section with ## and a heading"),
                           FALSE };
  if (skip_sign (text, "#", "＃") != NULL)
    return (
        SkLeftMarkup){ "heading",
                       _ ("a heading starts at the start of its line with ## and an ordinary space; write it so, or "
                          "take away the #"),
                       FALSE };
  if (skip_sign (text, ">", "＞") != NULL)
    return (
        SkLeftMarkup){ "quotation",
                       _ ("a quotation starts at the start of its line with > and an ordinary space; write it so, or "
                          "take away the >"),
                       FALSE };
  return NONE;
}

SkLeftMarkup
sk_left_markup_find (const char *text)
{
  SkLeftMarkup found = find_at_start (text);

  /* Most lines have none of all this; 0xef begins the wide signs. */
  if (found.rule != NULL || strpbrk (text, "[]*_~-/\xef") == NULL)
    return found;
  found = find_picture (text);
  if (found.rule == NULL)
    found = find_link (text);
  if (found.rule == NULL)
    found = find_stars (text);
  if (found.rule == NULL && strstr (text, "~~") != NULL)
    found = (SkLeftMarkup){ "italics", _ ("words are not crossed out; take away the ~~, or the words"), FALSE };
  if (found.rule == NULL && strstr (text, "---") != NULL)
    found =
        (SkLeftMarkup){ "heading", _ ("hyphens in a row stand in this line; write a comma, or two sentences"), FALSE };
  return found;
}

/* What Word and others put before points: bullets, arrows, ticks, boxes, numbers in circles. */
static gboolean
is_bullet (gunichar sign)
{
  return sign == 0x00b7 || sign == 0x2022 || sign == 0x2023 || sign == 0x2043 || sign == 0x204c || sign == 0x204d ||
         sign == 0x2219 || sign == 0x22c5 || sign == 0x2192 || sign == 0x21d2 || (sign >= 0x2460 && sign <= 0x24ff) ||
         (sign >= 0x25a0 && sign <= 0x25ff) || sign == 0x2605 || sign == 0x2606 || (sign >= 0x2610 && sign <= 0x2612) ||
         (sign >= 0x2713 && sign <= 0x2718) || sign == 0x2705 || (sign >= 0x2756 && sign <= 0x2758) ||
         (sign >= 0x2776 && sign <= 0x27be) || (sign >= 0x29be && sign <= 0x29bf) || sign == 0x2b1b || sign == 0x2b1c ||
         sign == 0x2b24 || (sign >= 0x2b95 && sign <= 0x2b96) || sk_characters_is_private (sign);
}

static gboolean
is_dash (gunichar sign)
{
  return sign == '-' || (sign >= 0x2010 && sign <= 0x2015) || sign == 0x2212;
}

/* What a line that starts with the letter o counts to. */
#define ROUND_BULLET 1000

/* “1) Bring lunch”, “(a) Bring lunch”, “2. Bring lunch” below a line that counts 1. */
static gboolean
is_counted (const char *text, guint *number)
{
  const char *start = *text == '(' ? text + 1 : text;
  gsize length = strspn (start, "0123456789"), roman = strspn (start, "ivx");
  const char *behind = start + (length > 0 ? length : roman > 1 ? roman : g_ascii_isalpha (*start));
  guint before = *number;

  *number = 0;
  if (length > 2 || behind == start)
    return FALSE;
  if (length > 0 && (*behind == '\t' || g_str_has_prefix (behind, "\xef\xb8\x8f\xe2\x83\xa3"))) /* a key: 1️⃣ */
    return TRUE;
  if (*behind == ')')
    return is_space (behind + 1) || (length > 0 && is_word (behind + 1));
  if (*behind != '.' || start > text)
    return FALSE;
  *number = length > 0 ? (guint) g_ascii_strtoull (start, NULL, 10) : (guint) (guchar) *start;
  return (is_space (behind + 1) && before > 0 && *number == before + 1) ||
         (length > 0 && g_unichar_isupper (g_utf8_get_char (behind + 1)));
}

gboolean
sk_left_markup_is_point (const char *text, guint *number)
{
  gunichar first = g_utf8_get_char (text);
  const char *behind = *text != '\0' ? g_utf8_next_char (text) : text;

  if ((first >= '0' && first <= '9') || first == '(' || (first < 0x80 && strchr (").ivx", *behind) != NULL))
    return is_counted (text, number);
  /* The round bullet that Word makes into the letter o. In Polish o is a word: two lines have to start with it. */
  if (first == 'o' && *behind == ' ' && g_unichar_isupper (g_utf8_get_char (behind + 1))) {
    gboolean is_second = *number == ROUND_BULLET;

    *number = ROUND_BULLET;
    return is_second;
  }
  *number = 0;
  if (is_dash (first))
    return is_space (behind) || g_unichar_isalpha (g_utf8_get_char (behind));
  /* And the square one is §. */
  if (first == 'o' || first == 0x00a7 || first == '+' || first == '*')
    return *behind == '\t' || (*behind == ' ' && is_space (behind + 1)) ||
           ((guchar) *behind >= 0x80 && is_space (behind));
  return first >= 0x80 && is_bullet (first);
}
