/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-self-check.h"

#include <glib/gi18n.h>

#include "sk-ruler.h"

/* WCAG 2.2, 2.2.1; and what is too short for somebody who reads slowly or works with a switch. */
#define LEAST_WARNING_SECONDS 20
#define LEAST_IDLE_SECONDS 60

typedef struct {
  SkVisit *visit;
  SkPreferences *preferences;
  SkBundle *bundle;
  SkRuler *ruler;
} Walk;

typedef void (*StopFunc) (SkRuler *ruler, const char *where);

static void
measure_here (Walk *walk, const char *screen, StopFunc measure)
{
  g_autofree char *colours = NULL;
  g_autofree char *letters = NULL;
  g_autofree char *reach = NULL;
  g_autofree char *spacing = NULL;
  g_autofree char *where = NULL;

  sk_ruler_settle (walk->ruler);
  g_object_get (walk->preferences, "colours", &colours, "letters", &letters, "reach", &reach, "spacing", &spacing,
                NULL);
  where = g_strdup_printf ("%s, %s, %d %%, %s, %s, %s, %s", screen, sk_preferences_get_language (walk->preferences),
                           sk_preferences_get_text_size (walk->preferences), colours, letters, spacing, reach);
  measure (walk->ruler, where);
}

/* With what was chosen, as on the start screen, too. */
static void
go_to_start (Walk *walk)
{
  sk_preferences_remember (walk->preferences);
  sk_visit_end (walk->visit);
  sk_preferences_recall (walk->preferences);
}

/* A word of the page `words`, if the bundle explains any. */
static char *
find_word (Walk *walk)
{
  g_autoptr (SkPage) words = NULL;

  if (sk_bundle_has_page (walk->bundle, sk_preferences_get_language (walk->preferences), "words"))
    words = sk_bundle_load_page (walk->bundle, sk_preferences_get_language (walk->preferences), "words", NULL);
  if (words == NULL || sk_page_get_n_sections (words) == 0)
    return NULL;
  return g_strdup (sk_section_get_id (sk_page_get_section (words, 0)));
}

static void
walk_overlays (Walk *walk, StopFunc measure)
{
  g_autofree char *word = find_word (walk);

  if (word != NULL) {
    sk_visit_explain_word (walk->visit, word);
    measure_here (walk, "word", measure);
    sk_visit_close (walk->visit);
  }
  sk_visit_make_easier (walk->visit);
  measure_here (walk, "easier", measure);
  sk_visit_close (walk->visit);
  sk_visit_warn (walk->visit);
  measure_here (walk, "warning", measure);
  sk_visit_close (walk->visit);
}

static void
walk_screens (Walk *walk, StopFunc measure)
{
  const char *const *pages = sk_bundle_get_pages (walk->bundle, sk_preferences_get_language (walk->preferences));

  go_to_start (walk);
  measure_here (walk, "start", measure);
  sk_visit_go_home (walk->visit);
  measure_here (walk, "home", measure);
  for (guint i = 0; pages[i] != NULL; i++) {
    sk_visit_open_page (walk->visit, pages[i]);
    measure_here (walk, pages[i], measure);
  }
  walk_overlays (walk, measure);
}

/* Each size in each language, the largest with most on it and in reach, and each kind of letters. */
static void
measure_sizes (Walk *walk)
{
  const char *const *languages = sk_preferences_get_offered_languages (walk->preferences);
  const char *const *letters = sk_preferences_offered_letters (walk->preferences);
  guint n;
  const int *sizes = sk_preferences_offered_sizes (&n);

  for (guint i = 0; languages[i] != NULL; i++) {
    g_object_set (walk->preferences, "language", languages[i], NULL);
    for (guint j = 0; j < n; j++) {
      g_object_set (walk->preferences, "text-size", sizes[j], NULL);
      walk_screens (walk, sk_ruler_measure_sizes);
    }
  }
  g_object_set (walk->preferences, "language", languages[0], NULL);
  g_object_set (walk->preferences, "original-words", TRUE, "spacing", "widest", NULL);
  walk_screens (walk, sk_ruler_measure_sizes);
  g_object_set (walk->preferences, "original-words", FALSE, "spacing", "normal", "reach", "low", NULL);
  walk_screens (walk, sk_ruler_measure_sizes);
  g_object_set (walk->preferences, "reach", "normal", "text-size", sizes[0], NULL);
  for (guint i = 1; letters[i] != NULL; i++) {
    g_object_set (walk->preferences, "letters", letters[i], NULL);
    walk_screens (walk, sk_ruler_measure_sizes);
  }
  g_object_set (walk->preferences, "letters", letters[0], NULL);
}

static void
measure_what_is_painted (SkRuler *ruler, const char *where)
{
  sk_ruler_measure_colours (ruler, where);
  sk_ruler_measure_focus (ruler, where);
}

static void
measure_colours (Walk *walk)
{
  const char *const *schemes = sk_preferences_offered_colours (walk->preferences);

  for (guint i = 0; schemes[i] != NULL; i++) {
    g_object_set (walk->preferences, "colours", schemes[i], NULL);
    walk_screens (walk, measure_what_is_painted);
  }
  g_object_set (walk->preferences, "colours", schemes[0], NULL);
}

static void
measure_spacing (Walk *walk)
{
  const char *page = sk_bundle_get_home (walk->bundle)[0];

  go_to_start (walk);
  sk_visit_open_page (walk->visit, page);
  sk_ruler_measure_spacing (walk->ruler, walk->preferences, page);
}

static void
measure_times (Walk *walk, guint idle_seconds, guint warning_seconds)
{
  sk_clause_take (sk_ruler_add (walk->ruler, _ ("WCAG 2.2, 2.2.1: time to answer, with one touch, any number of times"),
                                "s", LEAST_WARNING_SECONDS, FALSE),
                  warning_seconds, "warning-seconds");
  sk_clause_take (sk_ruler_add (walk->ruler, _ ("WCAG 2.2, 2.2.6: time without a touch until it is asked"), "s",
                                LEAST_IDLE_SECONDS, FALSE),
                  idle_seconds, "idle-seconds");
}

static void
print_screen (GtkWindow *window)
{
  const SkScale *scale = sk_look_get_scale (sk_look_find (GTK_WIDGET (window)));
  int width = gtk_widget_get_width (GTK_WIDGET (window));
  int height = gtk_widget_get_height (GTK_WIDGET (window));

  /* Translators: the size of the screen, in px and in mm, and how far away the eyes are. */
  g_print (_ ("%1$d x %2$d px, %3$.0f x %4$.0f mm, seen from %5$.0f mm"), width, height, sk_scale_to_mm (scale, width),
           sk_scale_to_mm (scale, height), scale->distance_mm);
  g_print ("\n");
}

gboolean
sk_self_check_run (GtkWindow *window, SkVisit *visit, SkBundle *bundle, guint idle_seconds, guint warning_seconds)
{
  g_autoptr (SkRuler) ruler = sk_ruler_new (window);
  Walk walk = { visit, sk_visit_get_preferences (visit), bundle, ruler };

  /* A word is read aloud when it is opened; nobody has asked for that here. */
  g_object_set (walk.preferences, "volume", 0, "calm", TRUE, NULL);
  sk_ruler_settle (ruler);
  print_screen (window);
  measure_sizes (&walk);
  measure_spacing (&walk);
  measure_colours (&walk);
  measure_times (&walk, idle_seconds, warning_seconds);
  return sk_ruler_report (ruler);
}
