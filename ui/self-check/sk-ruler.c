/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-ruler.h"

#include <glib/gi18n.h>

#include "sk-hard-word.h"
#include "sk-pixels.h"
#include "sk-sentence-view.h"
#include "sk-symbol.h"
#include "sk-text-layout.h"
#include "sk-text.h"

/* What is asked for. A CSS px of WCAG is taken as what it is on paper, 1/96 inch, for the size of this screen is known
 * (WCAG2ICT, 2.5.8). */
#define CSS_PX_MM (25.4 / 96)
#define LEAST_LETTERS_PX 40
#define LEAST_TARGET_MM 20
#define LONGEST_LINE 60
#define LEAST_TEXT_CONTRAST 7
#define LEAST_OTHER_CONTRAST 3
#define LEAST_RING_PX 3
/* So many frames let every size, picture and rail come to rest. */
#define FRAMES 3
/* How far around a control its ring may stand, in px of the drawings. */
#define RING_REACH 16

struct _SkRuler {
  GtkWindow *window;
  SkLook *look;
  GPtrArray *clauses;     /* SkClause, in the order of the report */
  GHashTable *by_colours; /* "words SCHEME" and "controls SCHEME" to SkClause */
  GHashTable *focused;    /* kinds of controls that had the focus, with the scheme */
  SkClause *least_capital;
  SkClause *large_capital;
  SkClause *letters;
  SkClause *targets[3];
  SkClause *line;
  SkClause *cut;
  SkClause *outside;
  SkClause *ring;
  guint frames;

  /* Of the screen that is being measured. */
  const char *where;
  SkPixels *pixels;
  guint n_cut;
  guint n_outside;
};

SkClause *
sk_ruler_add (SkRuler *self, const char *name, const char *unit, double wanted, gboolean most)
{
  SkClause *clause = sk_clause_new (name, unit, wanted, most);

  g_ptr_array_add (self->clauses, clause);
  return clause;
}

static void
add_clauses (SkRuler *self)
{
  double at_distance = sk_scale_get_capital_at_distance (sk_look_get_scale (self->look));

  self->large_capital =
      sk_ruler_add (self, _ ("EN 301 549, 5.1.4: the smallest capital letter of a sentence at the largest size"), "mm",
                    at_distance, FALSE);
  self->least_capital = sk_ruler_add (self, _ ("Section 508, 402.4: the smallest capital letter"), "mm",
                                      SK_SCALE_LEAST_CAPITAL_MM, FALSE);
  self->letters =
      sk_ruler_add (self, _ ("SendKiosk: the smallest letters of a sentence"), "px", LEAST_LETTERS_PX, FALSE);
  self->targets[0] = sk_ruler_add (self, _ ("SendKiosk: the smallest control"), "mm", LEAST_TARGET_MM, FALSE);
  self->targets[1] = sk_ruler_add (self, _ ("WCAG 2.2, 2.5.5: the smallest control"), "mm", 44 * CSS_PX_MM, FALSE);
  self->targets[2] = sk_ruler_add (self, _ ("WCAG 2.2, 2.5.8: the smallest control"), "mm", 24 * CSS_PX_MM, FALSE);
  self->line =
      sk_ruler_add (self, _ ("WCAG 2.2, 1.4.8, and stricter: characters in the longest line"), "", LONGEST_LINE, TRUE);
  self->cut = sk_ruler_add (self, _ ("WCAG 2.2, 1.4.4: words that are cut off"), "", 0, TRUE);
  self->outside = sk_ruler_add (self, _ ("WCAG 2.2, 1.4.10: words and controls beside the screen"), "", 0, TRUE);
  self->ring = sk_ruler_add (
      self, _ ("WCAG 2.2, 2.4.7 and 2.4.13: the ring around what has the focus, with a contrast of 3 to 1"), "px",
      LEAST_RING_PX, FALSE);
}

SkRuler *
sk_ruler_new (GtkWindow *window)
{
  SkRuler *self = g_new0 (SkRuler, 1);

  self->window = g_object_ref (window);
  self->look = g_object_ref (sk_look_find (GTK_WIDGET (window)));
  self->clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) sk_clause_free);
  self->by_colours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->focused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_clauses (self);
  return self;
}

void
sk_ruler_free (SkRuler *self)
{
  g_clear_pointer (&self->pixels, sk_pixels_free);
  g_hash_table_unref (self->by_colours);
  g_hash_table_unref (self->focused);
  g_ptr_array_unref (self->clauses);
  g_object_unref (self->look);
  g_object_unref (self->window);
  g_free (self);
}

