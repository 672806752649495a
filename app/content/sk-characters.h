/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What single characters may do on a page, and how words and headings are compared. */

/* What stands where a letter was lost. Texts that the project itself mended have it, and so it is not forbidden. */
#define SK_CHARACTERS_LOST 0xfffd
#define SK_CHARACTERS_LOST_TEXT "\xef\xbf\xbd"

/* Whether it may not stand in any text: a control character, one that turns the reading direction about unseen, or one
 * of which nobody can say what it shows. */
gboolean sk_characters_is_forbidden (gunichar character);
/* What is wrong with such a character, and what to do. */
char *sk_characters_explain_forbidden (gunichar character);
/* Whether it means something in one font or program only, as the bullets of Word do. */
gboolean sk_characters_is_private (gunichar character);
/* Whether nobody sees it: a hyphen that may be, a space of no width. */
gboolean sk_characters_is_unseen (gunichar character);
/* The first such character of a valid UTF-8 text; NULL where there is none. */
const char *sk_characters_find_forbidden (const char *text, gssize length);

/* The heading in lower case, with `-` for spaces. */
char *sk_characters_make_anchor (const char *heading);
/* In place: ligatures made the letters that they show, and unseen characters taken away where they do nothing. Returns
 * the text, which is valid UTF-8. */
char *sk_characters_tidy (char *text);
/* Behind white space of every kind, and behind what nobody sees. */
const char *sk_characters_skip_space (const char *text);
/* A form that is equal for two words that differ in case, white space, composition or what nobody sees only. */
char *sk_characters_fold (const char *word);
/* White space of every kind at both ends taken away. */
char *sk_characters_strip (const char *text);
/* Tabs made spaces, in place. Returns the text. */
char *sk_characters_replace_tabs (char *text);
/* White space at both ends taken away, any within made one space, what nobody sees left out, composed; nothing else
 * changes. */
char *sk_characters_normalize_space (const char *text);

/* How many letters a text has. A letter is what is seen as one (a grapheme), with all its marks; more than 8
 * characters of one count as several letters, as their number is a load to whoever draws them. */
guint sk_characters_count (const char *text);
/* Whether there are more than that: in most texts that is seen at once. */
gboolean sk_characters_are_more_than (const char *text, guint most);
/* The start of a text of any length, for a message: at most 60 letters, and `...` where some are left out. */
char *sk_characters_shorten (const char *text);

/* `[a-z0-9-]{1,64}`: what a page's id may be. */
gboolean sk_characters_is_page_id (const char *id);
/* The form of a BCP 47 language tag: `en`, `pl`, `zh-Hant`. */
gboolean sk_characters_is_language (const char *tag);
/* A day of the form 2027-03-31; NULL where it is none. */
GDate *sk_characters_parse_date (const char *text);

G_END_DECLS
