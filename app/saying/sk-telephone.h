/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-reading.h"

G_BEGIN_DECLS

/*
 * Telephone numbers, in any language digit by digit, with a rest between their groups: "01702 215000", "+44 (0)1702 ...",
 * and in English the short ones: "999", "Text 85258".
 */
gboolean sk_telephone_read (SkReading *reading);

G_END_DECLS
