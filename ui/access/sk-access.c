/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-access.h"

#include <glib/gi18n.h>

#include "sk-bar.h"
#include "sk-beginning.h"
#include "sk-focus.h"
#include "sk-scanner.h"
#include "sk-silencer.h"
#include "sk-staff-gesture.h"
#include "sk-taps.h"
#include "sk-touch-help.h"

/* In words a minute, and in per cent: each is heard as a step. */
#define RATE_STEP 30
#define VOLUME_STEP 10

struct _SkAccess {
  GObject parent_instance;

  GtkWindow *window; /* not owned */
  SkVisit *visit;
  SkPreferences *preferences;
  SkReader *reader;
  SkSpeaker *speaker;
  SkKeys *keys;
  SkVoicing *voicing;
  SkFocus *focus;
  SkScanner *scanner;
  SkTaps *taps;
  SkTouchHelp *touch_help;
  SkBeginning *beginning;
  SkStaffGesture *staff_gesture;
  GHashTable *down;      /* hardware codes of the keys that are down: the screen repeats them by itself */
  guint first_switch;    /* the key that began scanning; 0 for none */
  gboolean may_have_two; /* another key would be a second switch */
  gboolean slow;
  gboolean pointed;  /* there is a pointer, and it is seen */
  gboolean asleep;   /* only members of staff are let in */
  gboolean learning; /* keys say what they do, and do nothing */
};

G_DEFINE_FINAL_TYPE (SkAccess, sk_access, G_TYPE_OBJECT)

enum { PROP_SLOW = 1, PROP_SCANNING, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { SIGNAL_INPUT, SIGNAL_MESSAGE, SIGNAL_STAFF, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
is_for_staff (SkAccess *self)
{
  return sk_visit_get_screen (self->visit) == SK_SCREEN_STAFF;
}

static gboolean
scans (SkAccess *self)
{
  return !g_str_equal (sk_preferences_get_scanning (self->preferences), "off");
}

static void
set_slow (SkAccess *self, gboolean slow)
{
  if (self->slow == slow)
    return;
  self->slow = slow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SLOW]);
}

static void
ask (SkAccess *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL);
}

/* Shown to whoever sees, said to whoever listens. */
static void
tell (SkAccess *self, const char *text)
{
  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, text);
  sk_voicing_interrupt (self->voicing);
  sk_voicing_say (self->voicing, text);
}

/* Keys */

static void
change_by (SkAccess *self, const char *preference, int by, int least, int most)
{
  int value;

  g_object_get (self->preferences, preference, &value, NULL);
  g_object_set (self->preferences, preference, CLAMP (value + by, least, most), NULL);
}

static void
listen (SkAccess *self)
{
  if (sk_reader_get_reading (self->reader))
    sk_reader_set_paused (self->reader, !sk_reader_get_paused (self->reader));
  else
    ask (self, "app.read-aloud");
}

static void
learn (SkAccess *self)
{
  self->learning = !self->learning;
  if (self->learning)
    tell (self, _ ("Press any key to learn what it does. Press the help key again when you have finished."));
  else
    tell (self, _ ("Now the keys work again."));
}

static void
go_back (SkAccess *self)
{
  if (is_for_staff (self))
    ask (self, "staff.back");
  else if (sk_visit_can_go_back (self->visit))
    ask (self, "app.back");
  else
    tell (self, sk_bar_explain_no_back ());
}

