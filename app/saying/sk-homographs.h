/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-reading.h"

G_BEGIN_DECLS

/* Words that are written alike and said differently, by the words around them: the table of homographs in en.ini. */
gboolean sk_homographs_read (SkReading *reading);

G_END_DECLS
