/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* The contrast of each scheme, computed (WCAG 2) from the stylesheets as they are. */

#include <math.h>
#include <string.h>

#include "sk-preferences.h"

#define TEXT 7.0
#define CONTROL 3.0
#define DISABLED 4.5

typedef struct {
  const char *front;
  const char *back;
  double least;
} Pair;

/* Every use of one colour on another that has to be seen (the look's table). */
static const Pair pairs[] = {
  { "ink", "ground", TEXT },
  { "ink", "card", TEXT },
  { "ink", "bar", TEXT },
  { "ink", "read_tint", TEXT },
  { "ink", "chosen", TEXT },
  { "ink_soft", "ground", TEXT },
  { "accent_1_strong", "ground", TEXT },
  { "accent_2_strong", "ground", TEXT },
  { "accent_3_strong", "ground", TEXT },
  { "accent_4_strong", "ground", TEXT },
  { "accent_5_strong", "ground", TEXT },
  { "accent_1_strong", "card", TEXT },
  { "accent_2_strong", "card", TEXT },
  { "accent_3_strong", "card", TEXT },
  { "accent_4_strong", "card", TEXT },
  { "accent_5_strong", "card", TEXT },
  { "on_accent", "accent_1_strong", TEXT },
  { "on_accent", "accent_2_strong", TEXT },
  { "on_accent", "accent_3_strong", TEXT },
  { "on_accent", "accent_4_strong", TEXT },
  { "on_accent", "accent_5_strong", TEXT },
  { "on_read_mark", "read_mark", TEXT },
  { "ground", "ink", TEXT },
  { "read_mark", "read_tint", CONTROL },
  { "line", "card", CONTROL },
  { "line", "bar", CONTROL },
  { "line", "ground", CONTROL },
  { "focus", "ground", CONTROL },
  { "focus", "card", CONTROL },
  { "focus", "bar", CONTROL },
  { "accent_1_strong", "chosen", CONTROL },
  { "accent_2_strong", "chosen", CONTROL },
  { "accent_3_strong", "chosen", CONTROL },
  { "accent_4_strong", "chosen", CONTROL },
  { "accent_5_strong", "chosen", CONTROL },
  { "disabled", "ground", DISABLED },
};

static char *
read_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Name to "#rrggbb": every @define-color of the scheme. */
static GHashTable *
read_scheme (const char *scheme)
{
  g_autofree char *name = g_strdup_printf ("colours-%s.css", scheme);
  g_autofree char *text = read_file (name);
  g_autoptr (GRegex) rule = g_regex_new ("@define-color\\s+(\\w+)\\s+(#[0-9a-f]{6})\\s*;", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GHashTable *colours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_regex_match (rule, text, 0, &match);
  while (g_match_info_matches (match)) {
    g_assert_true (g_hash_table_insert (colours, g_match_info_fetch (match, 1), g_match_info_fetch (match, 2)));
    g_match_info_next (match, NULL);
  }
  return colours;
}

static const char *
get_colour (GHashTable *colours, const char *name)
{
  const char *colour = g_hash_table_lookup (colours, name);

  if (colour == NULL)
    g_error ("there is no colour %s", name);
  return colour;
}

static double
get_luminance (const char *colour)
{
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (int i = 0; i < 3; i++) {
    int high = g_ascii_xdigit_value (colour[1 + 2 * i]);
    int low = g_ascii_xdigit_value (colour[2 + 2 * i]);
    double value = (high * 16 + low) / 255.0;

    luminance += weights[i] * (value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4));
  }
  return luminance;
}

