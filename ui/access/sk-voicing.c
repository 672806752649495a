/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-voicing.h"

#include <glib/gi18n.h>

#include "sk-messages.h"
#include "sk-told.h"

struct _SkVoicing {
  GObject parent_instance;

  SkSpeaker *speaker;
  SkPreferences *preferences;
  SkScreenReader *screen_reader;
  GPtrArray *said;   /* SkUtterance: what it said last, in order */
  gboolean was_last; /* nobody else has spoken since */
};

G_DEFINE_FINAL_TYPE (SkVoicing, sk_voicing, G_TYPE_OBJECT)

static void
started_cb (SkVoicing *self, SkUtterance *utterance)
{
  self->was_last = g_ptr_array_find (self->said, utterance, NULL);
}

static void
sk_voicing_dispose (GObject *object)
{
  SkVoicing *self = SK_VOICING (object);

  g_clear_object (&self->speaker);
  g_clear_object (&self->preferences);
  g_clear_object (&self->screen_reader);
  g_clear_pointer (&self->said, g_ptr_array_unref);

  G_OBJECT_CLASS (sk_voicing_parent_class)->dispose (object);
}

static void
sk_voicing_class_init (SkVoicingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_voicing_dispose;
}

static void
sk_voicing_init (SkVoicing *self)
{
  self->said = g_ptr_array_new_with_free_func (g_object_unref);
}

SkVoicing *
sk_voicing_new (SkSpeaker *speaker, SkPreferences *preferences, SkScreenReader *screen_reader)
{
  SkVoicing *self = g_object_new (SK_TYPE_VOICING, NULL);

  self->speaker = g_object_ref (speaker);
  self->preferences = g_object_ref (preferences);
  self->screen_reader = g_object_ref (screen_reader);
  g_signal_connect_object (speaker, "started", G_CALLBACK (started_cb), self, G_CONNECT_SWAPPED);
  return self;
}

gboolean
sk_voicing_speaks (SkVoicing *self)
{
  g_return_val_if_fail (SK_IS_VOICING (self), FALSE);

  return !sk_screen_reader_get_running (self->screen_reader) &&
         (sk_preferences_get_speak_controls (self->preferences) ||
          !g_str_equal (sk_preferences_get_scanning (self->preferences), "off"));
}

void
sk_voicing_interrupt (SkVoicing *self)
{
  g_return_if_fail (SK_IS_VOICING (self));

  if (sk_voicing_speaks (self))
    sk_speaker_stop (self->speaker);
}

static void
say_anyway (SkVoicing *self, SkUtteranceKind kind, const char *text)
{
  /* A control is called what the page calls it. */
  const char *language = kind == SK_UTTERANCE_CONTROL ? sk_preferences_get_language (self->preferences) : NULL;
  SkUtterance *utterance = NULL;

  if (sk_screen_reader_get_running (self->screen_reader))
    return;
  if (!sk_speaker_get_speaking (self->speaker))
    g_ptr_array_set_size (self->said, 0);
  utterance = sk_utterance_new (kind, text, language != NULL ? language : sk_messages_get_language ());
  g_ptr_array_add (self->said, utterance);
  sk_speaker_queue (self->speaker, utterance);
}

static void
say (SkVoicing *self, SkUtteranceKind kind, const char *text)
{
  if (sk_voicing_speaks (self))
    say_anyway (self, kind, text);
}

void
sk_voicing_say_anyway (SkVoicing *self, const char *message)
{
  g_return_if_fail (SK_IS_VOICING (self));

  say_anyway (self, SK_UTTERANCE_MESSAGE, message);
}

void
sk_voicing_say (SkVoicing *self, const char *message)
{
  g_return_if_fail (SK_IS_VOICING (self));

  say (self, SK_UTTERANCE_MESSAGE, message);
}

