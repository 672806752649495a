/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Pictures from elsewhere, shown from a folder: each is seen in every scheme, and upright. The worst kinds of real
 * collections, as discs in the middle of a picture: what they are drawn with must stand out at 3:1 from what is around. */

#include <math.h>
#include <string.h>

#include "sk-test-folder.h"
#include "sk-test-screen.h"

#define SIDE 200
#define CONTRAST 3.0
#define DISC(attributes)                                                                                               \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 96\"><circle cx=\"48\" cy=\"48\" r=\"40\" " attributes   \
  "/></svg>"

static const struct {
  const char *key;
  const char *svg;
} drawings[] = {
  { "no-colour", DISC ("") },
  { "black-line", DISC ("fill=\"none\" stroke=\"#000\" stroke-width=\"80\" transform=\"translate(24 24) scale(.5)\"") },
  { "white", DISC ("fill=\"#fff\"") },
  { "yellow", DISC ("fill=\"#ffe600\"") },
  { "dark-red", DISC ("fill=\"#800000\"") },
  { "grey", DISC ("fill=\"#777\"") },
  { "current", DISC ("fill=\"currentColor\"") },
};
/* The same as bitmaps, 0xRRGGBB. */
static const struct {
  const char *key;
  guint32 colour;
} bitmaps[] = { { "black-png", 0 }, { "white-png", 0xffffff }, { "navy-png", 0x000060 } };

typedef struct {
  SkTestScreen screen;
  SkTestFolder *folder;
  SkBundle *bundle;
  SkPictureStore *pictures;
} Fixture;

static void
write_pixbuf (SkTestFolder *folder, const char *path, GdkPixbuf *pixbuf, const char *kind, const char *exif,
              gsize length)
{
  g_autofree char *data = NULL;
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  gsize size;

  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, kind, &error, NULL);
  g_assert_no_error (error);
  g_byte_array_append (file, (const guint8 *) data, 2);
  g_byte_array_append (file, (const guint8 *) exif, (guint) length);
  g_byte_array_append (file, (const guint8 *) data + 2, (guint) size - 2);
  sk_test_folder_write (folder, path, (const char *) file->data, file->len);
}

static void
write_disc (SkTestFolder *folder, const char *key, guint32 colour)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 96, 96);
  g_autofree char *path = g_strdup_printf ("pictures/%s.png", key);
  guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);

  gdk_pixbuf_fill (pixbuf, 0);
  for (int y = 0; y < 96; y++) {
    for (int x = 0; x < 96; x++) {
      guint32 shade = GUINT32_TO_BE (colour << 8 | 0xff);

      if (hypot (x - 47.5, y - 47.5) < 40)
        memcpy (pixels + y * gdk_pixbuf_get_rowstride (pixbuf) + 4 * x, &shade, 4);
    }
  }
  write_pixbuf (folder, path, pixbuf, "png", "", 0);
}

/* Dark, and held upright: it lies on its side, and the header says so. */
static void
write_photograph (SkTestFolder *folder)
{
  static const char exif[] = "\xff\xe1\x00\x22"
                             "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 64, 48);
  g_autoptr (GdkPixbuf) left = gdk_pixbuf_new_subpixbuf (pixbuf, 0, 0, 32, 48);

  gdk_pixbuf_fill (pixbuf, 0x20202000);
  gdk_pixbuf_fill (left, 0xff404000);
  write_pixbuf (folder, "pictures/photograph.jpg", pixbuf, "jpeg", exif, sizeof exif - 1);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sk_test_screen_init (&fixture->screen);
  fixture->folder = sk_test_folder_new_bundle ();
  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++) {
    g_autofree char *path = g_strdup_printf ("pictures/%s.svg", drawings[i].key);

    sk_test_folder_write (fixture->folder, path, drawings[i].svg, -1);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bitmaps); i++)
    write_disc (fixture->folder, bitmaps[i].key, bitmaps[i].colour);
  write_photograph (fixture->folder);
  sk_test_folder_write (fixture->folder, "pictures/ours.svg", DISC ("class=\"ink skin-1\""), -1);
  fixture->bundle = sk_bundle_open (fixture->folder->file, &error);
  g_assert_no_error (error);
  fixture->pictures = sk_picture_store_new (fixture->bundle, fixture->screen.look);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->pictures);
  g_assert_finalize_object (fixture->bundle);
  sk_test_folder_free (fixture->folder);
  sk_test_screen_clear (&fixture->screen);
}

static double
get_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (guint32 colour)
{
  return 0.2126 * get_linear ((colour >> 16 & 0xff) / 255.0) + 0.7152 * get_linear ((colour >> 8 & 0xff) / 255.0) +
         0.0722 * get_linear ((colour & 0xff) / 255.0);
}

