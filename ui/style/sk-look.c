/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-look.h"

#include "sk-stylesheet.h"

#define STYLE_PATH "/org/southend/SendKiosk/style/"
#define WIDE_FROM 1600
/* px: five controls beside each other, and none in the corners. */
#define NARROW_BELOW 1000
#define USUAL_DISTANCE_MM 600
/* A screen of 10 inches is 135 mm high. */
#define SHALLOW_MM 170
#define LOOK_KEY "sk-look"
/* Lengths of the stylesheets, and what GTK has for the resolution that they are drawn for. */
#define PT_PER_PX 0.75
#define USUAL_RESOLUTION (96 * 1024)
/* What a font is measured at, in px: large, so that no rounding tells. */
#define MEASURED_AT 1000

struct _SkLook {
  GObject parent_instance;

  SkPreferences *preferences;
  GtkCssProvider *base;
  GtkCssProvider *scheme;
  GtkWidget *window;
  SkScale scale;
  double zoom;
  int width; /* of the window, in px */
  int height;
  SkLayout layout;
  gboolean was_shallow;
  gboolean was_narrow;
  gboolean telling;
  char *class_of_size;
  char *raised; /* base.css as it is loaded */
};

G_DEFINE_FINAL_TYPE (SkLook, sk_look, G_TYPE_OBJECT)

enum {
  PROP_PREFERENCES = 1,
  N_PROPS,
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const char *const layout_classes[] = {
  [SK_LAYOUT_WIDE] = "wide",
  [SK_LAYOUT_SMALL] = "small",
  [SK_LAYOUT_PORTRAIT] = "portrait",
};

typedef struct {
  const char *name;
  const char *family;
} Letters;

/* As base.css names them. */
static const Letters letters[] = {
  { "andika", "Andika" },
  { "dejavu", "DejaVu Sans" },
  { "opendyslexic", "OpenDyslexic" },
  { "atkinson", "Atkinson Hyperlegible" },
};

/* WCAG 1.4.12 asks that 0.12, 0.16 and 1.5 be possible: `wide` has them; `widest` is what dyslexia associations advise,
 * 35 % of a letter between letters and 3.5 times that between words. */
static const SkSpacing spacings[] = {
  { 0, 0, 1.6, 1.25 },
  { 0.12, 0.16, 1.8, 1.5 },
  { 0.175, 0.44, 2.1, 1.8 },
};
static const char *const spacing_names[] = { "normal", "wide", "widest", NULL };

static gboolean
has_two_colours (const char *colours)
{
  return g_str_has_prefix (colours, "black-on-") || g_str_has_prefix (colours, "yellow-on-");
}

static void
set_class (SkLook *self, const char *class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (self->window, class);
  else
    gtk_widget_remove_css_class (self->window, class);
}

/* Of a group of classes the window has one: that with this name behind the prefix. */
static void
set_class_of (SkLook *self, const char *prefix, const char *name, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *class = g_strconcat (prefix, names[i], NULL);

    set_class (self, class, g_str_equal (names[i], name));
  }
}

static void
apply_choices (SkLook *self)
{
  SkPreferences *preferences = self->preferences;

  set_class_of (self, "letters-", sk_preferences_get_letters (preferences), sk_preferences_all_letters ());
  set_class_of (self, "spacing-", sk_preferences_get_spacing (preferences), spacing_names);
  set_class (self, "low", sk_look_is_low (self));
  set_class (self, "one", sk_look_shows_one (self));
  set_class (self, "marks-sentence", sk_preferences_get_mark_sentence (preferences));
  set_class (self, "marks-word", sk_preferences_get_mark_word (preferences));
}

