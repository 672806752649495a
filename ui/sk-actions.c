/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-actions.h"

struct _SkActions {
  GObject parent_instance;

  GActionMap *map; /* not owned: it owns the actions */
  SkBundle *bundle;
  SkVisit *visit;
  SkReader *reader;
  SkAccess *access;
  SkWindow *window;
};

G_DEFINE_FINAL_TYPE (SkActions, sk_actions, G_TYPE_OBJECT)

static void
set_state (SkActions *self, const char *name, GVariant *state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (self->map, name)), state);
}

static void
set_enabled (SkActions *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (self->map, name)), enabled);
}

/* What a visitor does there. In the part for staff it does nothing, and it leads nobody there. */
static gboolean
is_for_visitors (SkActions *self)
{
  return sk_visit_get_staff_screen (self->visit) == NULL;
}

static void
moved_cb (SkActions *self)
{
  static const char *const visitors[] = { "start", "home", "make-easier", "as-before", "open-page", "explain-word" };
  SkScreen screen = sk_visit_get_screen (self->visit);
  const char *page = sk_visit_get_page (self->visit);
  const char *word = sk_visit_get_word (self->visit);

  set_state (self, "screen", g_variant_new_string (sk_screen_to_string (screen)));
  set_state (self, "open-page", g_variant_new_string (page != NULL ? page : ""));
  set_state (self, "explain-word", g_variant_new_string (word != NULL ? word : ""));
  for (guint i = 0; i < G_N_ELEMENTS (visitors); i++)
    set_enabled (self, visitors[i], is_for_visitors (self));
  set_enabled (self, "back", sk_visit_can_go_back (self->visit) && is_for_visitors (self));
  set_enabled (self, "still-here", screen == SK_SCREEN_WARNING);
  set_enabled (self, "close", screen == SK_SCREEN_WORD || screen == SK_SCREEN_EASIER);
}

static void
reading_changed_cb (SkActions *self)
{
  gboolean reading = sk_reader_get_reading (self->reader);

  set_state (self, "read-aloud", g_variant_new_boolean (reading));
  set_state (self, "pause-reading", g_variant_new_boolean (reading && sk_reader_get_paused (self->reader)));
}

static void
scrolled_cb (SkActions *self)
{
  set_enabled (self, "scroll-up", sk_window_can_scroll (self->window, FALSE));
  set_enabled (self, "scroll-down", sk_window_can_scroll (self->window, TRUE));
}

static void
end_visit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_visit_finish (SK_ACTIONS (data)->visit);
}

/* Whoever wants to be gone at once is. */
static void
clear_now_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_visit_end (SK_ACTIONS (data)->visit);
}

static void
home_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_visit_go_home (SK_ACTIONS (data)->visit);
}

/* Begins a visit; in the midst of one, leads back to where it began, as new. */
static void
start_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SkActions *self = data;

  if (sk_visit_get_screen (self->visit) == SK_SCREEN_START)
    sk_visit_go_home (self->visit);
  else
    end_visit_cb (action, NULL, self);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_visit_go_back (SK_ACTIONS (data)->visit);
}

static void
make_easier_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SkActions *self = data;

  /* The control that opened the choices closes them too. */
  if (sk_visit_get_screen (self->visit) == SK_SCREEN_EASIER)
    sk_visit_close (self->visit);
  else
    sk_visit_make_easier (self->visit);
}

/* As everything was when Make it easier was opened. */
static void
as_before_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_preferences_recall (sk_visit_get_preferences (SK_ACTIONS (data)->visit));
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_visit_close (SK_ACTIONS (data)->visit);
}

static void
still_here_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SkActions *self = data;

  if (sk_visit_get_screen (self->visit) == SK_SCREEN_WARNING)
    sk_visit_close (self->visit);
}

static void
scroll_up_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_window_scroll (SK_ACTIONS (data)->window, FALSE);
}

static void
scroll_down_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_window_scroll (SK_ACTIONS (data)->window, TRUE);
}

static void
scroll_to_top_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_window_scroll_to_end (SK_ACTIONS (data)->window, FALSE);
}

static void
scroll_to_end_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_window_scroll_to_end (SK_ACTIONS (data)->window, TRUE);
}

static void
stop_reading_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_reader_stop (SK_ACTIONS (data)->reader);
}

static void
next_sentence_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_reader_next (SK_ACTIONS (data)->reader);
}

static void
previous_sentence_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_reader_previous (SK_ACTIONS (data)->reader);
}

static void
say_again_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SkActions *self = data;

  if (!sk_access_say_again (self->access))
    sk_reader_say_again (self->reader);
}

static void
read_aloud_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sk_reader_read_aloud (SK_ACTIONS (data)->reader);
}

static void
open_page_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  SkActions *self = data;
  const char *page = g_variant_get_string (value, NULL);
  const char *language = sk_preferences_get_language (sk_visit_get_preferences (self->visit));

  /* A state can be asked for where the action cannot. */
  if (is_for_visitors (self) && sk_bundle_has_page (self->bundle, language, page))
    sk_visit_open_page (self->visit, page);
}

static void
explain_word_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  SkActions *self = data;
  const char *word = g_variant_get_string (value, NULL);

  if (is_for_visitors (self) && sk_window_can_explain (self->window, word))
    sk_visit_explain_word (self->visit, word);
}

static void
pause_reading_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  SkActions *self = data;

  if (sk_reader_get_reading (self->reader))
    sk_reader_set_paused (self->reader, g_variant_get_boolean (value));
}

