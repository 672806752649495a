/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-focus.h"

#include <glib/gi18n.h>

#include "sk-scroll-area.h"
#include "sk-told.h"

struct _SkFocus {
  GObject parent_instance;

  GtkWindow *window; /* not owned */
  SkVisit *visit;
  SkReader *reader;
  SkVoicing *voicing;
  char *here;             /* which screen it is */
  GHashTable *left;       /* of `here` to GWeakRef: where the focus was on each screen */
  GtkWidget *said;        /* where one was when something was said last; weak */
  gboolean has_arrived;   /* to be said: the screen */
  gboolean has_moved;     /* to be said: where the focus is */
  gboolean has_changed;   /* to be said: what was chosen */
  char *change;           /* in words; NULL where the state of what was touched says it */
  char *news;             /* to be said after the rest; or NULL */
  gboolean is_instructed; /* knows in this visit what the keys do */
  gboolean has_heard;     /* has heard anything in this visit */
  guint telling;          /* the idle source that says it */
};

G_DEFINE_FINAL_TYPE (SkFocus, sk_focus, G_TYPE_OBJECT)

static SkPlace *
find_all (SkFocus *self)
{
  return sk_place_find_all (GTK_WIDGET (self->window));
}

/* The thing that has the focus; NULL where nothing or something else has it. */
static SkPlace *
find_focus (SkFocus *self, GPtrArray *things, guint *index)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  for (guint i = 0; i < things->len; i++) {
    SkPlace *thing = things->pdata[i];

    if (thing->widget == focus) {
      *index = i;
      return thing;
    }
  }
  return NULL;
}

/* The part of the screen that a thing belongs to: its outermost group. */
static SkPlace *
get_part (SkPlace *thing)
{
  SkPlace *part = thing;

  for (SkPlace *place = thing; place != NULL; place = place->parent) {
    if (place->widget != NULL)
      part = place;
  }
  return part;
}

static gboolean
scans (SkFocus *self)
{
  return !g_str_equal (sk_preferences_get_scanning (sk_visit_get_preferences (self->visit)), "off");
}

/* Telling */

static const char *
get_instructions (SkFocus *self)
{
  const char *scanning = sk_preferences_get_scanning (sk_visit_get_preferences (self->visit));

  if (g_str_equal (scanning, "one-switch"))
    return _ ("You hear one thing after the other. Press your switch when you hear what you want.");
  if (g_str_equal (scanning, "two-switch"))
    return _ ("Your first switch goes on. Your second switch chooses what you hear.");
  return _ (
      "Press down for the next thing, and up for the one before. Press right for the next part. Press enter, or the "
      "middle key, to choose. Press the help key to learn the other keys.");
}

static const char *
name_screen (SkFocus *self)
{
  switch (sk_visit_get_screen (self->visit)) {
  case SK_SCREEN_HOME:
    return _ ("You are at home.");
  case SK_SCREEN_PAGE:
    return _ ("You are on a page.");
  case SK_SCREEN_EASIER:
    return _ ("Here you can make it easier.");
  case SK_SCREEN_STAFF:
    return _ ("You are in the part for members of staff.");
  case SK_SCREEN_WORD:
  case SK_SCREEN_START:
  case SK_SCREEN_WARNING:
  default:
    return NULL;
  }
}

static GtkWidget *
find_title (GPtrArray *things)
{
  for (guint i = 0; i < things->len; i++) {
    GtkWidget *widget = ((SkPlace *) things->pdata[i])->widget;

    if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_HEADING)
      return widget;
  }
  return NULL;
}

static void
say_screen (SkFocus *self, GPtrArray *things)
{
  const char *screen = name_screen (self);
  GtkWidget *title = find_title (things);
  g_autofree char *count = NULL;

  if (screen == NULL)
    return;
  sk_voicing_say (self->voicing, screen);
  if (title != NULL)
    sk_voicing_say (self->voicing, sk_told_get_name (title));
  if (!scans (self)) {
    count = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "There is %u thing here.", "There are %u things here.", things->len),
        things->len);
    sk_voicing_say (self->voicing, count);
  }
  if (!self->is_instructed)
    sk_voicing_say (self->voicing, get_instructions (self));
  self->is_instructed = TRUE;
}

