/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of files, as they are and as they were meant: Windows hides endings, and whoever copies a file gets a new name. */

/* Where the ending of a picture starts, `.svg`, in any case; NULL where the name has none. */
const char *sk_file_name_find_picture_ending (const char *name);

/* What is left of a name without its endings, capitals, spaces, and the “(1)” and “Copy” of copies:
 * `Our Lunch.md.txt` is `our-lunch`. */
char *sk_file_name_simplify (const char *name);
/* Whether a file of this name was meant to be `bundle.ini`, or another one of that sort, but is none. */
gboolean sk_file_name_is_meant (const char *name, const char *wanted);
/* The same for `ID.md`: the id, or NULL. */
char *sk_file_name_find_meant_page (const char *name);

/* What somebody wrote for the id of a page: `Lunch`, `our lunch`, `en/lunch.md`. NULL where it can be none. */
char *sk_file_name_read_page_id (const char *text, const char *language);
/* What somebody wrote for the key of a picture: `time.svg`, `../pictures/time`. */
char *sk_file_name_read_picture_key (const char *text);

G_END_DECLS