static void
painted_cb (GdkFrameClock *clock, SkRuler *self)
{
  if (self->frames > 0)
    self->frames--;
  if (self->frames > 0)
    gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
}

void
sk_ruler_settle (SkRuler *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), self);

  self->frames = FRAMES;
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
  while (self->frames > 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

typedef void (*WidgetFunc) (SkRuler *self, GtkWidget *widget, const graphene_rect_t *area);

/* All that is shown and can be used: what lies under a sheet cannot have the focus, and is left out. Area: in px of the
 * window, whether it is in sight or must be scrolled to. */
static void
for_each_shown (SkRuler *self, GtkWidget *widget, WidgetFunc function)
{
  graphene_rect_t area;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_can_focus (widget))
    return;
  if (gtk_widget_compute_bounds (widget, GTK_WIDGET (self->window), &area))
    function (self, widget, &area);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    for_each_shown (self, child, function);
}

static PangoLayout *
get_layout (GtkWidget *widget)
{
  if (SK_IS_TEXT (widget) && *sk_text_get_text (SK_TEXT (widget)) != '\0')
    return sk_text_get_layout (SK_TEXT (widget));
  return SK_IS_SENTENCE_VIEW (widget) ? sk_sentence_view_get_layout (SK_SENTENCE_VIEW (widget)) : NULL;
}

/* The words of a widget, or the first ones in it; NULL where it has none. */
static PangoLayout *
find_words (GtkWidget *widget)
{
  PangoLayout *layout = get_layout (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && layout == NULL;
       child = gtk_widget_get_next_sibling (child))
    layout = find_words (child);
  return layout;
}

/* For the report: the screen, and what it is about. */
static char *
describe (SkRuler *self, GtkWidget *widget)
{
  PangoLayout *words = find_words (widget);

  if (words == NULL)
    return g_strdup_printf ("%s: %s", self->where, G_OBJECT_TYPE_NAME (widget));
  return g_strdup_printf ("%s: “%s”", self->where, pango_layout_get_text (words));
}

static gboolean
is_row_sentence (GtkWidget *widget)
{
  return SK_IS_SENTENCE_VIEW (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT) != NULL &&
         gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_LABEL;
}

static void
measure_letters (SkRuler *self, GtkWidget *widget, PangoLayout *layout, const char *where)
{
  double capital = sk_scale_to_mm (sk_look_get_scale (self->look), sk_scale_measure_least_capital (layout));

  /* Some scripts have no capital letters. */
  if (capital <= 0)
    return;
  sk_clause_take (self->least_capital, capital, where);
  if (!is_row_sentence (widget))
    return;
  sk_clause_take (self->letters, sk_text_layout_get_em (widget), where);
  /* The clause asks for one way to have it so large: that is the largest size, as closely set as it is drawn. */
  if (sk_look_get_text_size (self->look) == 400 && !sk_look_is_spaced (self->look))
    sk_clause_take (self->large_capital, capital, where);
}

static void
measure_lines (SkRuler *self, PangoLayout *layout, const char *where)
{
  const char *text = pango_layout_get_text (layout);

  for (int i = 0; i < pango_layout_get_line_count (layout); i++) {
    PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
    g_autofree char *words = g_strndup (text + line->start_index, (gsize) line->length);

    sk_clause_take (self->line, (double) g_utf8_strlen (g_strchomp (words), -1), where);
  }
}

static gboolean
is_cut (PangoLayout *layout, GtkWidget *widget)
{
  PangoRectangle ink, area;

  pango_layout_get_pixel_extents (layout, &ink, &area);
  return area.width > gtk_widget_get_width (widget) + 1 || area.height > gtk_widget_get_height (widget) + 1 ||
         pango_layout_is_ellipsized (layout);
}

/* What is in a scrolled part can be brought into sight from above or below; from the sides nothing can. */
static gboolean
is_outside (SkRuler *self, GtkWidget *widget, const graphene_rect_t *area)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self->window));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self->window));
  gboolean scrolls = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT) != NULL;

  if (area->origin.x < -1 || area->origin.x + area->size.width > width + 1)
    return TRUE;
  return !scrolls && (area->origin.y < -1 || area->origin.y + area->size.height > height + 1);
}

