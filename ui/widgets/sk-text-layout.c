/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-text-layout.h"

#include <math.h>

#include "sk-line-parts.h"
#include "sk-look.h"

/* A hair less than fits: it saves most words a second measurement. */
#define FIT 0.985
/* Andika has no Arabic letters, and those of the letters after it are not all there for every language; who reads Urdu
 * reads it in Nastaliq. These stand in for both. */
#define ARABIC_FAMILIES "Noto Sans Arabic, DejaVu Sans"
#define URDU_FAMILIES "Noto Nastaliq Urdu, Noto Sans Arabic, DejaVu Sans"
/* Nastaliq climbs and falls along its lines: they need more room than those of titles elsewhere, and less than it asks
 * for. */
#define URDU_LINES 0.8
/* So often a word is measured and made smaller: each letter is rounded to pixels, so a long word is never quite as wide
 * as computed. */
#define MOST_PASSES 6
#define SCALES 40
/* Of its width, how much less room a word gets each time that it turned out too wide. */
#define TIGHTER 0.01
/* A word that is longer than any line, and would be smaller than this at the size of 100 %, is broken: nobody could read
 * it. */
#define LEAST_SCALE 0.25
/* The longest line. */
#define MOST_LETTERS 60
#define USUAL_RESOLUTION 96.0
#define SPACING_KEY "sk-spacing"

static PangoAttrList *
copy_attributes (PangoAttrList *attributes)
{
  return attributes != NULL ? pango_attr_list_copy (attributes) : pango_attr_list_new ();
}