static void
say_warning (SkFocus *self)
{
  if (scans (self))
    sk_voicing_say_anyway (self->voicing, _ ("Are you still there? Press your switch to carry on."));
  else if (sk_voicing_speaks (self->voicing))
    sk_voicing_say_anyway (self->voicing, _ ("Are you still there? Press any key to carry on."));
  else if (self->has_heard)
    sk_voicing_say_anyway (self->voicing, _ ("Are you still there? Touch anywhere to carry on."));
}

static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *area = gtk_widget_get_ancestor (widget, SK_TYPE_SCROLL_AREA);

  return area == NULL || sk_scroll_area_has_in_sight (SK_SCROLL_AREA (area), widget);
}

/* The focus takes the page along: whoever comes back to the midst of one stays there. */
static GtkWidget *
find_in_sight (GPtrArray *things, GtkWidget *wanted)
{
  GtkWidget *area = gtk_widget_get_ancestor (wanted, SK_TYPE_SCROLL_AREA);

  if (is_in_sight (wanted))
    return wanted;
  for (guint i = 0; i < things->len; i++) {
    GtkWidget *widget = ((SkPlace *) things->pdata[i])->widget;

    if (gtk_widget_is_ancestor (widget, area) && is_in_sight (widget))
      return widget;
  }
  return wanted;
}

/* Where one was on this screen, if that is still there; else its title, else its first thing. */
static GtkWidget *
find_place_to_be (SkFocus *self, GPtrArray *things)
{
  GWeakRef *left = g_hash_table_lookup (self->left, self->here);
  g_autoptr (GtkWidget) before = left != NULL ? g_weak_ref_get (left) : NULL;
  GtkWidget *title = find_title (things);

  for (guint i = 0; before != NULL && i < things->len; i++) {
    if (((SkPlace *) things->pdata[i])->widget == before)
      return before;
  }
  return title != NULL ? title : ((SkPlace *) things->pdata[0])->widget;
}

static void
free_left (GWeakRef *left)
{
  g_weak_ref_clear (left);
  g_free (left);
}

static void
remember (SkFocus *self, GtkWidget *widget)
{
  GWeakRef *left = g_new0 (GWeakRef, 1);

  g_weak_ref_init (left, widget);
  g_hash_table_replace (self->left, g_strdup (self->here), left);
}

static void
say_focus (SkFocus *self, GPtrArray *things, GtkWidget *from)
{
  guint index;
  SkPlace *thing = find_focus (self, things, &index);

  if (thing == NULL || scans (self))
    return;
  remember (self, thing->widget);
  sk_voicing_say_place (self->voicing, thing, from);
  g_set_weak_pointer (&self->said, thing->widget);
}

/* GTK would show the end of what is higher than the screen. */
static void
grab_focus (GtkWidget *place)
{
  GtkWidget *area = gtk_widget_get_ancestor (place, SK_TYPE_SCROLL_AREA);

  if (area != NULL && is_in_sight (place))
    sk_scroll_area_grab_focus (SK_SCROLL_AREA (area), place);
  else
    gtk_widget_grab_focus (place);
}

static void
arrive_at (SkFocus *self, GPtrArray *things)
{
  GtkWidget *place = find_in_sight (things, find_place_to_be (self, things));

  /* First: that the focus is there is said with the screen. */
  g_set_weak_pointer (&self->said, place);
  grab_focus (place);
  /* What is read just now says itself where one is. */
  if (sk_reader_get_reading (self->reader))
    return;
  sk_voicing_interrupt (self->voicing);
  say_screen (self, things);
  if (place != find_title (things))
    say_focus (self, things, NULL);
}

/* What has changed, or else where it was changed, for its state. */
static void
say_change (SkFocus *self, GPtrArray *things)
{
  if (sk_reader_get_reading (self->reader))
    return;
  if (!scans (self))
    sk_voicing_interrupt (self->voicing);
  if (self->change != NULL)
    sk_voicing_say (self->voicing, self->change);
  else
    say_focus (self, things, self->said);
}