static void
measure_size_cb (SkRuler *self, GtkWidget *widget, const graphene_rect_t *area)
{
  PangoLayout *layout = get_layout (widget);
  g_autofree char *where = NULL;

  if (layout == NULL && !GTK_IS_BUTTON (widget))
    return;
  where = describe (self, widget);
  if (layout != NULL) {
    measure_letters (self, widget, layout, where);
    measure_lines (self, layout, where);
    if (is_cut (layout, widget))
      sk_clause_take (self->cut, ++self->n_cut, where);
  } else {
    double side = sk_scale_to_mm (sk_look_get_scale (self->look), (double) MIN (area->size.width, area->size.height));

    for (gsize i = 0; i < G_N_ELEMENTS (self->targets); i++)
      sk_clause_take (self->targets[i], side, where);
  }
  if (is_outside (self, widget, area))
    sk_clause_take (self->outside, ++self->n_outside, where);
}

void
sk_ruler_measure_sizes (SkRuler *self, const char *where)
{
  self->where = where;
  self->n_cut = 0;
  self->n_outside = 0;
  sk_clause_take (self->cut, 0, where);
  sk_clause_take (self->outside, 0, where);
  for_each_shown (self, GTK_WIDGET (self->window), measure_size_cb);
}

/* Made when the scheme is seen for the first time: which there are is not known here. */
static SkClause *
get_clause_of_colours (SkRuler *self, const char *what, const char *name, double wanted)
{
  g_autofree char *key = g_strdup_printf ("%s %s", what, sk_look_get_colours (self->look));
  g_autofree char *title = NULL;
  SkClause *clause = g_hash_table_lookup (self->by_colours, key);

  if (clause != NULL)
    return clause;
  title = g_strdup_printf ("%s (%s)", name, sk_look_get_colours (self->look));
  clause = sk_ruler_add (self, title, "", wanted, FALSE);
  g_hash_table_insert (self->by_colours, g_steal_pointer (&key), clause);
  return clause;
}

/* Whether all of it, and a little around it, is in sight and not scrolled away. */
static gboolean
is_in_sight (SkRuler *self, GtkWidget *widget, const graphene_rect_t *area, float around)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t all = *area;
  graphene_rect_t seen;

  graphene_rect_inset (&all, -around, -around);
  if (viewport != NULL && gtk_widget_compute_bounds (viewport, GTK_WIDGET (self->window), &seen) &&
      !graphene_rect_contains_rect (&seen, &all))
    return FALSE;
  return sk_pixels_contain (self->pixels, &all);
}

static void
measure_colour_cb (SkRuler *self, GtkWidget *widget, const graphene_rect_t *area)
{
  g_autofree char *where = NULL;

  /* What cannot be used just now may be pale (1.4.3, 1.4.11: inactive). */
  if (!gtk_widget_is_sensitive (widget) || !is_in_sight (self, widget, area, GTK_IS_BUTTON (widget) ? 4 : 0))
    return;
  where = describe (self, widget);
  if (get_layout (widget) != NULL || SK_IS_HARD_WORD (widget))
    sk_clause_take (
        get_clause_of_colours (self, "words", _ ("WCAG 2.2, 1.4.6: contrast of words, to 1"), LEAST_TEXT_CONTRAST),
        sk_pixels_get_contrast (self->pixels, area), where);
  else if (GTK_IS_BUTTON (widget))
    sk_clause_take (get_clause_of_colours (self, "controls", _ ("WCAG 2.2, 1.4.11: contrast of controls, to 1"),
                                           LEAST_OTHER_CONTRAST),
                    sk_pixels_get_edge_contrast (self->pixels, area), where);
  else if (SK_IS_SYMBOL (widget) && gtk_widget_get_opacity (widget) > 0)
    sk_clause_take (get_clause_of_colours (self, "symbols", _ ("WCAG 2.2, 1.4.11: contrast of symbols, to 1"),
                                           LEAST_OTHER_CONTRAST),
                    sk_pixels_get_contrast (self->pixels, area), where);
}

static void
look_at_window (SkRuler *self)
{
  g_clear_pointer (&self->pixels, sk_pixels_free);
  self->pixels = sk_pixels_new (self->window);
}

void
sk_ruler_measure_colours (SkRuler *self, const char *where)
{
  self->where = where;
  look_at_window (self);
  if (self->pixels != NULL)
    for_each_shown (self, GTK_WIDGET (self->window), measure_colour_cb);
}

static char *
name_kind (SkRuler *self, GtkWidget *widget)
{
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
  g_autofree char *joined = g_strjoinv (" ", classes);

  return g_strdup_printf ("%s %s %s", sk_look_get_colours (self->look), G_OBJECT_TYPE_NAME (widget), joined);
}

