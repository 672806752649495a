/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Some drawing programs abbreviate the names of their namespaces in the DOCTYPE: <!ENTITY ns_ai "http://...">, and
 * xmlns:i="&ns_ai;". A drawing's text with such names written out and the abbreviations blanked, so that lines keep their
 * numbers (transfer full). NULL where it abbreviates anything else, for that may be of any length, or of another file.
 */
char *sk_svg_abbreviations_expand (const char *text);

G_END_DECLS