static void
apply_classes (SkLook *self)
{
  int size = sk_look_get_text_size (self);

  if (self->window == NULL)
    return;
  if (self->class_of_size != NULL)
    set_class (self, self->class_of_size, FALSE);
  g_free (self->class_of_size);
  self->class_of_size = g_strdup_printf ("size-%d", size);
  set_class (self, self->class_of_size, TRUE);
  set_class (self, "larger", size > 100);
  set_class (self, "stacked", sk_look_is_stacked (self));
  set_class (self, "bare", sk_look_is_bare (self));
  for (guint i = 0; i < G_N_ELEMENTS (layout_classes); i++)
    set_class (self, layout_classes[i], i == self->layout);
  set_class (self, "two-colours", has_two_colours (sk_look_get_colours (self)));
  set_class (self, "shallow", sk_look_is_shallow (self));
  set_class (self, "narrow", sk_look_is_narrow (self));
  apply_choices (self);
}

static const char *
find_family (SkLook *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++) {
    if (g_str_equal (letters[i].name, sk_preferences_get_letters (self->preferences)))
      return letters[i].family;
  }
  g_return_val_if_reached (letters[0].family);
}

/* Pango would put other letters in their place without a word. */
static void
offer_letters (SkLook *self)
{
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();
  g_autoptr (GPtrArray) offered = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++) {
    if (i == 0 || pango_font_map_get_family (fonts, letters[i].family) != NULL)
      g_ptr_array_add (offered, (gpointer) letters[i].name);
    else
      g_info ("The letters %s are not installed and not offered", letters[i].family);
  }
  g_ptr_array_add (offered, NULL);
  sk_preferences_offer_letters (self->preferences, (const char *const *) offered->pdata);
}

/* The height of a capital letter, in em: of the regular letters or the bold ones, whichever is lower. */
static double
measure_letters (SkLook *self)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  double regular, bold;

  pango_font_description_set_family_static (font, find_family (self));
  pango_font_description_set_absolute_size (font, MEASURED_AT * PANGO_SCALE);
  regular = sk_scale_measure_capital (font);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  bold = sk_scale_measure_capital (font);
  return MIN (regular, bold) / MEASURED_AT;
}

/* Everything is drawn in pt, so the resolution makes all of it larger; what is still too small is raised by itself. */
static void
apply_scale (SkLook *self)
{
  g_autoptr (GBytes) css = g_resources_lookup_data (STYLE_PATH "base.css", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  double capital = measure_letters (self);
  double px;
  g_autofree char *raised = NULL;

  self->zoom = sk_scale_get_zoom (&self->scale, capital);
  px = PT_PER_PX / self->zoom;
  raised = sk_stylesheet_raise (g_bytes_get_data (css, NULL),
                                px * sk_scale_to_px (&self->scale, SK_SCALE_LEAST_CAPITAL_MM) / capital,
                                px * sk_scale_to_px (&self->scale, SK_SCALE_LEAST_TARGET_MM));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (USUAL_RESOLUTION * self->zoom), NULL);
  if (g_strcmp0 (raised, self->raised) == 0)
    return;
  gtk_css_provider_load_from_data (self->base, raised, -1);
  g_free (self->raised);
  self->raised = g_steal_pointer (&raised);
}

static void
load_scheme (SkLook *self)
{
  g_autofree char *path = g_strdup_printf (STYLE_PATH "colours-%s.css", sk_look_get_colours (self));

  gtk_css_provider_load_from_resource (self->scheme, path);
}

