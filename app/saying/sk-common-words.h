/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether English has this word, in small letters, among its twelve thousand commonest. */
gboolean sk_common_words_have (const char *word);

G_END_DECLS
