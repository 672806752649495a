/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkSpeller: the dictionary of a language. It takes long to load, so that happens in a thread of its own; and to free,
 * so it is kept while the program runs. Main thread only.
 */
typedef struct _SkSpeller SkSpeller;

/* The one of that language (a BCP 47 tag), which begins to load when it is first asked for (transfer none). */
SkSpeller *sk_speller_get (const char *language);

/* These wait until it is loaded. Whether there is a dictionary of the language on this computer. */
gboolean sk_speller_is_available (SkSpeller *self);
gboolean sk_speller_knows (SkSpeller *self, const char *word);
/* What may have been meant; NULL where nobody can say. */
char *sk_speller_suggest (SkSpeller *self, const char *word);

G_END_DECLS