static void
measure_focus_cb (SkRuler *self, GtkWidget *widget, const graphene_rect_t *area)
{
  float reach = RING_REACH * (float) sk_look_get_zoom (self->look);
  double around = 2 * (double) (area->size.width + area->size.height);
  graphene_rect_t all = *area;
  g_autofree char *kind = name_kind (self, widget);
  g_autofree char *where = NULL;
  g_autoptr (SkPixels) focused = NULL;

  if (!GTK_IS_BUTTON (widget) && !SK_IS_SENTENCE_VIEW (widget) && !SK_IS_HARD_WORD (widget))
    return;
  if (!gtk_widget_is_sensitive (widget) || !is_in_sight (self, widget, area, reach) ||
      !g_hash_table_add (self->focused, g_steal_pointer (&kind)) || !gtk_widget_grab_focus (widget))
    return;
  gtk_window_set_focus_visible (self->window, TRUE);
  sk_ruler_settle (self);
  focused = sk_pixels_new (self->window);
  graphene_rect_inset (&all, -reach, -reach);
  where = describe (self, widget);
  /* As thick as what changed is, laid once around the control. */
  sk_clause_take (self->ring, sk_pixels_count_changes (self->pixels, focused, &all, LEAST_OTHER_CONTRAST) / around,
                  where);
}

void
sk_ruler_measure_focus (SkRuler *self, const char *where)
{
  self->where = where;
  gtk_window_set_focus (self->window, NULL);
  gtk_window_set_focus_visible (self->window, FALSE);
  sk_ruler_settle (self);
  look_at_window (self);
  if (self->pixels != NULL)
    for_each_shown (self, GTK_WIDGET (self->window), measure_focus_cb);
  gtk_window_set_focus (self->window, NULL);
}

static GtkWidget *
find_sentence (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (is_row_sentence (widget) && strchr (pango_layout_get_text (get_layout (widget)), ' ') != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_sentence (child);

    if (found != NULL)
      return found;
  }
  return NULL;
}

typedef struct {
  double line;   /* from one to the next */
  double letter; /* how much room a letter takes that stands between two others */
  double space;  /* and the first space */
} Room;

/* In em. */
static Room
measure_room (GtkWidget *sentence)
{
  PangoLayout *layout = get_layout (sentence);
  double em = sk_text_layout_get_em (sentence) * PANGO_SCALE;
  const char *text = pango_layout_get_text (layout);
  PangoRectangle letter, space, line;

  pango_layout_index_to_pos (layout, (int) (g_utf8_next_char (text) - text), &letter);
  pango_layout_index_to_pos (layout, (int) (strchr (text, ' ') - text), &space);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &line);
  return (Room){ line.height / em, ABS (letter.width) / em, ABS (space.width) / em };
}

void
sk_ruler_measure_spacing (SkRuler *self, SkPreferences *preferences, const char *where)
{
  GtkWidget *sentence = NULL;
  Room normal, widest;

  g_object_set (preferences, "spacing", "normal", NULL);
  sk_ruler_settle (self);
  sentence = find_sentence (GTK_WIDGET (self->window));
  if (sentence == NULL)
    return;
  normal = measure_room (sentence);
  g_object_set (preferences, "spacing", "widest", NULL);
  sk_ruler_settle (self);
  widest = measure_room (sentence);
  g_object_set (preferences, "spacing", "normal", NULL);
  sk_clause_take (
      sk_ruler_add (self, _ ("WCAG 2.2, 1.4.12: from one line to the next, at the widest"), "em", 1.5, FALSE),
      widest.line, where);
  sk_clause_take (
      sk_ruler_add (self, _ ("WCAG 2.2, 1.4.12: more room between letters, at the widest"), "em", 0.12, FALSE),
      widest.letter - normal.letter, where);
  /* A space is a letter as well. */
  sk_clause_take (
      sk_ruler_add (self, _ ("WCAG 2.2, 1.4.12: more room between words, at the widest"), "em", 0.16, FALSE),
      widest.space - normal.space, where);
}

gboolean
sk_ruler_report (SkRuler *self)
{
  gboolean met = TRUE;

  for (guint i = 0; i < self->clauses->len; i++) {
    g_autofree char *line = sk_clause_to_string (self->clauses->pdata[i]);

    g_print ("%s\n", line);
    met = met && sk_clause_is_met (self->clauses->pdata[i]);
  }
  return met;
}
