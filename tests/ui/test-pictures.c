/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Every picture and every symbol, drawn at both sizes and in every scheme: something is to be seen on each. */

#include <string.h>

#include "sk-drawing.h"
#include "sk-picture.h"
#include "sk-pixels.h"
#include "sk-symbol.h"
#include "sk-test-screen.h"

#define CONTROLS "/org/southend/SendKiosk/pictures/controls/"
#define CONTROL_STYLE "/org/southend/SendKiosk/pictures/style/control.css"
/* Of the pixels of a picture: less is no picture. */
#define LEAST_DRAWN 0.02

static const int sizes[] = { 96, 400 };

typedef struct {
  SkTestScreen screen;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  sk_test_screen_init (&fixture->screen);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sk_test_screen_clear (&fixture->screen);
}

/* The keys of the built-in bundle: its pictures' names without their endings. */
static GPtrArray *
list_keys (void)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) names = NULL;
  g_autoptr (GError) error = NULL;

  names =
      g_resources_enumerate_children ("/org/southend/SendKiosk/bundle/pictures", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++) {
    if (g_str_has_suffix (names[i], ".svg"))
      g_ptr_array_add (keys, g_strndup (names[i], strlen (names[i]) - strlen (".svg")));
  }
  return keys;
}

static guint32 *
download (GdkTexture *texture, gsize *n_pixels)
{
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  guint32 *pixels = g_new0 (guint32, (gsize) width * (gsize) height);

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * sizeof (guint32));
  *n_pixels = (gsize) width * (gsize) height;
  return pixels;
}

/* How much of it is drawn upon, and a number that another drawing would not have. */
static double
get_drawn (GdkTexture *texture, guint *hash)
{
  gsize n_pixels;
  g_autofree guint32 *pixels = download (texture, &n_pixels);
  gsize n_drawn = 0;

  *hash = 5381;
  for (gsize i = 0; i < n_pixels; i++) {
    n_drawn += pixels[i] >> 24 > 128;
    *hash = *hash * 33 + pixels[i];
  }
  return (double) n_drawn / (double) n_pixels;
}

/* The picture is as large as it can be, and something is on it. Returns what is told from other drawings. */
static guint
assert_drawn (SkPictureStore *store, const char *key, const char *scheme, int size)
{
  g_autoptr (GdkTexture) texture = sk_picture_store_get (store, key, size, size);
  guint hash;

  if (texture == NULL)
    g_error ("%s is not drawn in %s at %d px", key, scheme, size);
  g_assert_cmpint (MAX (gdk_texture_get_width (texture), gdk_texture_get_height (texture)), ==, size);
  if (get_drawn (texture, &hash) < LEAST_DRAWN)
    g_error ("%s is empty in %s at %d px", key, scheme, size);
  return hash;
}

static void
test_scheme (Fixture *fixture, gconstpointer scheme)
{
  g_autoptr (GPtrArray) keys = list_keys ();

  g_assert_cmpuint (keys->len, >, 30);
  g_object_set (fixture->screen.preferences, "colours", scheme, NULL);
  for (guint i = 0; i < keys->len; i++) {
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      assert_drawn (fixture->screen.pictures, keys->pdata[i], scheme, sizes[j]);
  }
}

/* Each scheme has colours of its own, and what was drawn before is not shown again in another; it is the same, whether
 * another thread drew it or not. */
static void
test_recoloured (Fixture *fixture, gconstpointer data)
{
  const char *const *schemes = sk_preferences_all_colours ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint first = 0;

  for (guint i = 0; schemes[i] != NULL; i++) {
    guint hash;

    g_object_set (fixture->screen.preferences, "colours", schemes[i], NULL);
    hash = assert_drawn (fixture->screen.pictures, "together", schemes[i], 96);
    /* White and paper are the same but for what lies behind the picture. */
    g_hash_table_add (seen, GUINT_TO_POINTER (hash));
    if (i == 0)
      first = hash;
  }
  g_assert_cmpuint (g_hash_table_size (seen), >=, 5);
  g_object_set (fixture->screen.preferences, "colours", schemes[0], NULL);
  sk_picture_store_prepare (fixture->screen.pictures, "together", 96, 96);
  g_assert_cmpuint (assert_drawn (fixture->screen.pictures, "together", schemes[0], 96), ==, first);
}

