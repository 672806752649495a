/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-test-layout.h"

#include "sk-sentence-view.h"
#include "sk-text.h"

#define MOST_CHARACTERS 60
/* Half a px is rounding. */
#define SLACK 1.0f
/* In mm. */
#define NEARLY 0.02

/* A control, or words; in px of the window. */
typedef struct {
  GtkWidget *widget;
  GtkWidget *layer; /* what lies over the rest and holds it, or NULL */
  GtkWidget *scrolled;
  graphene_rect_t area;
  graphene_rect_t seen; /* the part that is not scrolled away */
} Item;

typedef struct {
  GtkWidget *window;
  int width;
  int height;
  SkLook *look;
  GArray *items;
  GString *faults;
} Search;

static const char *
get_words (GtkWidget *widget)
{
  if (SK_IS_TEXT (widget))
    return sk_text_get_text (SK_TEXT (widget));
  if (SK_IS_SENTENCE_VIEW (widget))
    return sk_sentence_get_text (sk_sentence_view_get_sentence (SK_SENTENCE_VIEW (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    const char *words = get_words (child);

    if (words != NULL && words[0] != '\0')
      return words;
  }
  return NULL;
}

static void G_GNUC_PRINTF (3, 4) complain (Search *search, const Item *item, const char *format, ...)
{
  g_autofree char *text = NULL;
  const char *words = get_words (item->widget);
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_string_append_printf (search->faults, "  %s “%s” at %.0f,%.0f, %.0f x %.0f: %s\n",
                          G_OBJECT_TYPE_NAME (item->widget), words != NULL ? words : "", (double) item->area.origin.x,
                          (double) item->area.origin.y, (double) item->area.size.width, (double) item->area.size.height,
                          text);
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || SK_IS_SENTENCE_VIEW (widget);
}

static PangoLayout *
get_layout (GtkWidget *widget)
{
  if (SK_IS_TEXT (widget))
    return sk_text_get_layout (SK_TEXT (widget));
  return SK_IS_SENTENCE_VIEW (widget) ? sk_sentence_view_get_layout (SK_SENTENCE_VIEW (widget)) : NULL;
}

static void
find_surroundings (Search *search, Item *item)
{
  for (GtkWidget *widget = item->widget; widget != NULL; widget = gtk_widget_get_parent (widget)) {
    GtkWidget *parent = gtk_widget_get_parent (widget);
    graphene_rect_t area;

    if (GTK_IS_OVERLAY (parent) && gtk_overlay_get_child (GTK_OVERLAY (parent)) != widget)
      item->layer = widget;
    if (!GTK_IS_VIEWPORT (widget) || !gtk_widget_compute_bounds (widget, search->window, &area))
      continue;
    item->scrolled = widget;
    if (!graphene_rect_intersection (&item->seen, &area, &item->seen))
      item->seen = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  }
}

static void
collect (Search *search, GtkWidget *widget)
{
  Item item = { .widget = widget };

  if (!gtk_widget_get_mapped (widget))
    return;
  if ((is_control (widget) || SK_IS_TEXT (widget)) && gtk_widget_compute_bounds (widget, search->window, &item.area)) {
    item.seen = item.area;
    find_surroundings (search, &item);
    g_array_append_val (search->items, item);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (search, child);
}

static gboolean
is_within (const graphene_rect_t *area, const graphene_rect_t *place, gboolean also_down)
{
  return area->origin.x >= place->origin.x - SLACK &&
         area->origin.x + area->size.width <= place->origin.x + place->size.width + SLACK &&
         (!also_down || (area->origin.y >= place->origin.y - SLACK &&
                         area->origin.y + area->size.height <= place->origin.y + place->size.height + SLACK));
}

/* Words inside a control must not reach out of it. */
static void
check_holder (Search *search, const Item *item)
{
  GtkWidget *holder = gtk_widget_get_ancestor (item->widget, GTK_TYPE_BUTTON);
  graphene_rect_t area;

  if (holder != NULL && holder != item->widget && gtk_widget_compute_bounds (holder, search->window, &area) &&
      !is_within (&item->area, &area, TRUE))
    complain (search, item, "is cut by its control");
}

static void
check_place (Search *search, const Item *item)
{
  graphene_rect_t screen = GRAPHENE_RECT_INIT (0, 0, (float) search->width, (float) search->height);
  graphene_rect_t area;

  if (item->area.size.width < 1 || item->area.size.height < 1)
    complain (search, item, "has no room");
  if (!is_within (&item->area, &screen, item->scrolled == NULL))
    complain (search, item, "reaches beyond the screen");
  if (item->scrolled != NULL && gtk_widget_compute_bounds (item->scrolled, search->window, &area) &&
      !is_within (&item->area, &area, FALSE))
    complain (search, item, "is cut where it is scrolled");
  check_holder (search, item);
}

static void
check_words (Search *search, const Item *item)
{
  PangoLayout *layout = get_layout (item->widget);
  const SkScale *scale = sk_look_get_scale (search->look);
  PangoRectangle ink, logical;
  double capital;

  if (layout == NULL || pango_layout_get_text (layout)[0] == '\0')
    return;
  pango_layout_get_pixel_extents (layout, &ink, &logical);
  /* A letter may lean a little out of its own place. */
  if (MAX (ink.width - logical.height / pango_layout_get_line_count (layout) / 20, logical.width) >
      gtk_widget_get_width (item->widget) + 1)
    complain (search, item, "its words are %d px wide", MAX (ink.width, logical.width));
  if (logical.height > gtk_widget_get_height (item->widget) + 1)
    complain (search, item, "its words are %d px high", logical.height);
  capital = sk_scale_to_mm (scale, sk_scale_measure_least_capital (layout));
  /* “Aa” only shows how letters look. */
  if (capital < SK_SCALE_LEAST_CAPITAL_MM - NEARLY)
    complain (search, item, "its capital letters are %.2f mm high", capital);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++) {
    PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
    g_autofree char *text = g_strndup (pango_layout_get_text (layout) + line->start_index, (gsize) line->length);

    if (g_utf8_strlen (g_strchomp (text), -1) > MOST_CHARACTERS)
      complain (search, item, "has more than %d characters in the line “%s”", MOST_CHARACTERS, text);
  }
}

static void
check_size (Search *search, const Item *item)
{
  const SkScale *scale = sk_look_get_scale (search->look);
  double across = sk_scale_to_mm (scale, (double) item->area.size.width);
  double down = sk_scale_to_mm (scale, (double) item->area.size.height);

  if (is_control (item->widget) && MIN (across, down) < SK_SCALE_LEAST_TARGET_MM - NEARLY)
    complain (search, item, "is %.1f x %.1f mm small", across, down);
}

static void
check_overlap (Search *search, const Item *one, const Item *other)
{
  graphene_rect_t common;

  if (one->layer != other->layer || gtk_widget_is_ancestor (one->widget, other->widget) ||
      gtk_widget_is_ancestor (other->widget, one->widget))
    return;
  if (graphene_rect_intersection (&one->seen, &other->seen, &common) && common.size.width > SLACK &&
      common.size.height > SLACK)
    complain (search, one, "lies over “%s”", get_words (other->widget));
}

static void
check_content (Search *search)
{
  GtkWidget *content = gtk_widget_get_first_child (search->window);
  int least_width, least_height;

  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, MAX (search->width, least_width), &least_height, NULL, NULL,
                      NULL);
  if (least_width > search->width || least_height > search->height)
    g_string_append_printf (search->faults, "  the screen needs %d x %d px\n", least_width, least_height);
}

char *
sk_test_layout_find_faults (GtkWidget *window, int width, int height, SkLook *look)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  Search search = { window, width, height, look, items, g_string_new (NULL) };

  for (GtkWidget *child = gtk_widget_get_first_child (window); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    for (GtkWidget *inner = gtk_widget_get_first_child (child); inner != NULL;
         inner = gtk_widget_get_next_sibling (inner))
      collect (&search, inner);
  }
  check_content (&search);
  for (guint i = 0; i < items->len; i++) {
    const Item *item = &g_array_index (items, Item, i);

    check_place (&search, item);
    check_words (&search, item);
    check_size (&search, item);
    for (guint j = i + 1; j < items->len; j++)
      check_overlap (&search, item, &g_array_index (items, Item, j));
  }
  if (items->len == 0)
    g_string_append (search.faults, "  there is nothing to be seen\n");
  return g_string_free (search.faults, FALSE);
}
