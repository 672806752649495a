/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What single characters may do on a page, and how words and headings are compared. */

/* Whether it may not stand in any text: a control character, or one that turns the reading direction about unseen. */
gboolean sk_characters_is_forbidden (gunichar character);
/* The first such character of a valid UTF-8 text; NULL where there is none. */
const char *sk_characters_find_forbidden (const char *text, gssize length);

/* The heading in lower case, with `-` for spaces. */
char *sk_characters_make_anchor (const char *heading);
/* A form that is equal for two words that differ in case, white space or composition only. */
char *sk_characters_fold (const char *word);
/* White space of every kind at both ends taken away. */
char *sk_characters_strip (const char *text);
/* Tabs made spaces, in place. Returns the text. */
char *sk_characters_replace_tabs (char *text);
/* White space at both ends taken away, any within made one space, composed; nothing else changes. */
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
