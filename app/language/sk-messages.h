/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The words of the programs themselves, which gettext translates. Their language is the one of whoever started the
 * program until it is set; then it changes at once for every text that is asked for afterwards. What is shown already
 * has to be asked for again.
 */

/* Sets the locale and finds the translations. First of all in main (), while there is only one thread; a GTK program
 * calls gtk_disable_setlocale () as well. */
void sk_messages_init (void);

/* Main thread. Tag: BCP 47. Where there is no translation into this language the words are the ones in the code. */
void sk_messages_set_language (const char *tag);

/* The language that the words really have, as a BCP 47 tag: the one that was set, or "en". */
const char *sk_messages_get_language (void);

G_END_DECLS
