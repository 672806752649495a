/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-staff-area.h"

#include <glib/gi18n.h>

#include "sk-about-screen.h"
#include "sk-back-screen.h"
#include "sk-between-touches.h"
#include "sk-check-screen.h"
#include "sk-copy-screen.h"
#include "sk-focus-way.h"
#include "sk-menu-screen.h"
#include "sk-pin-screen.h"
#include "sk-screen-check-screen.h"
#include "sk-settings-screen.h"
#include "sk-stick-screen.h"

typedef struct {
  const char *name;
  const char *picture; /* a key of the built-in set */
  const char *title;   /* to be translated */
  void (*fill) (SkPlainPage *page, SkStaff *staff);
} Screen;

static const Screen screens[] = {
  { SK_STAFF_PIN, "staff", N_ ("For members of staff"), sk_pin_screen_fill },
  { SK_STAFF_MENU, "staff", N_ ("For members of staff"), sk_menu_screen_fill },
  { SK_STAFF_BACK, "visit-again", N_ ("Go back to the pages before"), sk_back_screen_fill },
  { SK_STAFF_STICK, "add-work", N_ ("Put new pages on"), sk_stick_screen_fill },
  { SK_STAFF_CHECK, "check-help", N_ ("Look at new pages"), sk_check_screen_fill },
  { SK_STAFF_COPY, "writing", N_ ("Copy these pages to a stick"), sk_copy_screen_fill },
  { SK_STAFF_SETTINGS, "choice", N_ ("Settings"), sk_settings_screen_fill },
  { SK_STAFF_IDLE, "time", N_ ("How long may nobody touch it?"), sk_settings_screen_fill_idle },
  { SK_STAFF_SIZE, "bigger", N_ ("How large is the screen?"), sk_settings_screen_fill_size },
  { SK_STAFF_DISTANCE, "reach", N_ ("How far away are people?"), sk_settings_screen_fill_distance },
  { SK_STAFF_VOLUME, "voice", N_ ("How loud may it be?"), sk_settings_screen_fill_volume },
  { SK_STAFF_LANGUAGES, "talking", N_ ("Which languages?"), sk_settings_screen_fill_languages },
  { SK_STAFF_COLOURS, "colours", N_ ("Which colours?"), sk_settings_screen_fill_colours },
  { SK_STAFF_SCREEN_CHECK, "check-help", N_ ("Check this screen"), sk_screen_check_screen_fill },
  { SK_STAFF_ABOUT, "question", N_ ("About"), sk_about_screen_fill },
};

struct _SkStaffArea {
  GObject parent_instance;

  SkStaff *staff;
  SkReader *reader;
  SkPreferences *preferences;
  GSimpleActionGroup *actions;
  SkPictureStore *pictures;  /* the built-in ones; NULL: not asked for yet */
  const Screen *screen;      /* that is shown, or was last */
  SkPlainPage *page;         /* of it; weak */
  SkBetweenTouches *between; /* changes what is shown; NULL without a window */
};

G_DEFINE_FINAL_TYPE (SkStaffArea, sk_staff_area, G_TYPE_OBJECT)

static void
fill (SkStaffArea *self)
{
  sk_plain_page_clear (self->page);
  self->screen->fill (self->page, self->staff);
}

static void
fill_anew (gpointer data)
{
  SkStaffArea *self = data;
  g_autoptr (GArray) focus = NULL;

  if (self->page == NULL)
    return;
  if (gtk_widget_get_root (GTK_WIDGET (self->page)) != NULL)
    focus = sk_focus_way_find (GTK_WIDGET (self->page));
  fill (self);
  if (focus != NULL)
    sk_focus_way_follow (GTK_WIDGET (self->page), focus);
}

static void
changed_cb (SkStaffArea *self)
{
  if (self->between != NULL)
    sk_between_touches_change (self->between, fill_anew, self);
  else
    fill_anew (self);
}

static void
open_cb (GSimpleAction *action, GVariant *screen, gpointer data)
{
  sk_staff_open (SK_STAFF_AREA (data)->staff, g_variant_get_string (screen, NULL));
}

/* Typed by key they come whatever is shown. */
static gboolean
asks_for_pin (SkStaffArea *self)
{
  return self->page != NULL && g_str_equal (self->screen->name, SK_STAFF_PIN);
}

static void
digit_cb (GSimpleAction *action, GVariant *digit, gpointer data)
{
  SkStaffArea *self = data;

  if (asks_for_pin (self))
    sk_pin_entry_type (sk_staff_get_entry (self->staff), (guint) CLAMP (g_variant_get_int32 (digit), 0, 9));
}

static void
take_back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SkStaffArea *self = data;

  if (asks_for_pin (self))
    sk_pin_entry_take_back (sk_staff_get_entry (self->staff));
}

static void
check_cb (GSimpleAction *action, GVariant *path, gpointer data)
{
  sk_staff_check (SK_STAFF_AREA (data)->staff, g_variant_get_string (path, NULL));
}

static void
copy_cb (GSimpleAction *action, GVariant *stick, gpointer data)
{
  sk_staff_copy (SK_STAFF_AREA (data)->staff, g_variant_get_string (stick, NULL));
}

