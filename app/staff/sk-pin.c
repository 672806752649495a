/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pin.h"

#include <sodium.h>
#include <string.h>

#define GROUP "Pin"
/* Doubled so often, a second is more than an hour. */
#define MOST_DOUBLED 12
#define MOST_WAIT 3600

struct _SkPin {
  GObject parent_instance;

  char *path;
  SkClock *clock;
  gboolean is_set;
  char *hash;    /* NULL where there is none, or the file cannot be read */
  guint wrong;   /* tries since the last right one */
  gint64 closed; /* until then, in microseconds */
};

G_DEFINE_FINAL_TYPE (SkPin, sk_pin, G_TYPE_OBJECT)
G_DEFINE_QUARK (sk - pin - error, sk_pin_error)

static guint
get_whole_wait (SkPin *self)
{
  if (self->wrong == 0)
    return 0;
  return MIN (1u << MIN (self->wrong - 1, MOST_DOUBLED), MOST_WAIT);
}

static void
begin_wait (SkPin *self)
{
  self->closed = sk_clock_get_time (self->clock) + (gint64) get_whole_wait (self) * G_USEC_PER_SEC;
}

static void
load (SkPin *self)
{
  guint wrong = self->wrong;
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  self->is_set = g_key_file_load_from_file (keys, self->path, G_KEY_FILE_NONE, &error) ||
                 !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_free (self->hash);
  self->hash = g_key_file_get_string (keys, GROUP, "Hash", NULL);
  self->wrong = (guint) MAX (g_key_file_get_integer (keys, GROUP, "Wrong", NULL), 0);
  if (self->wrong != wrong)
    begin_wait (self);
}

static gboolean
save (SkPin *self, GError **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *text = NULL;
  g_autoptr (GError) writing = NULL;

  g_key_file_set_string (keys, GROUP, "Hash", self->hash);
  g_key_file_set_integer (keys, GROUP, "Wrong", (int) self->wrong);
  text = g_key_file_to_data (keys, NULL, NULL);
  g_mkdir_with_parents (folder, 0700);
  if (g_file_set_contents_full (self->path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0600, &writing))
    return TRUE;
  g_set_error (error, SK_PIN_ERROR, SK_PIN_ERROR_KEPT, "%s", writing->message);
  return FALSE;
}

static void
sk_pin_finalize (GObject *object)
{
  SkPin *self = SK_PIN (object);

  g_free (self->path);
  g_free (self->hash);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (sk_pin_parent_class)->finalize (object);
}

static void
sk_pin_class_init (SkPinClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_pin_finalize;
}

static void
sk_pin_init (SkPin *self)
{
  if (sodium_init () < 0)
    g_error ("libsodium cannot be used");
}

SkPin *
sk_pin_new (const char *path, SkClock *clock)
{
  SkPin *self = g_object_new (SK_TYPE_PIN, NULL);

  self->path = g_strdup (path);
  self->clock = g_object_ref (clock);
  load (self);
  return self;
}

char *
sk_pin_get_usual_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "send-kiosk", "pin", NULL);
}

void
sk_pin_look_again (SkPin *self)
{
  g_return_if_fail (SK_IS_PIN (self));

  load (self);
}

gboolean
sk_pin_is_set (SkPin *self)
{
  g_return_val_if_fail (SK_IS_PIN (self), TRUE);

  return self->is_set;
}

guint
sk_pin_get_wait (SkPin *self)
{
  gint64 left;

  g_return_val_if_fail (SK_IS_PIN (self), 0);

  left = self->closed - sk_clock_get_time (self->clock);
  return left > 0 ? (guint) ((left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC) : 0;
}

static gboolean
verify (SkPin *self, const char *digits)
{
  return self->hash != NULL && strlen (self->hash) < crypto_pwhash_STRBYTES &&
         crypto_pwhash_str_verify (self->hash, digits, strlen (digits)) == 0;
}

/* Where it cannot be kept it counts until the program ends: a disk that is full must not shut everybody out. */
static void
set_wrong (SkPin *self, guint wrong)
{
  g_autoptr (GError) error = NULL;

  self->wrong = wrong;
  begin_wait (self);
  if (!save (self, &error))
    g_message ("Wrong PINs are not counted for long: %s", error->message);
}

gboolean
sk_pin_try (SkPin *self, const char *digits, GError **error)
{
  g_return_val_if_fail (SK_IS_PIN (self), FALSE);
  g_return_val_if_fail (self->is_set, FALSE);

  if (sk_pin_get_wait (self) > 0) {
    g_set_error (error, SK_PIN_ERROR, SK_PIN_ERROR_TOO_SOON, "%u seconds are left", sk_pin_get_wait (self));
    return FALSE;
  }
  if (self->hash == NULL) {
    g_set_error (error, SK_PIN_ERROR, SK_PIN_ERROR_KEPT, "%s cannot be read", self->path);
    return FALSE;
  }
  /* Counted before it is known to be wrong: whoever pulls the plug has tried, too. */
  set_wrong (self, self->wrong + 1);
  if (verify (self, digits)) {
    set_wrong (self, 0);
    return TRUE;
  }
  /* The hash took its time; the wait begins after it. */
  begin_wait (self);
  g_set_error (error, SK_PIN_ERROR, SK_PIN_ERROR_WRONG, "it is another one");
  return FALSE;
}

gboolean
sk_pin_set (SkPin *self, const char *digits, GError **error)
{
  char hash[crypto_pwhash_STRBYTES];

  g_return_val_if_fail (SK_IS_PIN (self), FALSE);
  g_return_val_if_fail (strlen (digits) == SK_PIN_DIGITS, FALSE);

  if (self->is_set) {
    g_set_error (error, SK_PIN_ERROR, SK_PIN_ERROR_KEPT, "there is one already");
    return FALSE;
  }
  if (crypto_pwhash_str (hash, digits, strlen (digits), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                         crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
    g_set_error (error, SK_PIN_ERROR, SK_PIN_ERROR_KEPT, "there is not enough memory");
    return FALSE;
  }
  self->hash = g_strdup (hash);
  self->is_set = save (self, error);
  if (!self->is_set)
    g_clear_pointer (&self->hash, g_free);
  return self->is_set;
}
