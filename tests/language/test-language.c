/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* What is known of languages: their own names, and which way their lines run. */

#include "sk-language.h"

static void
test_names (void)
{
  g_assert_cmpstr (sk_language_get_name ("en"), ==, "English");
  g_assert_cmpstr (sk_language_get_name ("en-GB"), ==, "English");
  g_assert_cmpstr (sk_language_get_name ("pl"), ==, "Polski");
  g_assert_cmpstr (sk_language_get_name ("PL"), ==, "Polski");
  g_assert_cmpstr (sk_language_get_name ("ur"), ==, "اردو");
  /* Two scripts are read by two kinds of people. */
  g_assert_cmpstr (sk_language_get_name ("pa"), ==, "ਪੰਜਾਬੀ");
  g_assert_cmpstr (sk_language_get_name ("pa-Guru"), ==, "ਪੰਜਾਬੀ");
  g_assert_cmpstr (sk_language_get_name ("pa-Arab"), ==, "پنجابی");
  g_assert_cmpstr (sk_language_get_name ("pa-arab-PK"), ==, "پنجابی");
  /* Better the tag than nothing at all. */
  g_assert_cmpstr (sk_language_get_name ("qaa"), ==, "qaa");
}

static void
test_directions (void)
{
  const char *const right_to_left[] = { "ar", "ur", "ur-PK", "fa",      "he",      "ps",         "ckb", "sd",
                                        "ug", "yi", "AR",    "pa-Arab", "ku-Arab", "az-arab-IR", "dv" };
  const char *const left_to_right[] = { "en",      "pl", "pa",  "ku",  "ku-Latn", "ur-Latn",
                                        "zh-Hant", "az", "art", "fas", "sdx" };

  for (gsize i = 0; i < G_N_ELEMENTS (right_to_left); i++) {
    if (!sk_language_is_right_to_left (right_to_left[i]))
      g_error ("%s runs from right to left", right_to_left[i]);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (left_to_right); i++) {
    if (sk_language_is_right_to_left (left_to_right[i]))
      g_error ("%s runs from left to right", left_to_right[i]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/names", test_names);
  g_test_add_func ("/language/directions", test_directions);
  return g_test_run ();
}