static void
tell_cb (gpointer data)
{
  SkFocus *self = data;
  g_autoptr (SkPlace) all = find_all (self);
  g_autoptr (GPtrArray) things = sk_place_get_things (all);

  self->telling = 0;
  if (things->len > 0 && self->has_arrived) {
    arrive_at (self, things);
  } else if (self->news != NULL) {
    /* Where the focus went because the screen has changed is not what somebody waits for. */
    g_set_weak_pointer (&self->said, gtk_window_get_focus (self->window));
    sk_voicing_interrupt (self->voicing);
  } else if (things->len > 0 && self->has_moved && !scans (self)) {
    sk_voicing_interrupt (self->voicing);
    say_focus (self, things, self->said);
  } else if (things->len > 0 && self->has_changed) {
    say_change (self, things);
  }
  if (self->news != NULL)
    sk_voicing_say (self->voicing, self->news);
  self->has_arrived = self->has_moved = self->has_changed = FALSE;
  g_clear_pointer (&self->news, g_free);
  g_clear_pointer (&self->change, g_free);
}

/* Later: when everything is where it will be. */
static void
tell (SkFocus *self)
{
  if (self->telling == 0)
    self->telling = g_idle_add_once (tell_cb, self);
}

/* What changes */

static void
focus_changed_cb (SkFocus *self)
{
  if (gtk_window_get_focus (self->window) == self->said)
    return;
  self->has_moved = TRUE;
  tell (self);
}

static void
forget (SkFocus *self)
{
  if (self->has_heard)
    sk_voicing_say_anyway (self->voicing, _ ("You are back at the start. What you chose is forgotten."));
  self->has_heard = FALSE;
  self->is_instructed = FALSE;
  g_hash_table_remove_all (self->left);
  g_clear_weak_pointer (&self->said);
}

static void
moved_cb (SkFocus *self)
{
  SkScreen screen = sk_visit_get_screen (self->visit);

  g_free (self->here);
  self->here = g_strdup_printf ("%s %s %s %s", sk_screen_to_string (screen), sk_visit_get_page (self->visit),
                                sk_visit_get_word (self->visit), sk_visit_get_staff_screen (self->visit));
  if (screen == SK_SCREEN_START && !sk_visit_is_preview (self->visit))
    forget (self);
  else if (screen == SK_SCREEN_WARNING)
    say_warning (self);
  self->has_arrived = TRUE;
  tell (self);
}

static void
reading_changed_cb (SkFocus *self)
{
  self->has_heard = self->has_heard || sk_reader_get_reading (self->reader);
}

static char *
describe_change (GObject *preferences, GParamSpec *property)
{
  int value;

  if (property->value_type != G_TYPE_INT)
    return NULL;
  g_object_get (preferences, property->name, &value, NULL);
  if (g_str_equal (property->name, "text-size"))
    return g_strdup_printf (_ ("The size of the words is %d per cent."), value);
  if (g_str_equal (property->name, "volume"))
    return g_strdup_printf (_ ("The loudness is %d per cent."), value);
  if (g_str_equal (property->name, "speech-rate"))
    return g_strdup_printf (_ ("The speed is %d words a minute."), value);
  return NULL;
}

static void
preference_changed_cb (SkFocus *self, GParamSpec *property, GObject *preferences)
{
  /* What comes of an assigned key is said by who assigns it. */
  if (sk_visit_get_screen (self->visit) == SK_SCREEN_START || g_str_equal (property->name, "assign-key"))
    return;
  if (g_str_equal (property->name, "speak-controls") || g_str_equal (property->name, "scanning")) {
    sk_voicing_hush (self->voicing);
    self->is_instructed = FALSE;
    self->has_arrived = TRUE;
  } else {
    g_free (self->change);
    self->change = describe_change (preferences, property);
    self->has_changed = TRUE;
  }
  self->has_heard = self->has_heard || sk_voicing_speaks (self->voicing);
  tell (self);
}