static void
use (SkAccess *self, SkKey key)
{
  switch (key) {
  case SK_KEY_NEXT:
  case SK_KEY_PREVIOUS:
    sk_focus_step (self->focus, key == SK_KEY_NEXT ? 1 : -1);
    break;
  case SK_KEY_NEXT_PART:
  case SK_KEY_PREVIOUS_PART:
    sk_focus_step_part (self->focus, key == SK_KEY_NEXT_PART ? 1 : -1);
    break;
  case SK_KEY_CHOOSE:
    sk_focus_choose (self->focus);
    break;
  case SK_KEY_BACK:
    go_back (self);
    break;
  case SK_KEY_HOME:
    ask (self, is_for_staff (self) ? "staff.leave" : "app.home");
    break;
  case SK_KEY_LISTEN:
    listen (self);
    break;
  case SK_KEY_SAY_AGAIN:
    ask (self, "app.say-again");
    break;
  case SK_KEY_PAUSE:
    sk_speaker_set_paused (self->speaker, !sk_speaker_get_paused (self->speaker));
    break;
  case SK_KEY_LOUDER:
  case SK_KEY_QUIETER:
    change_by (self, "volume", key == SK_KEY_LOUDER ? VOLUME_STEP : -VOLUME_STEP, 0,
               sk_preferences_get_most_volume (self->preferences));
    break;
  case SK_KEY_FASTER:
  case SK_KEY_SLOWER:
    change_by (self, "speech-rate", key == SK_KEY_FASTER ? RATE_STEP : -RATE_STEP, 80, 450);
    break;
  case SK_KEY_SPEAK:
    g_object_set (self->preferences, "speak-controls", !sk_preferences_get_speak_controls (self->preferences), NULL);
    break;
  case SK_KEY_HELP:
    learn (self);
    break;
  case SK_KEY_CLEAR:
    ask (self, "app.clear-now");
    break;
  case SK_KEY_SCREEN_UP:
  case SK_KEY_SCREEN_DOWN:
    ask (self, key == SK_KEY_SCREEN_UP ? "app.scroll-up" : "app.scroll-down");
    break;
  case SK_KEY_TOP:
  case SK_KEY_END:
    ask (self, key == SK_KEY_TOP ? "app.scroll-to-top" : "app.scroll-to-end");
    break;
  case SK_KEY_NONE:
  case SK_N_KEYS:
  default:
    break;
  }
}

/* These speak themselves, change how is spoken, or only show another part of the page: what is being said goes on. */
static gboolean
leaves_speech (SkKey key)
{
  return key == SK_KEY_PAUSE || key == SK_KEY_LOUDER || key == SK_KEY_QUIETER || key == SK_KEY_FASTER ||
         key == SK_KEY_SLOWER || key == SK_KEY_LISTEN || key == SK_KEY_SAY_AGAIN || key == SK_KEY_SCREEN_UP ||
         key == SK_KEY_SCREEN_DOWN || key == SK_KEY_TOP || key == SK_KEY_END;
}

/* A key that does nothing silences, too: who is startled presses whatever is there. */
static void
silence (SkAccess *self, SkKey key)
{
  if (leaves_speech (key))
    return;
  if (key == SK_KEY_CHOOSE && sk_silencer_spares (gtk_window_get_focus (self->window)))
    sk_voicing_hush (self->voicing);
  else
    sk_speaker_stop (self->speaker);
}

static void
tapped_cb (SkAccess *self, GtkWidget *widget)
{
  if (!sk_silencer_spares (widget))
    sk_speaker_stop (self->speaker);
}

static void
refused_cb (SkAccess *self, const char *why)
{
  tell (self, why);
}

/* What the next key will do. */
static SkKey
get_assigned (SkAccess *self)
{
  g_autofree char *id = NULL;

  g_object_get (self->preferences, "assign-key", &id, NULL);
  return sk_key_from_string (id);
}

static void
assign_changed_cb (SkAccess *self)
{
  g_autofree char *text = NULL;

  if (get_assigned (self) == SK_KEY_NONE)
    return;
  text = g_strdup_printf (_ ("Press the key for: %s."), sk_key_get_name (get_assigned (self)));
  tell (self, text);
}

static void
assign (SkAccess *self, SkKey key, guint code)
{
  g_autofree char *text = NULL;

  sk_keys_assign (self->keys, code, key);
  /* Translators: a key of a keypad was given a use; what follows is its name, as "Next thing". */
  text = g_strdup_printf (_ ("This key is now: %s."), sk_key_get_name (key));
  g_object_set (self->preferences, "assign-key", "", NULL);
  tell (self, text);
}

static void
teach (SkAccess *self, SkKey key)
{
  tell (self, key == SK_KEY_NONE ? _ ("This key does nothing.") : sk_key_get_name (key));
}

static gboolean
press_key (SkAccess *self, SkKey key, guint code)
{
  set_slow (self, TRUE);
  if (get_assigned (self) != SK_KEY_NONE) {
    assign (self, get_assigned (self), code);
    return TRUE;
  }
  if (self->learning && key != SK_KEY_HELP) {
    teach (self, key);
    return TRUE;
  }
  silence (self, key);
  use (self, key);
  return TRUE;
}

/* Switches */

static void
stop_scanning (SkAccess *self)
{
  g_object_set (self->preferences, "scanning", "off", NULL);
  sk_focus_arrive (self->focus);
}

