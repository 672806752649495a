/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sentence-view.h"

#include <glib/gi18n.h>

#include "sk-hard-word.h"
#include "sk-language.h"
#include "sk-shown-text.h"
#include "sk-text-layout.h"
#include "sk-tokens.h"
#include "sk-told.h"

/* In em. */
#define LEAST_EM 2.0
#define MARK_HEIGHT 1.3
#define MARK_SIDE 0.12
/* How far below the line on which it stands a word is underlined. */
#define UNDERLINE_BELOW 0.165
#define UNDERLINE_HEIGHT 0.075
/* In px of the drawings. */
#define BAR_INSET 8
/* How far from a hard word a touch still means it, in em: a sentence's own touch must stay possible beside it. */
#define WORD_REACH 0.35

struct _SkSentenceView {
  GtkWidget parent_instance;

  SkSentence *sentence;
  SkShownText *shown;
  GtkWidget *bar;  /* at the start while it is read */
  GtkWidget *mark; /* under the word that is heard */
  GPtrArray *hard_words;
  PangoAttrList *attributes;
  PangoLayout *layout;
  int layout_width;
  int measure;       /* the widest line, in px; 0 while it is not known, nor what follows */
  int natural_width; /* of a single line, or of the widest of several */
  int least_height;  /* in lines as wide as can be */
  gboolean is_title;
  gboolean being_read;
  int word;
  guint word_start; /* bytes in what is shown */
  guint word_end;
};

G_DEFINE_FINAL_TYPE (SkSentenceView, sk_sentence_view, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The widest line; what the words ask for is found out along with it, once. */
static int
get_measure (SkSentenceView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->measure == 0) {
    self->measure =
        sk_text_layout_get_measure (widget, sk_shown_text_get (self->shown), self->attributes, self->is_title);
    sk_text_layout_get_natural_size (widget, sk_shown_text_get (self->shown), self->attributes, self->measure,
                                     self->is_title, &self->natural_width, &self->least_height);
  }
  return self->measure;
}

/* Width: in px, -1 for a single line. However wide the view is, its lines are no longer than the measure. */
static PangoLayout *
lay_out (SkSentenceView *self, int width)
{
  width = MIN (width, get_measure (self));
  if (self->layout == NULL || self->layout_width != width) {
    g_clear_object (&self->layout);
    self->layout = sk_text_layout_new (GTK_WIDGET (self), sk_shown_text_get (self->shown), self->attributes, width,
                                       PANGO_ALIGN_LEFT, self->is_title);
    self->layout_width = width;
  }
  return self->layout;
}

static PangoLayout *
lay_out_as_drawn (SkSentenceView *self)
{
  return lay_out (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

/* Where the lines begin: a single one stands in the middle of a place that is higher, to be touched. */
static float
get_top (SkSentenceView *self)
{
  int height;

  pango_layout_get_pixel_size (lay_out_as_drawn (self), NULL, &height);
  return floorf ((float) (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2);
}

/* The lines that some bytes take, each as a rectangle in the widget; the function is called for each. */
typedef void (*AreaFunc) (SkSentenceView *self, const graphene_rect_t *area, float baseline, gpointer data);

static void
for_each_area (SkSentenceView *self, guint start, guint end, AreaFunc function, gpointer data)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (lay_out_as_drawn (self));
  float top = get_top (self);

  do {
    PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
    g_autofree int *ranges = NULL;
    PangoRectangle extents;
    int n_ranges;

    if ((int) end <= line->start_index || (int) start >= line->start_index + line->length)
      continue;
    pango_layout_iter_get_line_extents (iter, NULL, &extents);
    pango_layout_line_get_x_ranges (line, (int) start, (int) end, &ranges, &n_ranges);
    for (int i = 0; i < n_ranges; i++) {
      /* Where a line starts or ends the range reaches to the edge of the room, not of the words. */
      float from = (float) MAX (ranges[2 * i], extents.x) / PANGO_SCALE;
      float to = (float) MIN (ranges[2 * i + 1], extents.x + extents.width) / PANGO_SCALE;

      function (self,
                &GRAPHENE_RECT_INIT (from, top + (float) extents.y / PANGO_SCALE, to - from,
                                     (float) extents.height / PANGO_SCALE),
                top + (float) pango_layout_iter_get_baseline (iter) / PANGO_SCALE, data);
    }
  } while (pango_layout_iter_next_line (iter));
}

static void
join_area (SkSentenceView *self G_GNUC_UNUSED, const graphene_rect_t *area, float baseline, gpointer data)
{
  graphene_rect_t *joined = data;

  if (joined->size.width <= 0)
    *joined = *area;
  else
    graphene_rect_union (joined, area, joined);
}

static graphene_rect_t
get_area (SkSentenceView *self, guint start, guint end)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  for_each_area (self, start, end, join_area, &area);
  return area;
}

static void
allocate_at (GtkWidget *child, const graphene_rect_t *area)
{
  int least_width, least_height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation){ (int) area->origin.x, (int) area->origin.y,
                                              MAX ((int) ceilf (area->size.width), least_width),
                                              MAX ((int) ceilf (area->size.height), least_height) },
                            -1);
}