static void
offer_language_cb (GSimpleAction *action, GVariant *language, gpointer data)
{
  SkStaff *staff = SK_STAFF_AREA (data)->staff;

  sk_staff_offer (staff, "left-out-languages", sk_bundle_get_languages (sk_staff_get_bundle (staff)),
                  g_variant_get_string (language, NULL));
}

static void
offer_colours_cb (GSimpleAction *action, GVariant *colours, gpointer data)
{
  sk_staff_offer (SK_STAFF_AREA (data)->staff, "left-out-colours", sk_preferences_all_colours (),
                  g_variant_get_string (colours, NULL));
}

static const GActionEntry entries[] = {
  { "open", open_cb, "s", NULL, NULL, { 0 } },
  { "digit", digit_cb, "i", NULL, NULL, { 0 } },
  { "take-back", take_back_cb, NULL, NULL, NULL, { 0 } },
  { "check", check_cb, "s", NULL, NULL, { 0 } },
  { "copy", copy_cb, "s", NULL, NULL, { 0 } },
  { "offer-language", offer_language_cb, "s", NULL, NULL, { 0 } },
  { "offer-colours", offer_colours_cb, "s", NULL, NULL, { 0 } },
};

static void
sk_staff_area_dispose (GObject *object)
{
  SkStaffArea *self = SK_STAFF_AREA (object);

  g_clear_object (&self->between);
  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->staff);
  g_clear_object (&self->reader);
  g_clear_object (&self->preferences);
  g_clear_object (&self->actions);
  g_clear_object (&self->pictures);

  G_OBJECT_CLASS (sk_staff_area_parent_class)->dispose (object);
}

static void
sk_staff_area_class_init (SkStaffAreaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_staff_area_dispose;
}

static void
sk_staff_area_init (SkStaffArea *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

/* Those that need nothing but the staff. */
static void
add_commands (SkStaffArea *self)
{
  static const struct {
    const char *name;
    void (*carry_out) (SkStaff *staff);
  } commands[] = {
    { "back", sk_staff_step_back },
    { "leave", sk_staff_leave },
    { "restore", sk_staff_restore },
    { "go-forward", sk_staff_go_forward },
    { "use", sk_staff_use },
    { "preview", sk_staff_preview },
    { "end-preview", sk_staff_end_preview },
    { "check-screen", sk_staff_check_screen },
  };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_autoptr (GSimpleAction) action = g_simple_action_new (commands[i].name, NULL);

    g_signal_connect_object (action, "activate", G_CALLBACK (commands[i].carry_out), self->staff, G_CONNECT_SWAPPED);
    g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  }
}

/* Those that a member of staff may change, each by an action with its name. */
static void
add_settings (SkStaffArea *self)
{
  static const char *const names[] = { "idle-seconds", "screen-width-mm", "viewing-distance-mm", "most-volume" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GAction) action = g_settings_create_action (sk_staff_get_settings (self->staff), names[i]);

    g_action_map_add_action (G_ACTION_MAP (self->actions), action);
  }
}

SkStaffArea *
sk_staff_area_new (SkStaff *staff, SkReader *reader, SkPreferences *preferences)
{
  SkStaffArea *self = g_object_new (SK_TYPE_STAFF_AREA, NULL);

  self->staff = g_object_ref (staff);
  self->reader = g_object_ref (reader);
  self->preferences = g_object_ref (preferences);
  add_commands (self);
  add_settings (self);
  g_signal_connect_object (staff, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
sk_staff_area_set_window (SkStaffArea *self, GtkWidget *window)
{
  g_return_if_fail (SK_IS_STAFF_AREA (self));

  self->between = sk_between_touches_new (window);
  gtk_widget_insert_action_group (window, "staff", G_ACTION_GROUP (self->actions));
}

/* Not those of the pages that visitors see, which may have others of the same name. */
static SkPictureStore *
get_pictures (SkStaffArea *self, SkLook *look)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (SkBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;

  if (self->pictures != NULL)
    return self->pictures;
  folder = g_file_new_for_uri (SK_BUNDLE_BUILT_IN_URI);
  bundle = sk_bundle_open (folder, &error);
  if (bundle == NULL)
    g_error ("The built-in pictures: %s", error->message);
  self->pictures = sk_picture_store_new (bundle, look);
  return self->pictures;
}

GtkWidget *
sk_staff_area_make_screen (SkStaffArea *self, const char *name, SkLook *look)
{
  GtkWidget *page = NULL;

  g_return_val_if_fail (SK_IS_STAFF_AREA (self), NULL);

  self->screen = &screens[0];
  for (guint i = 0; i < G_N_ELEMENTS (screens); i++) {
    if (g_str_equal (screens[i].name, name))
      self->screen = &screens[i];
  }
  page = sk_plain_page_new (get_pictures (self, look), self->reader, self->preferences, self->screen->picture,
                            _ (self->screen->title));
  g_set_weak_pointer (&self->page, SK_PLAIN_PAGE (page));
  fill (self);
  return page;
}
