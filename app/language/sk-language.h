/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What is known of a language by its BCP 47 tag ("pl", "pa-Arab"). Of our own: what the system says of a language depends
 * on the locales that are installed, and is wrong for Sorani Kurdish, Western Punjabi and Sindhi, which it takes for
 * languages that run from left to right.
 */

/* Its name in itself ("Polski"), by which those who read it find it; the tag, where the name is not known. */
const char *sk_language_get_name (const char *tag);
/* Whether its lines run from right to left: by the script that the tag names, or the one it is usually written in. */
gboolean sk_language_is_right_to_left (const char *tag);

G_END_DECLS
