/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-spoken.h"

G_BEGIN_DECLS

/*
 * Makes a text harmless to the engine, which plain valid text can crash: nothing but letters, marks, numbers,
 * punctuation and a few signs; words of at most 50 characters; few dots and apostrophes together. Every shown word
 * keeps its place. The engine may still crash: this only makes it rare.
 */
SkSpoken *sk_tame (const SkSpoken *spoken);

G_END_DECLS