/* Whole sentences, one after the other; a name without a full stop gets one. */
static void
append (GString *text, const char *sentence)
{
  gunichar last;

  if (sentence == NULL || *sentence == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  last = g_utf8_get_char (g_utf8_prev_char (text->str + text->len));
  if (g_unichar_isalnum (last))
    g_string_append_c (text, '.');
}

/* Outermost first. A group with the name of what is in it would only say it twice. */
static void
append_groups (GString *text, GtkWidget *widget, GtkWidget *inner, GtkWidget *from)
{
  const char *name = NULL;

  if (widget == NULL || (from != NULL && (widget == from || gtk_widget_is_ancestor (from, widget))))
    return;
  name = sk_told_get_name (widget);
  append_groups (text, gtk_widget_get_parent (widget), inner, from);
  if (name != NULL && !gtk_widget_get_focusable (widget) && g_strcmp0 (name, sk_told_get_name (inner)) != 0)
    append (text, name);
}

static char *
describe_role (SkPlace *place)
{
  guint n, of;

  sk_place_get_position (place, &n, &of);
  switch ((int) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (place->widget))) {
  case GTK_ACCESSIBLE_ROLE_BUTTON:
    /* Translators: what is spoken about a control: its number, and how many there are beside it. */
    return g_strdup_printf (_ ("Button, %1$u of %2$u."), n, of);
  case GTK_ACCESSIBLE_ROLE_RADIO:
  case GTK_ACCESSIBLE_ROLE_CHECKBOX:
    return g_strdup_printf (_ ("Choice, %1$u of %2$u."), n, of);
  case GTK_ACCESSIBLE_ROLE_LINK:
    return g_strdup_printf (_ ("Word to look up, %1$u of %2$u."), n, of);
  case GTK_ACCESSIBLE_ROLE_HEADING:
    return g_strdup_printf (_ ("Heading, %1$u of %2$u."), n, of);
  default:
    return g_strdup_printf (_ ("Sentence, %1$u of %2$u."), n, of);
  }
}

static void
append_state (GString *text, GtkWidget *widget)
{
  gboolean on;

  if (!sk_told_get_on (widget, &on))
    return;
  if (sk_told_is_answer (widget))
    append (text, on ? _ ("Chosen.") : _ ("Not chosen."));
  else
    append (text, on ? _ ("It is on.") : _ ("It is off."));
}

void
sk_voicing_say_place (SkVoicing *self, SkPlace *place, GtkWidget *from)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *role = NULL;

  g_return_if_fail (SK_IS_VOICING (self));
  g_return_if_fail (place->widget != NULL);

  append_groups (text, gtk_widget_get_parent (place->widget), place->widget, from);
  if (sk_told_get_spoken (place->widget) != NULL) {
    append (text, sk_told_get_spoken (place->widget));
    say (self, SK_UTTERANCE_CONTROL, text->str);
    return;
  }
  append (text, sk_told_get_name (place->widget));
  role = describe_role (place);
  append (text, role);
  append_state (text, place->widget);
  append (text, sk_told_get_hint (place->widget));
  say (self, SK_UTTERANCE_CONTROL, text->str);
}

void
sk_voicing_say_label (SkVoicing *self, SkPlace *place)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_if_fail (SK_IS_VOICING (self));

  append (text, sk_place_get_name (place));
  if (place->within != NULL) {
    guint n = place->within->len;
    /* Translators: a group of controls while scanning: how many things are in it. */
    g_autofree char *group = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Group of %u.", "Group of %u.", n), n);

    append (text, group);
  } else {
    append_state (text, place->widget);
  }
  say (self, SK_UTTERANCE_CONTROL, text->str);
}

gboolean
sk_voicing_say_again (SkVoicing *self)
{
  g_autoptr (GPtrArray) said = NULL;

  g_return_val_if_fail (SK_IS_VOICING (self), FALSE);

  if (!self->was_last || self->said->len == 0)
    return FALSE;
  said = g_steal_pointer (&self->said);
  self->said = g_ptr_array_new_with_free_func (g_object_unref);
  sk_voicing_interrupt (self);
  for (guint i = 0; i < said->len; i++)
    say (self, sk_utterance_get_kind (said->pdata[i]), sk_utterance_get_text (said->pdata[i]));
  return TRUE;
}

void
sk_voicing_hush (SkVoicing *self)
{
  g_return_if_fail (SK_IS_VOICING (self));

  if (g_ptr_array_find (self->said, sk_speaker_get_utterance (self->speaker), NULL))
    sk_speaker_stop (self->speaker);
}

void
sk_voicing_forget (SkVoicing *self)
{
  g_return_if_fail (SK_IS_VOICING (self));

  sk_voicing_hush (self);
  g_ptr_array_set_size (self->said, 0);
  self->was_last = FALSE;
}