/* Any key is a switch; only those that change how is spoken stay what they are. */
static gboolean
is_switch (SkAccess *self, SkKey key, guint code)
{
  return code == self->first_switch || (key <= SK_KEY_CHOOSE);
}

static void
press_switch_key (SkAccess *self, SkKey key, guint code)
{
  gboolean is_first = self->first_switch != 0 ? code == self->first_switch : key != SK_KEY_CHOOSE;
  gboolean two;

  if (self->first_switch != 0 && !is_first && self->may_have_two) {
    g_object_set (self->preferences, "scanning", "two-switch", NULL);
    tell (self, _ ("You have two switches. The first goes on. The second chooses."));
    self->may_have_two = FALSE;
    return;
  }
  two = g_str_equal (sk_preferences_get_scanning (self->preferences), "two-switch");
  self->may_have_two = FALSE;
  sk_scanner_press (self->scanner, two && is_first);
}

static gboolean
take_switch_key (SkAccess *self, SkKey key, guint code)
{
  if (key == SK_KEY_BACK && code != self->first_switch)
    stop_scanning (self);
  else if (is_switch (self, key, code))
    press_switch_key (self, key, code);
  else
    return press_key (self, key, code);
  return TRUE;
}

/* A touch anywhere, or a button of a pointer. Of two switches the start side, or the first button, goes on. */
static void
press_switch_at (SkAccess *self, GdkEvent *event)
{
  gboolean two = g_str_equal (sk_preferences_get_scanning (self->preferences), "two-switch");
  gboolean steps;
  double x = 0, y = 0;

  if (gdk_event_get_event_type (event) == GDK_BUTTON_PRESS) {
    steps = gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY;
  } else {
    gdk_event_get_position (event, &x, &y);
    steps = x < gtk_widget_get_width (GTK_WIDGET (self->window)) / 2.0;
    if (gtk_widget_get_direction (GTK_WIDGET (self->window)) == GTK_TEXT_DIR_RTL)
      steps = !steps;
  }
  self->may_have_two = FALSE;
  sk_scanner_press (self->scanner, two && steps);
}

/* Digits */

/* A PIN can be typed by key, whatever else the keys do. FALSE: it is no key for that. */
static gboolean
type (SkAccess *self, GdkEvent *event)
{
  guint value = gdk_key_event_get_keyval (event);
  gboolean is_digit = (value >= GDK_KEY_0 && value <= GDK_KEY_9) || (value >= GDK_KEY_KP_0 && value <= GDK_KEY_KP_9);

  if (is_digit) {
    int digit = (int) (value >= GDK_KEY_KP_0 ? value - GDK_KEY_KP_0 : value - GDK_KEY_0);

    gtk_widget_activate_action (GTK_WIDGET (self->window), "staff.digit", "i", digit);
  } else if (value == GDK_KEY_BackSpace) {
    ask (self, "staff.take-back");
  }
  return is_digit || value == GDK_KEY_BackSpace;
}

/* Input */

static gboolean
is_warned (SkAccess *self)
{
  return sk_visit_get_screen (self->visit) == SK_SCREEN_WARNING;
}

static gboolean
take_key (SkAccess *self, GdkEvent *event)
{
  guint code = gdk_key_event_get_keycode (event);
  SkKey key = sk_keys_find (self->keys, event);

  if (is_warned (self)) {
    ask (self, "app.still-here");
    return TRUE;
  }
  /* The first switch is what begins scanning, and no modifier does that. */
  if (sk_keys_is_modifier (self->keys, event))
    return TRUE;
  /* No visitor needs these; GTK has ways out on them, such as its inspector. */
  if ((gdk_event_get_modifier_state (event) & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return TRUE;
  if (is_for_staff (self) && type (self, event))
    return TRUE;
  return scans (self) ? take_switch_key (self, key, code) : press_key (self, key, code);
}

static gboolean
take_touch_as_switch (SkAccess *self, GdkEvent *event)
{
  switch ((int) gdk_event_get_event_type (event)) {
  case GDK_TOUCH_BEGIN:
  case GDK_BUTTON_PRESS:
    if (is_warned (self))
      ask (self, "app.still-here");
    else
      press_switch_at (self, event);
    return TRUE;
  case GDK_TOUCH_END:
  case GDK_TOUCH_CANCEL:
  case GDK_BUTTON_RELEASE:
    sk_scanner_release (self->scanner);
    return TRUE;
  case GDK_TOUCH_UPDATE:
    return TRUE;
  default:
    return FALSE;
  }
}

/* Somebody moves a pointer. Time 0: GTK makes such a motion itself, when something comes under the pointer. */
static gboolean
is_pointing (GdkEvent *event)
{
  return gdk_event_get_event_type (event) == GDK_MOTION_NOTIFY && !gdk_event_get_pointer_emulated (event) &&
         gdk_event_get_time (event) != 0;
}

/* Only who works with a pointer sees one. */
static void
follow_pointer (SkAccess *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  gboolean points = is_pointing (event);

  if ((points || type == GDK_TOUCH_BEGIN) && self->pointed != points) {
    self->pointed = points;
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self->window), points ? NULL : "none");
  }
}