static double
get_contrast (const char *one, const char *other)
{
  double a = get_luminance (one);
  double b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* The computation itself, by values that are known. */
static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (get_contrast ("#000000", "#ffffff"), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (get_contrast ("#ffffff", "#767676"), 4.54, 0.005);
  g_assert_cmpfloat_with_epsilon (get_contrast ("#777777", "#777777"), 1, 0.001);
}

static gboolean
is_readable (const char *front, const char *back, double least)
{
  double contrast = get_contrast (front, back);

  g_test_message ("%s on %s: %.1f; at least %.1f", front, back, contrast, least);
  return contrast >= least;
}

/* A rule of Easy Read that the kiosk keeps, for no page has a colour: ER22, contrast. */
static void
test_scheme (gconstpointer data)
{
  g_autoptr (GHashTable) colours = read_scheme (data);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    const char *front = get_colour (colours, pairs[i].front);
    const char *back = get_colour (colours, pairs[i].back);

    if (!is_readable (front, back, pairs[i].least))
      g_test_fail_printf ("%s on %s is not readable", pairs[i].front, pairs[i].back);
  }
}

/* Grey words on white that are a shade too light, and some that are just dark enough. */
static void
test_near_miss (void)
{
  g_assert_false (is_readable ("#5a5a5a", "#ffffff", TEXT)); /* 6.9 */
  g_assert_true (is_readable ("#595959", "#ffffff", TEXT));  /* 7.0 */
}

/* A name that one scheme lacks would show nothing there, and GTK would complain of it only when it is chosen. */
static void
test_same_names (gconstpointer data)
{
  g_autoptr (GHashTable) colours = read_scheme (data);
  g_autoptr (GHashTable) paper = read_scheme ("paper");
  GHashTableIter iter;
  gpointer name;

  g_assert_cmpuint (g_hash_table_size (colours), ==, g_hash_table_size (paper));
  g_hash_table_iter_init (&iter, paper);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_assert_true (g_hash_table_contains (colours, name));
}

static void
assert_declares (const char *rule, const char *property, const char *colour)
{
  g_autofree char *declaration = g_strdup_printf ("%s: %s;", property, colour);

  if (strstr (rule, declaration) == NULL)
    g_error ("the sample should have %s, and has {%s}", declaration, rule);
}

/* The samples of Make it easier show each scheme as it is, whatever the scheme is now. */
static void
test_sample (gconstpointer data)
{
  g_autoptr (GHashTable) colours = read_scheme (data);
  g_autofree char *base = read_file ("base.css");
  g_autofree char *pattern = g_strdup_printf ("\\.sample-%s \\{([^}]*)\\}", (const char *) data);
  g_autoptr (GRegex) rule = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *declarations = NULL;

  g_assert_true (g_regex_match (rule, base, 0, &match));
  declarations = g_match_info_fetch (match, 1);
  assert_declares (declarations, "background-color", get_colour (colours, "ground"));
  assert_declares (declarations, " color", get_colour (colours, "ink"));
  assert_declares (declarations, "border-color", get_colour (colours, "line"));
}

/* No colour outside the schemes: only samples and the scrim name one. */
static void
test_no_other_colours (void)
{
  g_autofree char *base = read_file ("base.css");
  g_auto (GStrv) lines = g_strsplit (base, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (g_regex_match_simple ("#[0-9a-fA-F]{3,6}\\b", lines[i], 0, 0) && strstr (lines[i], ".sample-") == NULL)
      g_error ("base.css:%u names a colour of its own: %s", i + 1, lines[i]);
  }
}

static void
add (const char *name, const char *scheme, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/ui/colours/%s/%s", name, scheme);

  g_test_add_data_func (path, scheme, test);
}

int
main (int argc, char *argv[])
{
  const char *const *schemes = sk_preferences_all_colours ();

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/colours/computation", test_contrast);
  g_test_add_func ("/ui/colours/near-miss", test_near_miss);
  for (guint i = 0; schemes[i] != NULL; i++) {
    add ("contrast", schemes[i], test_scheme);
    add ("names", schemes[i], test_same_names);
    add ("sample", schemes[i], test_sample);
  }
  g_test_add_func ("/ui/colours/no-others", test_no_other_colours);
  return g_test_run ();
}