/* What a preference offers it knows itself. */
static void
preference_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  SkActions *self = data;
  GObject *preferences = G_OBJECT (sk_visit_get_preferences (self->visit));
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT32))
    g_object_set (preferences, name, g_variant_get_int32 (value), NULL);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    g_object_set (preferences, name, g_variant_get_boolean (value), NULL);
  else
    g_object_set (preferences, name, g_variant_get_string (value, NULL), NULL);
}

static GVariant *
read_preference (SkActions *self, GParamSpec *property)
{
  GObject *preferences = G_OBJECT (sk_visit_get_preferences (self->visit));
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (preferences, property->name, &value);
  if (G_VALUE_HOLDS_INT (&value))
    return g_variant_new_int32 (g_value_get_int (&value));
  if (G_VALUE_HOLDS_BOOLEAN (&value))
    return g_variant_new_boolean (g_value_get_boolean (&value));
  return g_variant_new_string (g_value_get_string (&value));
}

static void
preference_changed_cb (SkActions *self, GParamSpec *property)
{
  set_state (self, property->name, read_preference (self, property));
}

typedef void (*ActionFunc) (GSimpleAction *action, GVariant *parameter, gpointer data);

static void
add_plain (SkActions *self, const char *name, ActionFunc function)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect (action, "activate", G_CALLBACK (function), self);
  g_action_map_add_action (self->map, G_ACTION (action));
}

static void
ignore_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
}

/* Only its state can be read; an activation does what the function does. */
static void
add_told (SkActions *self, const char *name, GVariant *state, ActionFunc function)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, NULL, state);

  g_signal_connect (action, "activate", G_CALLBACK (function), self);
  g_signal_connect (action, "change-state", G_CALLBACK (ignore_cb), self);
  g_action_map_add_action (self->map, G_ACTION (action));
}

/* The parameter has the type of the state; asking for it and setting the state are the same. */
static void
add_set (SkActions *self, const char *name, GVariant *state, ActionFunc function)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, g_variant_get_type (state), state);

  g_signal_connect (action, "change-state", G_CALLBACK (function), self);
  g_action_map_add_action (self->map, G_ACTION (action));
}

static void
add_preferences (SkActions *self)
{
  GObject *preferences = G_OBJECT (sk_visit_get_preferences (self->visit));
  g_autofree GParamSpec **properties = NULL;
  guint n;

  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (preferences), &n);
  for (guint i = 0; i < n; i++)
    add_set (self, properties[i]->name, read_preference (self, properties[i]), preference_cb);
  g_signal_connect_object (preferences, "notify", G_CALLBACK (preference_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_actions (SkActions *self)
{
  add_told (self, "screen", g_variant_new_string ("start"), ignore_cb);
  add_plain (self, "start", start_cb);
  add_plain (self, "end-visit", end_visit_cb);
  add_plain (self, "clear-now", clear_now_cb);
  add_plain (self, "home", home_cb);
  add_plain (self, "back", back_cb);
  add_plain (self, "make-easier", make_easier_cb);
  add_plain (self, "as-before", as_before_cb);
  add_plain (self, "still-here", still_here_cb);
  add_plain (self, "close", close_cb);
  add_set (self, "open-page", g_variant_new_string (""), open_page_cb);
  add_plain (self, "scroll-up", scroll_up_cb);
  add_plain (self, "scroll-down", scroll_down_cb);
  add_plain (self, "scroll-to-top", scroll_to_top_cb);
  add_plain (self, "scroll-to-end", scroll_to_end_cb);
  add_told (self, "read-aloud", g_variant_new_boolean (FALSE), read_aloud_cb);
  add_set (self, "pause-reading", g_variant_new_boolean (FALSE), pause_reading_cb);
  add_plain (self, "stop-reading", stop_reading_cb);
  add_plain (self, "next-sentence", next_sentence_cb);
  add_plain (self, "previous-sentence", previous_sentence_cb);
  add_plain (self, "say-again", say_again_cb);
  add_set (self, "explain-word", g_variant_new_string (""), explain_word_cb);
  add_preferences (self);
}

static void
sk_actions_dispose (GObject *object)
{
  SkActions *self = SK_ACTIONS (object);

  g_clear_object (&self->bundle);
  g_clear_object (&self->visit);
  g_clear_object (&self->reader);
  g_clear_object (&self->access);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (sk_actions_parent_class)->dispose (object);
}

static void
sk_actions_class_init (SkActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_actions_dispose;
}

static void
sk_actions_init (SkActions *self)
{
}

SkActions *
sk_actions_new (GActionMap *map, SkBundle *bundle, SkVisit *visit, SkReader *reader, SkAccess *access, SkWindow *window)
{
  SkActions *self = g_object_new (SK_TYPE_ACTIONS, NULL);

  self->map = map;
  self->bundle = g_object_ref (bundle);
  self->visit = g_object_ref (visit);
  self->reader = g_object_ref (reader);
  self->access = g_object_ref (access);
  g_set_weak_pointer (&self->window, window);
  add_actions (self);
  g_signal_connect_object (visit, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::reading", G_CALLBACK (reading_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::paused", G_CALLBACK (reading_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "scrolled", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  moved_cb (self);
  scrolled_cb (self);
  return self;
}

void
sk_actions_set_bundle (SkActions *self, SkBundle *bundle)
{
  g_return_if_fail (SK_IS_ACTIONS (self));

  g_set_object (&self->bundle, bundle);
}