/* Held keys repeat by themselves; to a hand that is slow to let go that is no second press. */
static gboolean
is_repeat (SkAccess *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  gpointer code = NULL;

  if (type != GDK_KEY_PRESS && type != GDK_KEY_RELEASE)
    return FALSE;
  code = GUINT_TO_POINTER (gdk_key_event_get_keycode (event));
  if (type == GDK_KEY_PRESS)
    return !g_hash_table_add (self->down, code);
  g_hash_table_remove (self->down, code);
  return FALSE;
}

/* Whatever comes from outside, before anybody else gets it. TRUE: nobody else will. */
static gboolean
event_cb (SkAccess *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  gboolean begins = type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN || type == GDK_KEY_PRESS || type == GDK_SCROLL;

  follow_pointer (self, event);
  if (begins || is_pointing (event))
    g_signal_emit (self, signals[SIGNAL_INPUT], 0);
  if (is_repeat (self, event))
    return TRUE;
  if (!is_for_staff (self) && sk_staff_gesture_take (self->staff_gesture, event)) {
    sk_beginning_let_go (self->beginning);
    return TRUE;
  }
  if (self->asleep && begins)
    return TRUE;
  if (sk_beginning_take (self->beginning, event))
    return TRUE;
  if (type == GDK_KEY_PRESS)
    return take_key (self, event);
  if (type == GDK_KEY_RELEASE) {
    sk_scanner_release (self->scanner);
    return FALSE;
  }
  if (scans (self))
    return take_touch_as_switch (self, event);
  if (type == GDK_TOUCH_BEGIN || type == GDK_BUTTON_PRESS)
    sk_voicing_hush (self->voicing);
  return sk_touch_help_take (self->touch_help, event);
}

/* What changes */

static void
scanning_changed_cb (SkAccess *self)
{
  set_slow (self, self->slow || scans (self));
  self->may_have_two = self->first_switch != 0;
}

static void
moving_changed_cb (SkAccess *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCANNING]);
}

static void
moved_cb (SkAccess *self)
{
  if (sk_visit_get_screen (self->visit) == SK_SCREEN_START) {
    set_slow (self, FALSE);
    self->first_switch = 0;
    self->learning = FALSE;
    sk_keys_reset (self->keys);
  }
  sk_scanner_begin (self->scanner);
}

/* Somebody has begun who does not touch. Code: the key, or 0. */
static void
begun_cb (SkAccess *self, gboolean by_switch, guint code)
{
  if (by_switch) {
    self->first_switch = code;
    g_object_set (self->preferences, "scanning", "one-switch", NULL);
  } else {
    g_object_set (self->preferences, "speak-controls", TRUE, NULL);
  }
  if (sk_visit_get_screen (self->visit) == SK_SCREEN_START)
    ask (self, "app.start");
}

static void
staff_entered_cb (SkAccess *self)
{
  g_signal_emit (self, signals[SIGNAL_STAFF], 0);
}

/* Headphones in: somebody wants to hear it. Out: they may have gone, and what is said is nobody else's business. */
static void
headphones_changed_cb (SkAccess *self)
{
  if (self->asleep)
    return;
  if (sk_speaker_get_headphones (self->speaker)) {
    begun_cb (self, FALSE, 0);
  } else if (sk_preferences_get_speak_controls (self->preferences)) {
    sk_speaker_stop (self->speaker);
    sk_visit_warn (self->visit);
  }
}