static double
get_contrast (guint32 one, guint32 other)
{
  double a = get_luminance (one);
  double b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* What a picture may lie on in a scheme, of 0xRRGGBB, as its stylesheet says. */
static GArray *
list_grounds (const char *scheme)
{
  static const char *const names[] = { "ground", "card", "accent_1_tint", "accent_3_tint", "accent_5_tint" };
  g_autofree char *path = g_strdup_printf ("/org/southend/SendKiosk/style/colours-%s.css", scheme);
  g_autoptr (GBytes) css = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GArray *grounds = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *define = g_strdup_printf ("@define-color %s #", names[i]);
    const char *found = strstr (g_bytes_get_data (css, NULL), define);
    guint32 colour;

    g_assert_nonnull (found);
    colour = (guint32) g_ascii_strtoull (found + strlen (define), NULL, 16);
    g_array_append_val (grounds, colour);
  }
  return grounds;
}

static guint32
get_pixel (GdkTexture *texture, int x, int y)
{
  int width = gdk_texture_get_width (texture);
  g_autofree guint32 *pixels = g_new (guint32, (gsize) width * (gsize) gdk_texture_get_height (texture));

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * sizeof *pixels);
  return pixels[(gsize) y * (gsize) width + (gsize) x];
}

/* In the middle is the disc; at the middle of the upper edge there is the plate, or nothing. */
static void
assert_seen (Fixture *fixture, const char *key, const char *scheme)
{
  g_autoptr (GdkTexture) texture = sk_picture_store_get (fixture->pictures, key, SIDE, SIDE);
  g_autoptr (GArray) grounds = list_grounds (scheme);
  guint32 ink = get_pixel (texture, SIDE / 2, SIDE / 2);
  guint32 around = get_pixel (texture, SIDE / 2, 2);

  g_assert_cmpuint (ink >> 24, ==, 0xff);
  if (around >> 24 == 0xff) {
    g_assert_cmpfloat (get_contrast (ink, around), >=, CONTRAST);
    return;
  }
  g_assert_cmpuint (around >> 24, ==, 0);
  for (guint i = 0; i < grounds->len; i++) {
    double contrast = get_contrast (ink, g_array_index (grounds, guint32, i));

    if (contrast < CONTRAST)
      g_error ("%s has %.1f:1 in %s", key, contrast, scheme);
  }
}

static void
test_seen (Fixture *fixture, gconstpointer scheme)
{
  g_object_set (fixture->screen.preferences, "colours", scheme, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    assert_seen (fixture, drawings[i].key, scheme);
  for (guint i = 0; i < G_N_ELEMENTS (bitmaps); i++)
    assert_seen (fixture, bitmaps[i].key, scheme);
}

/* Where nothing would be lost there is no plate: under pictures of ours, and photographs. */
static void
test_no_plate (Fixture *fixture, gconstpointer data)
{
  const char *const *schemes = sk_preferences_all_colours ();

  for (guint i = 0; schemes[i] != NULL; i++) {
    g_autoptr (GdkTexture) ours = NULL;
    g_autoptr (GdkTexture) photograph = NULL;

    g_object_set (fixture->screen.preferences, "colours", schemes[i], NULL);
    ours = sk_picture_store_get (fixture->pictures, "ours", SIDE, SIDE);
    photograph = sk_picture_store_get (fixture->pictures, "photograph", SIDE, SIDE);
    g_assert_cmpuint (get_pixel (ours, SIDE / 2, 2) >> 24, ==, 0);
    g_assert_cmpuint (get_pixel (photograph, 2, 2) >> 16 & 0xff, >, 0x90);
  }
  /* currentColor is the scheme's ink, which is seen. */
  g_object_set (fixture->screen.preferences, "colours", "yellow-on-black", NULL);
  {
    g_autoptr (GdkTexture) current = sk_picture_store_get (fixture->pictures, "current", SIDE, SIDE);

    g_assert_cmphex (get_pixel (current, SIDE / 2, SIDE / 2), ==, 0xffffe600);
    g_assert_cmpuint (get_pixel (current, SIDE / 2, 2) >> 24, ==, 0);
  }
}

/* Red is its upper half then, and it is as large as there is room. */
static void
test_upright (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) photograph = sk_picture_store_get (fixture->pictures, "photograph", 2 * SIDE, SIDE);
  int width = gdk_texture_get_width (photograph);

  g_assert_cmpint (gdk_texture_get_height (photograph), ==, SIDE);
  g_assert_cmpint (width, ==, SIDE * 48 / 64);
  g_assert_cmpuint (get_pixel (photograph, width / 2, SIDE / 4) >> 16 & 0xff, >, 0x90);
  g_assert_cmpuint (get_pixel (photograph, width / 2, 3 * SIDE / 4) >> 16 & 0xff, <, 0x50);
}

int
main (int argc, char *argv[])
{
  const char *const *schemes = sk_preferences_all_colours ();

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; schemes[i] != NULL; i++) {
    g_autofree char *path = g_strconcat ("/ui/plates/", schemes[i], NULL);

    g_test_add (path, Fixture, schemes[i], set_up, test_seen, tear_down);
  }
  g_test_add ("/ui/plates/no-plate", Fixture, NULL, set_up, test_no_plate, tear_down);
  g_test_add ("/ui/plates/upright", Fixture, NULL, set_up, test_upright, tear_down);
  return g_test_run ();
}