static void
allocate_mark (SkSentenceView *self)
{
  graphene_rect_t area = get_area (self, self->word_start, self->word_end);
  float em = (float) sk_text_layout_get_em (GTK_WIDGET (self));
  float side = (float) MARK_SIDE * em;
  float lower = MAX ((area.size.height - (float) MARK_HEIGHT * em) / 2, 0);

  graphene_rect_inset (&area, -side, lower);
  allocate_at (self->mark, &area);
}

/* The bar stands in the start padding: a little in from the edge of the tint, before the words. */
static void
allocate_bar (SkSentenceView *self, int width, int height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkBorder padding;
  int bar_width, room, inset;

  gtk_style_context_get_padding (gtk_widget_get_style_context (widget), &padding);
  gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, &bar_width, NULL, NULL, NULL);
  room = right_to_left ? padding.right : padding.left;
  inset = MIN ((int) (BAR_INSET * sk_text_layout_get_zoom (widget)), MAX (room - bar_width, 0) / 2);
  allocate_at (self->bar,
               &GRAPHENE_RECT_INIT ((float) (right_to_left ? width + room - inset - bar_width : inset - room), 0,
                                    (float) bar_width, (float) height));
}

static void
sk_sentence_view_size_allocate (GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  SkSentenceView *self = SK_SENTENCE_VIEW (widget);

  lay_out (self, width);
  for (guint i = 0; i < self->hard_words->len; i++) {
    SkHardWord *word = self->hard_words->pdata[i];
    graphene_rect_t area = get_area (self, sk_shown_text_find (self->shown, sk_hard_word_get_start (word), FALSE),
                                     sk_shown_text_find (self->shown, sk_hard_word_get_end (word), TRUE));

    allocate_at (GTK_WIDGET (word), &area);
  }
  if (gtk_widget_get_child_visible (self->mark))
    allocate_mark (self);
  if (gtk_widget_get_child_visible (self->bar))
    allocate_bar (self, width, height);
}

static void
sk_sentence_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline G_GNUC_UNUSED, int *natural_baseline G_GNUC_UNUSED)
{
  SkSentenceView *self = SK_SENTENCE_VIEW (widget);

  get_measure (self);
  *minimum = *natural = self->least_height;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *natural = self->natural_width;
    *minimum = MIN (self->natural_width, (int) (LEAST_EM * sk_text_layout_get_em (widget)));
  } else if (for_size >= 0 && for_size < self->natural_width) {
    *minimum = *natural = sk_text_layout_get_height (lay_out (self, for_size), self->least_height);
  }
}

static GtkSizeRequestMode
sk_sentence_view_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

typedef struct {
  GtkSnapshot *snapshot;
  GdkRGBA colour;
  float below;
  float thickness;
} Underline;

static void
draw_underline (SkSentenceView *self G_GNUC_UNUSED, const graphene_rect_t *area, float baseline, gpointer data)
{
  Underline *underline = data;
  float y = baseline + underline->below;

  gtk_snapshot_append_color (underline->snapshot, &underline->colour,
                             &GRAPHENE_RECT_INIT (area->origin.x, floorf (y), area->size.width, underline->thickness));
}