static void
sk_access_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SkAccess *self = SK_ACCESS (object);

  switch (id) {
  case PROP_SLOW:
    g_value_set_boolean (value, self->slow);
    break;
  case PROP_SCANNING:
    g_value_set_boolean (value, sk_access_get_scanning (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
sk_access_dispose (GObject *object)
{
  SkAccess *self = SK_ACCESS (object);

  g_clear_object (&self->beginning);
  g_clear_object (&self->staff_gesture);
  g_clear_object (&self->scanner);
  g_clear_object (&self->taps);
  g_clear_object (&self->touch_help);
  g_clear_object (&self->focus);
  g_clear_object (&self->voicing);
  g_clear_object (&self->keys);
  g_clear_object (&self->visit);
  g_clear_object (&self->preferences);
  g_clear_object (&self->reader);
  g_clear_object (&self->speaker);
  g_clear_pointer (&self->down, g_hash_table_unref);

  G_OBJECT_CLASS (sk_access_parent_class)->dispose (object);
}

static void
sk_access_class_init (SkAccessClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = sk_access_get_property;
  object_class->dispose = sk_access_dispose;

  properties[PROP_SLOW] = g_param_spec_boolean ("slow", NULL, NULL, FALSE, flags);
  properties[PROP_SCANNING] = g_param_spec_boolean ("scanning", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_INPUT] =
      g_signal_new ("input", SK_TYPE_ACCESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MESSAGE] =
      g_signal_new ("message", SK_TYPE_ACCESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_STAFF] =
      g_signal_new ("staff", SK_TYPE_ACCESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_access_init (SkAccess *self)
{
  self->down = g_hash_table_new (NULL, NULL);
}

static void
take_input (SkAccess *self)
{
  GtkEventController *input = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (input, GTK_PHASE_CAPTURE);
  g_signal_connect_object (input, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->window), input);
}

SkAccess *
sk_access_new (GtkWindow *window, SkVisit *visit, SkReader *reader, SkSpeaker *speaker, SkClock *clock, SkKeys *keys,
               SkScreenReader *screen_reader)
{
  SkAccess *self = g_object_new (SK_TYPE_ACCESS, NULL);
  GtkWidget *widget = GTK_WIDGET (window);

  self->window = window;
  self->visit = g_object_ref (visit);
  self->preferences = g_object_ref (sk_visit_get_preferences (visit));
  self->reader = g_object_ref (reader);
  self->speaker = g_object_ref (speaker);
  self->keys = g_object_ref (keys);
  self->voicing = sk_voicing_new (speaker, self->preferences, screen_reader);
  /* The scanner follows the focus: where one is, is said before what is offered. */
  self->focus = sk_focus_new (window, visit, reader, self->voicing);
  self->scanner = sk_scanner_new (widget, clock, self->preferences, reader, speaker, self->voicing);
  self->taps = sk_taps_new (widget);
  self->touch_help = sk_touch_help_new (widget, self->preferences);
  self->beginning = sk_beginning_new (widget, clock, visit, keys);
  self->staff_gesture = sk_staff_gesture_new (widget, clock, keys);
  /* Last: so it is asked first, and the touches that it takes are no taps. */
  take_input (self);
  gtk_widget_set_cursor_from_name (widget, "none");
  g_signal_connect_object (visit, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preferences, "notify::scanning", G_CALLBACK (scanning_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preferences, "notify::assign-key", G_CALLBACK (assign_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scanner, "notify::moving", G_CALLBACK (moving_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->taps, "tapped", G_CALLBACK (tapped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->taps, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->beginning, "begun", G_CALLBACK (begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->staff_gesture, "entered", G_CALLBACK (staff_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (speaker, "notify::headphones", G_CALLBACK (headphones_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

gboolean
sk_access_say_again (SkAccess *self)
{
  g_return_val_if_fail (SK_IS_ACCESS (self), FALSE);

  return sk_voicing_say_again (self->voicing);
}

void
sk_access_set_asleep (SkAccess *self, gboolean asleep)
{
  g_return_if_fail (SK_IS_ACCESS (self));

  self->asleep = asleep;
  sk_beginning_let_go (self->beginning);
}

void
sk_access_tell (SkAccess *self, const char *news)
{
  g_return_if_fail (SK_IS_ACCESS (self));

  sk_focus_tell (self->focus, news);
}

gboolean
sk_access_get_slow (SkAccess *self)
{
  g_return_val_if_fail (SK_IS_ACCESS (self), FALSE);

  return self->slow;
}

gboolean
sk_access_get_scanning (SkAccess *self)
{
  gboolean moving;

  g_return_val_if_fail (SK_IS_ACCESS (self), FALSE);

  g_object_get (self->scanner, "moving", &moving, NULL);
  return moving;
}
