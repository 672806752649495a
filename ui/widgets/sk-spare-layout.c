/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-spare-layout.h"

#include "sk-look.h"

struct _SkSpareLayout {
  GtkLayoutManager parent_instance;

  GPtrArray *spare; /* children, not owned; the last is left out first */
};

G_DEFINE_FINAL_TYPE (SkSpareLayout, sk_spare_layout, GTK_TYPE_LAYOUT_MANAGER)

static gboolean
is_spare (SkSpareLayout *self, GtkWidget *child)
{
  return g_ptr_array_find (self->spare, child, NULL);
}

/* Whether it is left out while so many of those that can be spared are kept. */
static gboolean
is_kept (SkSpareLayout *self, GtkWidget *child, guint kept)
{
  guint place;

  return gtk_widget_get_visible (child) && (!g_ptr_array_find (self->spare, child, &place) || place < kept);
}

static int
get_gap (GtkWidget *widget)
{
  SkLook *look = sk_look_find (widget);

  return look != NULL ? sk_look_get_gap (look) : 0;
}

/* The height of all that is kept. Least: as little as they can do with. */
static int
get_height (SkSpareLayout *self, GtkWidget *widget, int width, guint kept, gboolean least)
{
  int height = 0;
  int gap = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int minimum, natural;

    if (!is_kept (self, child, kept))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
    height += gap + (least ? minimum : natural);
    gap = get_gap (widget);
  }
  return height;
}

static void
sk_spare_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline G_GNUC_UNUSED,
                         int *natural_baseline G_GNUC_UNUSED)
{
  SkSpareLayout *self = SK_SPARE_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = get_height (self, widget, for_size, 0, TRUE);
    *natural = get_height (self, widget, for_size, self->spare->len, FALSE);
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int least, wanted;

    if (!gtk_widget_get_visible (child))
      continue;
    gtk_widget_measure (child, orientation, -1, &least, &wanted, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural = MAX (*natural, wanted);
  }
}

static GtkWidget *
find_expanding (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (gtk_widget_get_visible (child) && gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL))
      return child;
  }
  return NULL;
}

static void
sk_spare_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                          int baseline G_GNUC_UNUSED)
{
  SkSpareLayout *self = SK_SPARE_LAYOUT (manager);
  GtkWidget *expanding = find_expanding (widget);
  guint kept = self->spare->len;
  int over;
  int y = 0;

  while (kept > 0 && get_height (self, widget, width, kept, FALSE) > height)
    kept--;
  over = height - get_height (self, widget, width, kept, FALSE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int minimum, natural;

    if (is_spare (self, child))
      gtk_widget_set_child_visible (child, is_kept (self, child, kept));
    if (!is_kept (self, child, kept))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
    if (child == expanding)
      natural = MAX (natural + over, minimum);
    gtk_widget_size_allocate (child, &(GtkAllocation){ 0, y, width, natural }, -1);
    y += natural + get_gap (widget);
  }
}

static GtkSizeRequestMode
sk_spare_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED, GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sk_spare_layout_finalize (GObject *object)
{
  g_ptr_array_unref (SK_SPARE_LAYOUT (object)->spare);

  G_OBJECT_CLASS (sk_spare_layout_parent_class)->finalize (object);
}

static void
sk_spare_layout_class_init (SkSpareLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sk_spare_layout_finalize;
  manager_class->measure = sk_spare_layout_measure;
  manager_class->allocate = sk_spare_layout_allocate;
  manager_class->get_request_mode = sk_spare_layout_get_request_mode;
}

static void
sk_spare_layout_init (SkSpareLayout *self)
{
  self->spare = g_ptr_array_new ();
}

GtkLayoutManager *
sk_spare_layout_new (void)
{
  return g_object_new (SK_TYPE_SPARE_LAYOUT, NULL);
}

void
sk_spare_layout_add (SkSpareLayout *self, GtkWidget *child)
{
  g_return_if_fail (SK_IS_SPARE_LAYOUT (self));

  g_ptr_array_add (self->spare, child);
}
