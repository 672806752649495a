/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-fold-layout.h"

#include "sk-look.h"

struct _SkFoldLayout {
  GtkLayoutManager parent_instance;

  GtkOrientation orientation; /* of a line */
};

G_DEFINE_FINAL_TYPE (SkFoldLayout, sk_fold_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
count_shown (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    n++;
  return n;
}

/* What the largest of the children needs, and what it would like. */
static void
measure_children (GtkWidget *widget, GtkOrientation orientation, int for_size, int *least, int *wanted)
{
  *least = *wanted = 0;
  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child))) {
    int minimum, natural;

    gtk_widget_measure (child, orientation, for_size, &minimum, &natural, NULL, NULL);
    *least = MAX (*least, minimum);
    *wanted = MAX (*wanted, natural);
  }
}

static int
get_gap (GtkWidget *widget)
{
  SkLook *look = sk_look_find (widget);

  return look != NULL ? sk_look_get_gap (look) : 0;
}

/* How many of this length are in a full line, when all are spread over as few lines as that takes. */
static int
spread (GtkWidget *widget, int each, int length)
{
  int n = MAX (count_shown (widget), 1);
  int gap = get_gap (widget);
  int lines;

  if (length < 0 || each + gap <= 0)
    return n;
  lines = (n + MAX ((length + gap) / (each + gap), 1) - 1) / MAX ((length + gap) / (each + gap), 1);
  return (n + lines - 1) / lines;
}

/* How wide controls above each other are, and how many of them are: words in one line each, or as narrow as may be,
 * whichever takes less of the width. */
static int
choose_width (GtkWidget *widget, int length, int *in_line)
{
  int n = MAX (count_shown (widget), 1);
  int widths[2];
  int best = -1, best_width = 0;

  measure_children (widget, GTK_ORIENTATION_HORIZONTAL, -1, &widths[0], &widths[1]);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    int height, wanted, in_one, all;

    measure_children (widget, GTK_ORIENTATION_VERTICAL, widths[i], &height, &wanted);
    in_one = spread (widget, height, length);
    all = (n + in_one - 1) / in_one * widths[i];
    if (best >= 0 && all >= best)
      continue;
    best = all;
    best_width = widths[i];
    *in_line = in_one;
  }
  return best_width;
}

/* How many stand in a full line of this length. */
static int
count_in_line (SkFoldLayout *self, GtkWidget *widget, int length)
{
  int least, wanted, n;

  if (self->orientation == GTK_ORIENTATION_VERTICAL) {
    choose_width (widget, length, &n);
    return n;
  }
  measure_children (widget, self->orientation, -1, &least, &wanted);
  return spread (widget, least, length);
}

/* The room of one in a line of n. */
static int
get_share (GtkWidget *widget, int length, int n)
{
  return (length - (n - 1) * get_gap (widget)) / n;
}

static void
measure_across (SkFoldLayout *self, GtkWidget *widget, GtkOrientation orientation, int length, int *minimum,
                int *natural)
{
  int n = count_in_line (self, widget, length);
  int lines = (MAX (count_shown (widget), 1) + n - 1) / n;
  int gaps = (lines - 1) * get_gap (widget);
  int in_last = count_shown (widget) - (lines - 1) * n;
  int i = 0;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = lines * choose_width (widget, length, &n) + gaps;
    return;
  }
  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)), i++) {
    int share = get_share (widget, length, i / n == lines - 1 ? in_last : n);
    int least, wanted;

    gtk_widget_measure (child, orientation, length < 0 ? -1 : share, &least, &wanted, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural = MAX (*natural, wanted);
  }
  *minimum = lines * *minimum + gaps;
  *natural = lines * *natural + gaps;
}

static void
sk_fold_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                        int *minimum, int *natural, int *minimum_baseline G_GNUC_UNUSED,
                        int *natural_baseline G_GNUC_UNUSED)
{
  SkFoldLayout *self = SK_FOLD_LAYOUT (manager);
  int n = MAX (count_shown (widget), 1);

  if (orientation != self->orientation) {
    measure_across (self, widget, orientation, for_size, minimum, natural);
    return;
  }
  measure_children (widget, orientation, orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1, minimum, natural);
  *natural = n * *natural + (n - 1) * get_gap (widget);
}

static void
allocate_at (GtkWidget *widget, GtkWidget *child, GtkOrientation orientation, GtkAllocation place, int width)
{
  GtkAllocation turned = { place.y, place.x, place.height, place.width };

  if (orientation == GTK_ORIENTATION_VERTICAL)
    place = turned;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    place.x = width - place.x - place.width;
  gtk_widget_size_allocate (child, &place, -1);
}

static void
sk_fold_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                         int baseline G_GNUC_UNUSED)
{
  SkFoldLayout *self = SK_FOLD_LAYOUT (manager);
  gboolean across = self->orientation == GTK_ORIENTATION_HORIZONTAL;
  int length = across ? width : height;
  int left = count_shown (widget);
  int n = count_in_line (self, widget, length);
  int lines = (MAX (left, 1) + n - 1) / n;
  int thickness = get_share (widget, across ? height : width, lines);
  int i = 0;

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)), i++) {
    int line = i / n;
    int in_line = MIN (n, left - line * n);
    int share = get_share (widget, length, in_line);

    allocate_at (
        widget, child, self->orientation,
        (GtkAllocation){ i % n * (share + get_gap (widget)), line * (thickness + get_gap (widget)), share, thickness },
        width);
  }
}

static GtkSizeRequestMode
sk_fold_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget G_GNUC_UNUSED)
{
  return SK_FOLD_LAYOUT (manager)->orientation == GTK_ORIENTATION_HORIZONTAL ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
                                                                             : GTK_SIZE_REQUEST_WIDTH_FOR_HEIGHT;
}

static void
sk_fold_layout_class_init (SkFoldLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = sk_fold_layout_measure;
  manager_class->allocate = sk_fold_layout_allocate;
  manager_class->get_request_mode = sk_fold_layout_get_request_mode;
}

static void
sk_fold_layout_init (SkFoldLayout *self)
{
}

GtkLayoutManager *
sk_fold_layout_new (GtkOrientation orientation)
{
  SkFoldLayout *self = g_object_new (SK_TYPE_FOLD_LAYOUT, NULL);

  self->orientation = orientation;
  return GTK_LAYOUT_MANAGER (self);
}

void
sk_fold_layout_set_orientation (SkFoldLayout *self, GtkOrientation orientation)
{
  g_return_if_fail (SK_IS_FOLD_LAYOUT (self));

  if (self->orientation == orientation)
    return;
  self->orientation = orientation;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