/* A size of a font that was not there before is dear to find: so there are few of them. */
static double
round_down (double scale)
{
  return scale * SCALES >= 1 ? floor (scale * SCALES) / SCALES : scale;
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, int start, int end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static gboolean
has_wide_words (PangoLayout *layout, int width)
{
  PangoRectangle ink, area;

  pango_layout_get_pixel_extents (layout, &ink, &area);
  return MAX (ink.width, area.width) > width;
}

/* Makes every part that is wider than the room smaller. Scales: how large each is by now; below the least one that is
 * longer than any line is broken instead, and as large as all others: its scale is 0. Parts, room: in Pango's units. Whether any has to be broken. */
static gboolean
shrink_wide_parts (GArray *parts, PangoAttrList *attributes, double room, double least, double *scales)
{
  gboolean any = FALSE;

  for (guint i = 0; i < parts->len; i++) {
    const SkLinePart *part = &g_array_index (parts, SkLinePart, i);
    PangoAttribute *scale = NULL;

    if (part->width > room && scales[i] > 0) {
      scales[i] = round_down (scales[i] * FIT * room / part->width);
      scales[i] = scales[i] < least && part->letters > MOST_LETTERS ? 0 : scales[i];
      scale = pango_attr_scale_new (scales[i] > 0 ? scales[i] : 1);
      scale->start_index = (guint) part->start;
      scale->end_index = (guint) part->end;
      pango_attr_list_change (attributes, scale);
    }
    any = any || scales[i] <= 0;
  }
  return any;
}

/* Makes every word that is wider than the line as much smaller as it needs to be, and has those broken that would be too
 * small to be read. Attributes: those of the layout. Least: the smallest scale. */
static void
shrink_wide_words (PangoLayout *layout, PangoAttrList *attributes, int width, double least)
{
  g_autofree double *scales = NULL;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  for (int i = 0; i < MOST_PASSES && has_wide_words (layout, width); i++) {
    g_autoptr (GArray) parts = NULL;

    pango_layout_set_width (layout, -1);
    parts = sk_line_parts_find (layout);
    if (scales == NULL)
      scales = g_new (double, parts->len);
    for (guint j = 0; i == 0 && j < parts->len; j++)
      scales[j] = 1;
    /* Letters may reach out of their place, and each place is rounded. */
    if (shrink_wide_parts (parts, attributes, width * PANGO_SCALE * (1 - i * TIGHTER), least, scales))
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_context_changed (layout);
    pango_layout_set_width (layout, width * PANGO_SCALE);
  }
}

/* In larger letters a word may become as small as it may in those of 100 %. */
static double
get_least_scale (GtkWidget *widget)
{
  SkLook *look = sk_look_find (widget);

  return look != NULL ? LEAST_SCALE * 100 / sk_look_get_text_size (look) : LEAST_SCALE;
}

static gboolean
is_urdu (PangoAttrList *attributes)
{
  PangoAttrIterator *iter = pango_attr_list_get_iterator (attributes);
  PangoAttrLanguage *language = (PangoAttrLanguage *) pango_attr_iterator_get (iter, PANGO_ATTR_LANGUAGE);
  gboolean urdu = language != NULL && pango_language_matches (language->value, "ur");

  pango_attr_iterator_destroy (iter);
  return urdu;
}

static gboolean
is_arabic (const char *letter)
{
  return g_unichar_get_script (g_utf8_get_char (letter)) == G_UNICODE_SCRIPT_ARABIC;
}

static void
add_arabic_letters (PangoAttrList *attributes, const char *text)
{
  gboolean urdu = is_urdu (attributes);
  const char *from = text;

  while (*from != '\0') {
    const char *to = from;

    while (*to != '\0' && is_arabic (to))
      to = g_utf8_next_char (to);
    if (to == from) {
      from = g_utf8_next_char (from);
      continue;
    }
    add_attribute (attributes, pango_attr_family_new (urdu ? URDU_FAMILIES : ARABIC_FAMILIES), (int) (from - text),
                   (int) (to - text));
    if (urdu)
      add_attribute (attributes, pango_attr_line_height_new (URDU_LINES), (int) (from - text), (int) (to - text));
    from = to;
  }
}

/* Letters that are joined to each other, or hang from one line, must not be pulled apart. */
static gboolean
is_joined (gunichar character)
{
  switch ((int) g_unichar_get_script (character)) {
  case G_UNICODE_SCRIPT_ARABIC:
  case G_UNICODE_SCRIPT_SYRIAC:
  case G_UNICODE_SCRIPT_THAANA:
  case G_UNICODE_SCRIPT_NKO:
  case G_UNICODE_SCRIPT_MONGOLIAN:
  case G_UNICODE_SCRIPT_BENGALI:
  case G_UNICODE_SCRIPT_DEVANAGARI:
  case G_UNICODE_SCRIPT_GURMUKHI:
    return TRUE;
  default:
    return FALSE;
  }
}

static int
get_space_after (const char *place, const SkSpacing *spacing, double em)
{
  gunichar character = g_utf8_get_char (place);
  double space = is_joined (character) ? 0 : spacing->letter;

  if (g_unichar_isspace (character))
    space = spacing->letter + spacing->word;
  return (int) (space * em * PANGO_SCALE);
}

static void
add_spaces (PangoAttrList *attributes, const char *text, const SkSpacing *spacing, double em)
{
  const char *from = text;

  if (spacing->letter <= 0 && spacing->word <= 0)
    return;
  while (*from != '\0') {
    int space = get_space_after (from, spacing, em);
    const char *to = g_utf8_next_char (from);

    while (*to != '\0' && get_space_after (to, spacing, em) == space)
      to = g_utf8_next_char (to);
    add_attribute (attributes, pango_attr_letter_spacing_new (space), (int) (from - text), (int) (to - text));
    from = to;
  }
}

/* Of the first letter. The layout could tell, too, but would have to lay itself out for it. */
static PangoDirection
find_direction (const char *text)
{
  for (const char *letter = text; *letter != '\0'; letter = g_utf8_next_char (letter)) {
    gunichar character = g_utf8_get_char (letter);

    if (!g_unichar_isalpha (character))
      continue;
    switch ((int) g_unichar_get_script (character)) {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
      return PANGO_DIRECTION_RTL;
    default:
      return PANGO_DIRECTION_LTR;
    }
  }
  return PANGO_DIRECTION_NEUTRAL;
}

/* Pango turns an alignment round for a text that runs against its surroundings; here that text starts, like all others,
 * at the side where the lines of its widget start. */
static PangoAlignment
get_alignment (GtkWidget *widget, PangoLayout *layout, PangoAlignment alignment)
{
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  PangoDirection direction = find_direction (pango_layout_get_text (layout));
  gboolean against = direction == (right_to_left ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL);

  if (alignment != PANGO_ALIGN_LEFT)
    return alignment;
  return right_to_left != against ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* Fonts differ in how far apart they want their lines: the same for all of them, as a factor of what this one wants. */
static double
get_line_factor (GtkWidget *widget, double line_em)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  g_autoptr (PangoFont) font = pango_context_load_font (context, pango_context_get_font_description (context));
  PangoFontMetrics *metrics = pango_font_get_metrics (font, NULL);
  double own = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return own > 0 ? line_em * sk_text_layout_get_em (widget) / own : 1;
}

/* What is read has the spaces that were chosen; the few words on a control stay as large as its room allows. */
static const SkSpacing *
find_spacing (GtkWidget *widget)
{
  gboolean on_control = gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) != NULL;

  return sk_look_get_spacing (on_control ? NULL : sk_look_find (widget));
}