/* A page turn draws nothing anew. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) one = sk_picture_store_get (fixture->screen.pictures, "plan", 96, 96);
  g_autoptr (GdkTexture) again = sk_picture_store_get (fixture->screen.pictures, "plan", 96, 96);
  g_autoptr (GdkTexture) larger = sk_picture_store_get (fixture->screen.pictures, "plan", 100, 100);

  g_assert_true (one == again);
  g_assert_true (one != larger);
}

/* What is not there is said once, and shows nothing. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_test_expect_message ("ui", G_LOG_LEVEL_WARNING, "*no-such-picture cannot be drawn*");
  g_assert_null (sk_picture_store_get (fixture->screen.pictures, "no-such-picture", 96, 96));
  g_test_assert_expected_messages ();
  g_assert_null (sk_picture_store_get (fixture->screen.pictures, "no-such-picture", 96, 96));
  sk_picture_store_prepare (fixture->screen.pictures, "no-such-picture", 400, 400);
  g_assert_null (sk_picture_store_get (fixture->screen.pictures, "no-such-picture", 400, 400));
}

static void
assert_symbol_drawn (const char *name, int size)
{
  g_autofree char *path = g_strconcat (CONTROLS, name, NULL);
  g_autoptr (GBytes) svg = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GBytes) rules = g_resources_lookup_data (CONTROL_STYLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *stylesheet = g_strdup_printf ("svg{color:#0b5358}%.*s", (int) g_bytes_get_size (rules),
                                                 (const char *) g_bytes_get_data (rules, NULL));
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = sk_drawing_render (svg, stylesheet, size, size, &error);
  guint hash;

  g_assert_no_error (error);
  if (get_drawn (texture, &hash) < LEAST_DRAWN)
    g_error ("the symbol %s is empty at %d px", name, size);
}

static void
test_symbols (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) names = g_resources_enumerate_children (CONTROLS, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_cmpuint (g_strv_length (names), >, 10);
  for (guint i = 0; names[i] != NULL; i++) {
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      assert_symbol_drawn (names[i], sizes[j]);
  }
}

/* A symbol stands out from its ground in whichever scheme it was drawn first. */
static void
test_symbol_recoloured (Fixture *fixture, gconstpointer data)
{
  const char *const *schemes = sk_preferences_all_colours ();
  GtkWidget *symbol = sk_symbol_new ("home");

  gtk_widget_set_size_request (symbol, 96, 96);
  sk_test_screen_show (&fixture->screen, symbol);
  for (guint i = 0; schemes[i] != NULL; i++) {
    g_autoptr (SkPixels) pixels = NULL;
    graphene_rect_t area;

    g_object_set (fixture->screen.preferences, "colours", schemes[i], NULL);
    sk_test_wait_painted (symbol);
    pixels = sk_pixels_new (GTK_WINDOW (fixture->screen.window));
    g_assert_true (gtk_widget_compute_bounds (symbol, fixture->screen.window, &area));
    if (sk_pixels_get_contrast (pixels, &area) < 7)
      g_error ("the symbol has too little contrast in %s", schemes[i]);
  }
  sk_test_screen_remove (&fixture->screen);
}

static void
test_broken_svg (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) svg = g_bytes_new_static ("<svg", 4);
  g_autoptr (GError) error = NULL;

  g_assert_null (sk_drawing_render (svg, "", 96, 96, &error));
  g_assert_nonnull (error);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *picture = sk_picture_new (fixture->screen.pictures, "plan", "A folder with a plan", "row-plate");
  GtkWidget *decoration = sk_picture_new (fixture->screen.pictures, "plan", NULL, "row-plate");
  GtkWidget *symbol = sk_symbol_new ("home");

  sk_test_screen_show (&fixture->screen, picture);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, "A folder with a plan");
  sk_test_screen_remove (&fixture->screen);
  sk_test_screen_show (&fixture->screen, decoration);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (decoration), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  sk_test_screen_remove (&fixture->screen);
  sk_test_screen_show (&fixture->screen, symbol);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (symbol), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  sk_test_screen_remove (&fixture->screen);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer), gconstpointer data)
{
  g_autofree char *path = g_strconcat ("/ui/pictures/", name, NULL);

  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  const char *const *schemes = sk_preferences_all_colours ();

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; schemes[i] != NULL; i++)
    add (schemes[i], test_scheme, schemes[i]);
  add ("recoloured", test_recoloured, NULL);
  add ("kept", test_kept, NULL);
  add ("missing", test_missing, NULL);
  add ("symbols", test_symbols, NULL);
  add ("symbol-recoloured", test_symbol_recoloured, NULL);
  add ("broken-svg", test_broken_svg, NULL);
  add ("accessible", test_accessible, NULL);
  return g_test_run ();
}