static void
sk_focus_dispose (GObject *object)
{
  SkFocus *self = SK_FOCUS (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_weak_pointer (&self->said);
  g_clear_object (&self->visit);
  g_clear_object (&self->reader);
  g_clear_object (&self->voicing);
  g_clear_pointer (&self->left, g_hash_table_unref);
  g_clear_pointer (&self->here, g_free);
  g_clear_pointer (&self->change, g_free);
  g_clear_pointer (&self->news, g_free);

  G_OBJECT_CLASS (sk_focus_parent_class)->dispose (object);
}

static void
sk_focus_class_init (SkFocusClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_focus_dispose;
}

static void
sk_focus_init (SkFocus *self)
{
  self->here = g_strdup ("");
  self->left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_left);
}

SkFocus *
sk_focus_new (GtkWindow *window, SkVisit *visit, SkReader *reader, SkVoicing *voicing)
{
  SkFocus *self = g_object_new (SK_TYPE_FOCUS, NULL);

  self->window = window;
  self->visit = g_object_ref (visit);
  self->reader = g_object_ref (reader);
  self->voicing = g_object_ref (voicing);
  g_signal_connect_object (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (visit, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::reading", G_CALLBACK (reading_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sk_visit_get_preferences (visit), "notify", G_CALLBACK (preference_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
sk_focus_tell (SkFocus *self, const char *news)
{
  g_return_if_fail (SK_IS_FOCUS (self));

  g_free (self->news);
  self->news = g_strdup (news);
  tell (self);
}

static void
go_to (SkFocus *self, SkPlace *thing)
{
  gtk_widget_grab_focus (thing->widget);
  gtk_window_set_focus_visible (self->window, TRUE);
  /* Also where there is nowhere else to go. */
  self->has_moved = TRUE;
  tell (self);
}

void
sk_focus_step (SkFocus *self, int by)
{
  g_autoptr (SkPlace) all = NULL;
  g_autoptr (GPtrArray) things = NULL;
  guint index;

  g_return_if_fail (SK_IS_FOCUS (self));

  all = find_all (self);
  things = sk_place_get_things (all);
  if (things->len == 0)
    return;
  if (find_focus (self, things, &index) == NULL)
    index = by > 0 ? things->len - 1 : 0;
  go_to (self, things->pdata[(index + things->len + (guint) by) % things->len]);
}

void
sk_focus_step_part (SkFocus *self, int by)
{
  g_autoptr (SkPlace) all = NULL;
  g_autoptr (GPtrArray) things = NULL;
  SkPlace *here = NULL, *part = NULL;
  guint index, n, last;

  g_return_if_fail (SK_IS_FOCUS (self));

  all = find_all (self);
  things = sk_place_get_things (all);
  n = things->len;
  here = find_focus (self, things, &index);
  if (here == NULL) {
    sk_focus_step (self, by);
    return;
  }
  part = get_part (here);
  for (guint i = 0; i < n && get_part (things->pdata[index]) == part; i++)
    index = (index + n + (guint) by) % n;
  /* Backwards one comes to the end of a part first. */
  part = get_part (things->pdata[index]);
  for (last = index; by < 0 && get_part (things->pdata[last]) == part;) {
    index = last;
    if (last == 0)
      break;
    last--;
  }
  go_to (self, things->pdata[index]);
}

void
sk_focus_choose (SkFocus *self)
{
  g_autoptr (SkPlace) all = NULL;
  g_autoptr (GPtrArray) things = NULL;
  SkPlace *thing = NULL;
  guint index;

  g_return_if_fail (SK_IS_FOCUS (self));

  all = find_all (self);
  things = sk_place_get_things (all);
  /* What was hidden keeps the focus until the next frame, and a key may come before that. */
  thing = find_focus (self, things, &index);
  if (thing != NULL)
    sk_told_choose (thing->widget);
  else
    sk_focus_arrive (self);
}

void
sk_focus_arrive (SkFocus *self)
{
  g_return_if_fail (SK_IS_FOCUS (self));

  self->is_instructed = FALSE;
  self->has_arrived = TRUE;
  tell (self);
}