PangoLayout *
sk_text_layout_new (GtkWidget *widget, const char *text, PangoAttrList *attributes, int width, PangoAlignment alignment,
                    gboolean tight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const SkSpacing *spacing = find_spacing (widget);
  g_autoptr (PangoAttrList) all = copy_attributes (attributes);

  /* Its own, to know later what it was laid out with. */
  pango_layout_set_font_description (layout, pango_context_get_font_description (context));
  g_object_set_data (G_OBJECT (layout), SPACING_KEY, (gpointer) spacing);
  pango_attr_list_insert (
      all, pango_attr_line_height_new (get_line_factor (widget, tight ? spacing->title_line : spacing->line)));
  pango_attr_list_insert (all, pango_attr_insert_hyphens_new (FALSE));
  add_arabic_letters (all, text);
  add_spaces (all, text, spacing, sk_text_layout_get_em (widget));
  pango_layout_set_alignment (layout, get_alignment (widget, layout, alignment));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_attributes (layout, all);
  if (width > 0 && width < G_MAXINT)
    shrink_wide_words (layout, all, width, get_least_scale (widget));
  return layout;
}

gboolean
sk_text_layout_is_current (PangoLayout *layout, GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);

  return g_object_get_data (G_OBJECT (layout), SPACING_KEY) == find_spacing (widget) &&
         pango_font_description_equal (pango_layout_get_font_description (layout),
                                       pango_context_get_font_description (context));
}

int
sk_text_layout_get_measure (GtkWidget *widget, const char *text, PangoAttrList *attributes, gboolean tight)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (GArray) parts = NULL;
  int measure;

  if (g_utf8_strlen (text, -1) <= MOST_LETTERS)
    return G_MAXINT;
  layout = sk_text_layout_new (widget, text, attributes, -1, PANGO_ALIGN_LEFT, tight);
  parts = sk_line_parts_find (layout);
  measure = sk_line_parts_get_measure (parts, MOST_LETTERS);
  return measure == G_MAXINT ? G_MAXINT : MAX (measure / PANGO_SCALE, 1);
}

void
sk_text_layout_get_natural_size (GtkWidget *widget, const char *text, PangoAttrList *attributes, int measure,
                                 gboolean tight, int *width, int *height)
{
  g_autoptr (PangoLayout) layout = sk_text_layout_new (widget, text, attributes, measure, PANGO_ALIGN_LEFT, tight);

  pango_layout_get_pixel_size (layout, NULL, height);
  pango_layout_get_size (layout, width, NULL);
  /* A line that lacks a part of a pixel breaks. Where a line may end, the space behind its last letter counts. */
  *width = PANGO_PIXELS_CEIL (*width) + (int) ceil (find_spacing (widget)->letter * sk_text_layout_get_em (widget));
}

int
sk_text_layout_get_height (PangoLayout *layout, int least)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return MAX (height, least);
}

double
sk_text_layout_get_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * pango_cairo_context_get_resolution (context) / 72.0;
}

double
sk_text_layout_get_zoom (GtkWidget *widget)
{
  return pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget)) / USUAL_RESOLUTION;
}
