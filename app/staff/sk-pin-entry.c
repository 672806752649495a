/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pin-entry.h"

#include <glib/gi18n.h>
#include <string.h>

struct _SkPinEntry {
  GObject parent_instance;

  SkPin *pin;
  SkClock *clock;
  SkPinStage stage;
  char typed[SK_PIN_DIGITS + 1];
  char first[SK_PIN_DIGITS + 1]; /* the new one, until it was typed again */
  char *message;
  guint alarm; /* the wait is over then; 0 for none */
};

G_DEFINE_FINAL_TYPE (SkPinEntry, sk_pin_entry, G_TYPE_OBJECT)

enum { SIGNAL_CHANGED, SIGNAL_TOLD, SIGNAL_DONE, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
forget_typed (SkPinEntry *self)
{
  explicit_bzero (self->typed, sizeof self->typed);
}

static void
forget_wait (SkPinEntry *self)
{
  if (self->alarm != 0)
    sk_clock_forget (self->clock, self->alarm);
  self->alarm = 0;
}

/* Takes the message. */
static void
tell (SkPinEntry *self, char *message)
{
  g_free (self->message);
  self->message = message;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (message != NULL)
    g_signal_emit (self, signals[SIGNAL_TOLD], 0, message);
}

static gboolean
wait_over_cb (gpointer data)
{
  SkPinEntry *self = data;

  self->alarm = 0;
  tell (self, g_strdup (_ ("You can type your PIN now.")));
  return G_SOURCE_REMOVE;
}

static void
begin_wait (SkPinEntry *self)
{
  guint wait = sk_pin_get_wait (self->pin);

  forget_wait (self);
  if (wait > 0)
    self->alarm = sk_clock_call_at (self->clock, sk_clock_get_time (self->clock) + (gint64) wait * G_USEC_PER_SEC,
                                    wait_over_cb, self);
}

/* Wrong: it was just now. */
static char *
describe_wait (SkPinEntry *self, gboolean wrong)
{
  guint wait = sk_pin_get_wait (self->pin);

  if (wait == 0)
    return NULL;
  if (wrong)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "That is not the PIN. Wait %u second. Then type it again.",
                                         "That is not the PIN. Wait %u seconds. Then type it again.", wait),
                            wait);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Wait %u second. Then type the PIN.", "Wait %u seconds. Then type the PIN.", wait),
      wait);
}

static void
take_error (SkPinEntry *self, const GError *error)
{
  if (g_error_matches (error, SK_PIN_ERROR, SK_PIN_ERROR_KEPT)) {
    g_message ("The PIN: %s", error->message);
    tell (self, g_strdup (_ ("The PIN cannot be kept on this machine. Ask who looks after it.")));
    return;
  }
  begin_wait (self);
  tell (self, describe_wait (self, TRUE));
}

static void
try (SkPinEntry *self)
{
  g_autoptr (GError) error = NULL;
  gboolean right = sk_pin_try (self->pin, self->typed, &error);

  forget_typed (self);
  if (right)
    g_signal_emit (self, signals[SIGNAL_DONE], 0);
  else
    take_error (self, error);
}

static void
keep_first (SkPinEntry *self)
{
  memcpy (self->first, self->typed, sizeof self->first);
  forget_typed (self);
  self->stage = SK_PIN_STAGE_AGAIN;
  tell (self, g_strdup (_ ("Good. Now type the same 6 numbers again.")));
}

static void
set (SkPinEntry *self)
{
  g_autoptr (GError) error = NULL;
  gboolean same = memcmp (self->first, self->typed, sizeof self->first) == 0;
  gboolean is_set = same && sk_pin_set (self->pin, self->first, &error);

  forget_typed (self);
  explicit_bzero (self->first, sizeof self->first);
  self->stage = SK_PIN_STAGE_NEW;
  if (is_set)
    g_signal_emit (self, signals[SIGNAL_DONE], 0);
  else if (same)
    take_error (self, error);
  else
    tell (self, g_strdup (_ ("The two were not the same. Choose 6 numbers again.")));
}