static void
draw_underlines (SkSentenceView *self, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  Underline underline = { .snapshot = snapshot };
  double em = sk_text_layout_get_em (GTK_WIDGET (self));

  underline.below = (float) (UNDERLINE_BELOW * em);
  underline.thickness = MAX (2.0f, roundf ((float) (UNDERLINE_HEIGHT * em)));
  for (guint i = 0; i < self->hard_words->len; i++) {
    GtkWidget *word = self->hard_words->pdata[i];

    gtk_style_context_get_color (gtk_widget_get_style_context (word), &underline.colour);
    if (colour != NULL)
      underline.colour = *colour;
    for_each_area (self, sk_shown_text_find (self->shown, sk_hard_word_get_start (SK_HARD_WORD (word)), FALSE),
                   sk_shown_text_find (self->shown, sk_hard_word_get_end (SK_HARD_WORD (word)), TRUE), draw_underline,
                   &underline);
  }
}

static void
draw_words (SkSentenceView *self, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, get_top (self)));
  gtk_snapshot_append_layout (snapshot, lay_out_as_drawn (self), colour);
  gtk_snapshot_restore (snapshot);
}

/* The marked word is the same drawing in the mark's colour, seen through the mark's shape: so nothing moves. */
static void
draw_marked_word (SkSentenceView *self, GtkSnapshot *snapshot)
{
  GdkRGBA colour;
  graphene_rect_t area;

  if (!gtk_widget_get_child_visible (self->mark) || !gtk_widget_compute_bounds (self->mark, GTK_WIDGET (self), &area))
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (self->mark), &colour);
  gtk_widget_snapshot_child (GTK_WIDGET (self), self->mark, snapshot);
  gtk_snapshot_push_clip (snapshot, &area);
  draw_underlines (self, snapshot, &colour);
  draw_words (self, snapshot, &colour);
  gtk_snapshot_pop (snapshot);
}

static void
sk_sentence_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SkSentenceView *self = SK_SENTENCE_VIEW (widget);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  if (gtk_widget_get_child_visible (self->bar))
    gtk_widget_snapshot_child (widget, self->bar, snapshot);
  draw_underlines (self, snapshot, NULL);
  draw_words (self, snapshot, &colour);
  draw_marked_word (self, snapshot);
  for (guint i = 0; i < self->hard_words->len; i++)
    gtk_widget_snapshot_child (widget, self->hard_words->pdata[i], snapshot);
}

static void
forget_layout (SkSentenceView *self)
{
  g_clear_object (&self->layout);
  self->measure = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
sk_sentence_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SkSentenceView *self = SK_SENTENCE_VIEW (widget);

  GTK_WIDGET_CLASS (sk_sentence_view_parent_class)->css_changed (widget, change);
  /* Another colour moves nothing. */
  if (self->layout == NULL || !sk_text_layout_is_current (self->layout, widget))
    forget_layout (self);
}

static void
sk_sentence_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (sk_sentence_view_parent_class)->system_setting_changed (widget, setting);
  forget_layout (SK_SENTENCE_VIEW (widget));
}

/* The hard word that is touched: the nearest one, if the touch is on it or close by. */
static SkHardWord *
find_touched_word (SkSentenceView *self, double x, double y)
{
  float reach = (float) (WORD_REACH * sk_text_layout_get_em (GTK_WIDGET (self)));
  SkHardWord *nearest = NULL;
  float nearest_distance = reach;

  for (guint i = 0; i < self->hard_words->len; i++) {
    GtkWidget *word = self->hard_words->pdata[i];
    graphene_rect_t area;
    float dx, dy, distance;

    if (!gtk_widget_compute_bounds (word, GTK_WIDGET (self), &area))
      continue;
    dx = MAX (MAX (area.origin.x - (float) x, (float) x - area.origin.x - area.size.width), 0);
    dy = MAX (MAX (area.origin.y - (float) y, (float) y - area.origin.y - area.size.height), 0);
    distance = MAX (dx, dy);
    if (distance <= nearest_distance) {
      nearest = SK_HARD_WORD (word);
      nearest_distance = distance;
    }
  }
  return nearest;
}

