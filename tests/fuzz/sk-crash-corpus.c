/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-crash-corpus.h"

static const SkCrashInput inputs[] = {
  { "apostrophes", "s'", 80, "", "en" },
  { "apostrophes-least", "s'", 68, "", "en" },
  { "lone-dots", "é . ", 101, "", "en" },
  { "lone-dots-least", "é . ", 57, "", "en" },
  { "dots-digits", "a . ", 178, "11111111111111111111111111111111\n", "en" },
  { "dots-digits-least", "a . ", 100, "", "en" },
  { "dotted", "a.", 100, "", "en" },
  { "dotted-accent", "é.", 100, "", "en" },
  { "subscript-symbol", "₁🌤", 1, "", "hi" },
  { "symbol-subscript", "🌤₁", 1, "", "hi" },
  { "subscript-face", "₁😀", 1, "", "hi" },
  { "circled", "①🌤", 1, "", "hi" },
  { "superscript", "²🌤 ", 20, "", "hi" },
  { "apostrophes-french", "s'", 80, "", "fr" },
  { "apostrophes-arabic", "s'", 80, "", "ar" },
  { "apostrophes-chinese", "s'", 80, "", "cmn" },
  { "lone-dots-polish", "é . ", 101, "", "pl" },
  { "cantonese-digits", "1", 14, " ", "yue" },
  { "cantonese-commas", "9,9", 25, " \u0301", "yue" },
  { "one-long-word", "ab", 10000, "", "en" },
  { "nothing-but-dots", ".", 2000, "", "en" },
  { "escapes", "\x01\x1b[", 50, "", "en" },
  { "brackets", "[[s'EnD", 50, "", "en" },
  { "directions", "\u202ea\u2066", 50, "", "ar" },
};

const SkCrashInput *
sk_crash_corpus_get (guint *n_inputs)
{
  *n_inputs = G_N_ELEMENTS (inputs);
  return inputs;
}

char *
sk_crash_input_make (const SkCrashInput *input)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < input->times; i++)
    g_string_append (text, input->piece);
  g_string_append (text, input->end);
  return g_string_free (text, FALSE);
}