static void
sk_pin_entry_dispose (GObject *object)
{
  SkPinEntry *self = SK_PIN_ENTRY (object);

  if (self->clock != NULL)
    forget_wait (self);
  forget_typed (self);
  explicit_bzero (self->first, sizeof self->first);
  g_clear_pointer (&self->message, g_free);
  g_clear_object (&self->pin);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (sk_pin_entry_parent_class)->dispose (object);
}

static void
sk_pin_entry_class_init (SkPinEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_pin_entry_dispose;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SK_TYPE_PIN_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TOLD] =
      g_signal_new ("told", SK_TYPE_PIN_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_DONE] =
      g_signal_new ("done", SK_TYPE_PIN_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_pin_entry_init (SkPinEntry *self)
{
}

SkPinEntry *
sk_pin_entry_new (SkPin *pin, SkClock *clock)
{
  SkPinEntry *self = g_object_new (SK_TYPE_PIN_ENTRY, NULL);

  self->pin = g_object_ref (pin);
  self->clock = g_object_ref (clock);
  return self;
}

void
sk_pin_entry_begin (SkPinEntry *self)
{
  g_return_if_fail (SK_IS_PIN_ENTRY (self));

  sk_pin_entry_end (self);
  sk_pin_look_again (self->pin);
  self->stage = sk_pin_is_set (self->pin) ? SK_PIN_STAGE_ENTER : SK_PIN_STAGE_NEW;
  if (self->stage == SK_PIN_STAGE_ENTER)
    begin_wait (self);
  self->message = describe_wait (self, FALSE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
sk_pin_entry_end (SkPinEntry *self)
{
  g_return_if_fail (SK_IS_PIN_ENTRY (self));

  forget_wait (self);
  forget_typed (self);
  explicit_bzero (self->first, sizeof self->first);
  g_clear_pointer (&self->message, g_free);
}

void
sk_pin_entry_type (SkPinEntry *self, guint digit)
{
  guint n;

  g_return_if_fail (SK_IS_PIN_ENTRY (self));
  g_return_if_fail (digit <= 9);

  if (self->alarm != 0) {
    tell (self, describe_wait (self, FALSE));
    return;
  }
  n = (guint) strlen (self->typed);
  self->typed[n++] = (char) ('0' + digit);
  g_clear_pointer (&self->message, g_free);
  if (n < SK_PIN_DIGITS) {
    /* Translators: said after each digit of the PIN: how many are typed, and how many there are. */
    g_autofree char *said = g_strdup_printf (_ ("One digit, %1$u of %2$u."), n, (guint) SK_PIN_DIGITS);

    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    g_signal_emit (self, signals[SIGNAL_TOLD], 0, said);
  } else if (self->stage == SK_PIN_STAGE_ENTER) {
    try (self);
  } else if (self->stage == SK_PIN_STAGE_NEW) {
    keep_first (self);
  } else {
    set (self);
  }
}

void
sk_pin_entry_take_back (SkPinEntry *self)
{
  guint n;
  g_autofree char *said = NULL;

  g_return_if_fail (SK_IS_PIN_ENTRY (self));

  n = (guint) strlen (self->typed);
  if (n == 0)
    return;
  self->typed[--n] = '\0';
  said = g_strdup_printf (_ ("One digit taken back. You have typed %1$u of %2$u."), n, (guint) SK_PIN_DIGITS);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, said);
}

SkPinStage
sk_pin_entry_get_stage (SkPinEntry *self)
{
  g_return_val_if_fail (SK_IS_PIN_ENTRY (self), SK_PIN_STAGE_ENTER);

  return self->stage;
}

guint
sk_pin_entry_get_typed (SkPinEntry *self)
{
  g_return_val_if_fail (SK_IS_PIN_ENTRY (self), 0);

  return (guint) strlen (self->typed);
}

gboolean
sk_pin_entry_is_waiting (SkPinEntry *self)
{
  g_return_val_if_fail (SK_IS_PIN_ENTRY (self), FALSE);

  return self->alarm != 0;
}

const char *
sk_pin_entry_get_message (SkPinEntry *self)
{
  g_return_val_if_fail (SK_IS_PIN_ENTRY (self), NULL);

  return self->message;
}