static void
set_pressed (SkSentenceView *self, gboolean pressed)
{
  if (pressed)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_ACTIVE, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_ACTIVE);
}

static void
pressed_cb (SkSentenceView *self)
{
  set_pressed (self, TRUE);
}

static void
cancelled_cb (SkSentenceView *self)
{
  set_pressed (self, FALSE);
}

static void
released_cb (SkSentenceView *self, int n_press G_GNUC_UNUSED, double x, double y)
{
  SkHardWord *word = find_touched_word (self, x, y);

  set_pressed (self, FALSE);
  /* Sliding off takes the touch back. */
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;
  if (word != NULL)
    sk_hard_word_activate (word);
  else
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
read_action_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  g_signal_emit (widget, signals[SIGNAL_CHOSEN], 0);
}

static void
sk_sentence_view_dispose (GObject *object)
{
  SkSentenceView *self = SK_SENTENCE_VIEW (object);

  for (guint i = 0; self->hard_words != NULL && i < self->hard_words->len; i++)
    gtk_widget_unparent (self->hard_words->pdata[i]);
  g_clear_pointer (&self->hard_words, g_ptr_array_unref);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  g_clear_pointer (&self->shown, sk_shown_text_free);
  g_clear_object (&self->layout);
  g_clear_object (&self->sentence);

  G_OBJECT_CLASS (sk_sentence_view_parent_class)->dispose (object);
}

static void
sk_sentence_view_class_init (SkSentenceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sk_sentence_view_dispose;
  widget_class->measure = sk_sentence_view_measure;
  widget_class->size_allocate = sk_sentence_view_size_allocate;
  widget_class->snapshot = sk_sentence_view_snapshot;
  widget_class->css_changed = sk_sentence_view_css_changed;
  widget_class->system_setting_changed = sk_sentence_view_system_setting_changed;
  widget_class->get_request_mode = sk_sentence_view_get_request_mode;

  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", SK_TYPE_SENTENCE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_CHOSEN]);
  gtk_widget_class_set_css_name (widget_class, "sentence");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_class_install_action (widget_class, "sentence.read", NULL, read_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "sentence.read", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "sentence.read", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "sentence.read", NULL);
}

static GtkWidget *
add_drawn_child (SkSentenceView *self, const char *class)
{
  GtkWidget *child = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (child, class);
  gtk_widget_set_can_target (child, FALSE);
  gtk_widget_set_child_visible (child, FALSE);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return child;
}