static void
size_changed_cb (SkLook *self)
{
  apply_classes (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
colours_changed_cb (SkLook *self)
{
  load_scheme (self);
  apply_classes (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Letters differ in the height of their capitals. */
static void
letters_changed_cb (SkLook *self)
{
  apply_scale (self);
  size_changed_cb (self);
}

/* Who has chosen no colours gets those that the system asks for. */
static void
follow_contrast (SkLook *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const char *colours = sk_preferences_all_colours ()[0];

  if (adw_style_manager_get_high_contrast (manager))
    colours = adw_style_manager_get_dark (manager) ? "yellow-on-black" : "black-on-yellow";
  sk_preferences_set_usual_colours (self->preferences, colours);
}

static void
follow_system (SkLook *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  follow_contrast (self);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (follow_contrast), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (follow_contrast), self, G_CONNECT_SWAPPED);
}

static void
follow_preferences (SkLook *self)
{
  static const char *const choices[] = { "text-size",  "spacing",       "reach",     "one-at-a-time",
                                         "words-only", "mark-sentence", "mark-word", "calm" };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++) {
    g_autofree char *signal = g_strconcat ("notify::", choices[i], NULL);

    g_signal_connect_object (self->preferences, signal, G_CALLBACK (size_changed_cb), self, G_CONNECT_SWAPPED);
  }
  g_signal_connect_object (self->preferences, "notify::letters", G_CALLBACK (letters_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preferences, "notify::colours", G_CALLBACK (colours_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
sk_look_constructed (GObject *object)
{
  SkLook *self = SK_LOOK (object);
  GdkDisplay *display = gdk_display_get_default ();

  G_OBJECT_CLASS (sk_look_parent_class)->constructed (object);

  offer_letters (self);
  follow_system (self);
  load_scheme (self);
  apply_scale (self);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->scheme),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->base),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 2);
  follow_preferences (self);
}

static void
sk_look_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SkLook *self = SK_LOOK (object);

  switch (id) {
  case PROP_PREFERENCES:
    self->preferences = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_look_dispose (GObject *object)
{
  SkLook *self = SK_LOOK (object);
  GdkDisplay *display = gdk_display_get_default ();

  sk_look_set_window (self, NULL);
  if (display != NULL && self->base != NULL) {
    gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (self->scheme));
    gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (self->base));
  }
  g_clear_object (&self->base);
  g_clear_object (&self->scheme);
  g_clear_object (&self->preferences);
  g_clear_pointer (&self->class_of_size, g_free);
  g_clear_pointer (&self->raised, g_free);

  G_OBJECT_CLASS (sk_look_parent_class)->dispose (object);
}

static void
sk_look_class_init (SkLookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = sk_look_constructed;
  object_class->set_property = sk_look_set_property;
  object_class->dispose = sk_look_dispose;

  properties[PROP_PREFERENCES] =
      g_param_spec_object ("preferences", NULL, NULL, SK_TYPE_PREFERENCES,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SK_TYPE_LOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_look_init (SkLook *self)
{
  self->base = gtk_css_provider_new ();
  self->scheme = gtk_css_provider_new ();
  self->scale = sk_scale_for_monitor (NULL, 0, 0, USUAL_DISTANCE_MM);
}

SkLook *
sk_look_new (SkPreferences *preferences)
{
  return g_object_new (SK_TYPE_LOOK, "preferences", preferences, NULL);
}

void
sk_look_set_window (SkLook *self, GtkWidget *window)
{
  g_return_if_fail (SK_IS_LOOK (self));

  if (self->window != NULL)
    g_object_set_data (G_OBJECT (self->window), LOOK_KEY, NULL);
  g_set_weak_pointer (&self->window, window);
  if (window != NULL)
    g_object_set_data (G_OBJECT (window), LOOK_KEY, self);
  apply_classes (self);
}

SkLook *
sk_look_find (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root != NULL ? g_object_get_data (G_OBJECT (root), LOOK_KEY) : NULL;
}

static void
choose_layout (SkLook *self)
{
  SkLayout layout = self->width < self->height             ? SK_LAYOUT_PORTRAIT
                    : self->width < WIDE_FROM * self->zoom ? SK_LAYOUT_SMALL
                                                           : SK_LAYOUT_WIDE;
  gboolean same = layout == self->layout;

  self->layout = layout;
  if (same && sk_look_is_shallow (self) == self->was_shallow && sk_look_is_narrow (self) == self->was_narrow)
    return;
  self->was_shallow = sk_look_is_shallow (self);
  self->was_narrow = sk_look_is_narrow (self);
  size_changed_cb (self);
}

void
sk_look_set_size (SkLook *self, int width, int height)
{
  g_return_if_fail (SK_IS_LOOK (self));

  self->width = width;
  self->height = height;
  choose_layout (self);
}

void
sk_look_set_scale (SkLook *self, const SkScale *scale)
{
  g_return_if_fail (SK_IS_LOOK (self));
  g_return_if_fail (scale != NULL);

  self->scale = *scale;
  apply_scale (self);
  choose_layout (self);
}

const SkScale *
sk_look_get_scale (SkLook *self)
{
  g_return_val_if_fail (SK_IS_LOOK (self), NULL);

  return &self->scale;
}

double
sk_look_get_screen_width (SkLook *self)
{
  g_return_val_if_fail (SK_IS_LOOK (self), 0);

  return sk_scale_to_mm (&self->scale, self->width);
}

double
sk_look_get_zoom (SkLook *self)
{
  g_return_val_if_fail (SK_IS_LOOK (self), 1);

  return self->zoom;
}

void
sk_look_set_telling (SkLook *self, gboolean telling)
{
  g_return_if_fail (SK_IS_LOOK (self));

  if (telling == self->telling)
    return;
  self->telling = telling;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

SkLayout
sk_look_get_layout (SkLook *self)
{
  g_return_val_if_fail (SK_IS_LOOK (self), SK_LAYOUT_WIDE);

  return self->layout;
}

int
sk_look_get_text_size (SkLook *self)
{
  g_return_val_if_fail (SK_IS_LOOK (self), 100);

  return sk_preferences_get_text_size (self->preferences);
}

const char *
sk_look_get_colours (SkLook *self)
{
  g_return_val_if_fail (SK_IS_LOOK (self), NULL);

  return sk_preferences_get_colours (self->preferences);
}

const SkSpacing *
sk_look_get_spacing (SkLook *self)
{
  const char *name = self != NULL ? sk_preferences_get_spacing (self->preferences) : spacing_names[0];

  for (guint i = 0; i < G_N_ELEMENTS (spacings); i++) {
    if (g_str_equal (spacing_names[i], name))
      return &spacings[i];
  }
  g_return_val_if_reached (&spacings[0]);
}

gboolean
sk_look_is_calm (SkLook *self)
{
  gboolean animations;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animations, NULL);
  return sk_preferences_get_calm (self->preferences) || !animations;
}

gboolean
sk_look_is_low (SkLook *self)
{
  return g_str_equal (sk_preferences_get_reach (self->preferences), "low");
}

int
sk_look_get_room_above (SkLook *self)
{
  static const double shares[] = {
    [SK_LAYOUT_WIDE] = 0.35,
    [SK_LAYOUT_SMALL] = 0.25,
    [SK_LAYOUT_PORTRAIT] = 0.45,
  };
  /* What is that low is in reach anyway, and full. */
  double share = sk_look_is_shallow (self) ? 0.1 : shares[self->layout];

  return sk_look_is_low (self) ? (int) (self->height * share) : 0;
}

gboolean
sk_look_is_telling (SkLook *self)
{
  return self->telling;
}

gboolean
sk_look_shows_pictures (SkLook *self)
{
  return !sk_preferences_get_words_only (self->preferences);
}

gboolean
sk_look_shows_one (SkLook *self)
{
  return sk_preferences_get_one_at_a_time (self->preferences);
}

gboolean
sk_look_is_shallow (SkLook *self)
{
  return self->height > 0 && sk_scale_to_mm (&self->scale, self->height) < SHALLOW_MM;
}

gboolean
sk_look_is_narrow (SkLook *self)
{
  return self->layout == SK_LAYOUT_PORTRAIT && self->width < NARROW_BELOW * self->zoom;
}

gboolean
sk_look_is_stacked (SkLook *self)
{
  return sk_look_get_text_size (self) >= (sk_look_is_narrow (self) ? 150 : 200);
}

gboolean
sk_look_is_bare (SkLook *self)
{
  return sk_look_get_text_size (self) >= 300;
}

gboolean
sk_look_is_spaced (SkLook *self)
{
  return sk_look_get_spacing (self) != sk_look_get_spacing (NULL);
}

gboolean
sk_look_is_cramped (SkLook *self)
{
  return sk_look_is_bare (self) || sk_look_is_shallow (self) || sk_look_is_low (self) ||
         ((self->layout == SK_LAYOUT_SMALL || sk_look_is_spaced (self)) && sk_look_get_text_size (self) > 100);
}
