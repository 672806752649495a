/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-bundle.h"

G_BEGIN_DECLS

/*
 * Checks a bundle: its form, and by the rules of Easy Read the words and pictures on its pages. Today: the day by which
 * ReviewBy is judged.
 */
void sk_easy_read_check (SkBundle *bundle, const GDate *today, SkReport *report);

G_END_DECLS