static void
sk_sentence_view_init (SkSentenceView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->hard_words = g_ptr_array_new ();
  self->attributes = pango_attr_list_new ();
  self->word = -1;
  self->bar = add_drawn_child (self, "reading-bar");
  self->mark = add_drawn_child (self, "word-mark");

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (click, "cancel", G_CALLBACK (cancelled_cb), self);
  g_signal_connect_swapped (click, "stopped", G_CALLBACK (cancelled_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
add_bold (SkSentenceView *self, guint start, guint end)
{
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = sk_shown_text_find (self->shown, start, FALSE);
  bold->end_index = sk_shown_text_find (self->shown, end, TRUE);
  pango_attr_list_insert (self->attributes, bold);
}

static void
add_hard_words (SkSentenceView *self)
{
  const char *text = sk_sentence_get_text (self->sentence);

  for (guint i = 0; i < sk_sentence_get_n_spans (self->sentence); i++) {
    const SkSpan *span = sk_sentence_get_span (self->sentence, i);
    g_autofree char *word = g_strndup (text + span->start, span->end - span->start);
    GtkWidget *child = NULL;

    add_bold (self, span->start, span->end);
    if (span->kind == SK_SPAN_ADDRESS)
      continue;
    child = sk_hard_word_new (word, span->start, span->end, span->kind == SK_SPAN_PAGE, span->target);
    gtk_widget_set_parent (child, GTK_WIDGET (self));
    g_ptr_array_add (self->hard_words, child);
  }
}

/* A sentence runs as its own language does, also amid another: a quotation in its own words. It stands where the lines
 * of its surroundings start all the same. */
static void
set_direction (SkSentenceView *self)
{
  gboolean right_to_left = sk_language_is_right_to_left (sk_sentence_get_language (self->sentence));
  gboolean against = right_to_left != (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL);

  gtk_widget_set_direction (GTK_WIDGET (self), right_to_left ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_widget_set_halign (GTK_WIDGET (self), against ? GTK_ALIGN_END : GTK_ALIGN_START);
}

static void
show_sentence (SkSentenceView *self, SkSentence *sentence, gboolean quoted)
{
  const char *text = sk_sentence_get_text (sentence);
  PangoAttribute *language = pango_attr_language_new (pango_language_from_string (sk_sentence_get_language (sentence)));

  self->sentence = g_object_ref (sentence);
  set_direction (self);
  self->shown = sk_shown_text_new (text, sk_language_is_right_to_left (sk_sentence_get_language (sentence)), quoted);
  pango_attr_list_insert (self->attributes, language);
  sk_told_set_name (GTK_WIDGET (self), text);
  sk_told_set_hint (GTK_WIDGET (self), _ ("Reads this aloud."));
  add_hard_words (self);
}

GtkWidget *
sk_sentence_view_new (SkSentence *sentence, gboolean quoted)
{
  SkSentenceView *self = g_object_new (SK_TYPE_SENTENCE_VIEW, NULL);

  show_sentence (self, sentence, quoted);
  return GTK_WIDGET (self);
}

GtkWidget *
sk_sentence_view_new_heading (SkSentence *sentence, int level)
{
  SkSentenceView *self = g_object_new (SK_TYPE_SENTENCE_VIEW, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  self->is_title = TRUE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  show_sentence (self, sentence, FALSE);
  return GTK_WIDGET (self);
}

SkSentence *
sk_sentence_view_get_sentence (SkSentenceView *self)
{
  g_return_val_if_fail (SK_IS_SENTENCE_VIEW (self), NULL);

  return self->sentence;
}

/* The bytes of a word in what is shown; words are counted as the speaker counts them. */
static gboolean
find_word (SkSentenceView *self, int word)
{
  g_autoptr (GArray) tokens = sk_tokens_split (sk_sentence_get_text (self->sentence));
  const SkToken *token = NULL;

  if (word < 0 || (guint) word >= tokens->len)
    return FALSE;
  token = &g_array_index (tokens, SkToken, word);
  self->word_start = sk_shown_text_find (self->shown, token->start, FALSE);
  self->word_end = sk_shown_text_find (self->shown, token->end, TRUE);
  return TRUE;
}

void
sk_sentence_view_set_read (SkSentenceView *self, gboolean being_read, int word)
{
  g_return_if_fail (SK_IS_SENTENCE_VIEW (self));

  if (self->being_read != being_read) {
    self->being_read = being_read;
    if (being_read)
      gtk_widget_add_css_class (GTK_WIDGET (self), "being-read");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), "being-read");
    gtk_widget_set_child_visible (self->bar, being_read);
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  }
  if (self->word != word) {
    self->word = word;
    gtk_widget_set_child_visible (self->mark, find_word (self, word));
    gtk_widget_queue_allocate (GTK_WIDGET (self));
    gtk_widget_queue_draw (GTK_WIDGET (self));
  }
}

PangoLayout *
sk_sentence_view_get_layout (SkSentenceView *self)
{
  g_return_val_if_fail (SK_IS_SENTENCE_VIEW (self), NULL);

  return lay_out_as_drawn (self);
}

gboolean
sk_sentence_view_get_word_area (SkSentenceView *self, graphene_rect_t *area)
{
  g_return_val_if_fail (SK_IS_SENTENCE_VIEW (self), FALSE);

  if (self->word < 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return FALSE;
  *area = get_area (self, self->word_start, self->word_end);
  return TRUE;
}
