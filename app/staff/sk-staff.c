/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-staff.h"

#include <fcntl.h>
#include <glib/gi18n.h>

#include "sk-messages.h"
#include "sk-store-protocol.h"

/* In seconds, between two words of the store: a slow stick is copied whole before it says anything. */
#define MOST_WAIT 120

/* Gets the answer, or NULL where there is none. */
typedef void (*AnswerFunc) (SkStaff *self, SkStoreAnswer *answer);

struct _SkStaff {
  GObject parent_instance;

  SkVisit *visit;
  SkStoreLink *store;
  SkPinEntry *entry;
  gboolean is_in;
  char *screen; /* that was shown last; NULL: none */
  SkSticks *sticks;
  GSettings *settings;
  SkScreenCheck *screen_check;
  SkBundle *bundle;
  SkStoreAnswer *status;
  SkStoreAnswer *checked;
  char *message;
  GCancellable *working; /* NULL: nothing is asked for */
  AnswerFunc take;       /* who waits for the answer */
};

G_DEFINE_FINAL_TYPE (SkStaff, sk_staff, G_TYPE_OBJECT)

enum { SIGNAL_CHANGED, SIGNAL_TOLD, SIGNAL_PREVIEW, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
change (SkStaff *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
tell (SkStaff *self, const char *message)
{
  g_free (self->message);
  self->message = g_strdup (message);
  change (self);
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, message);
}

/* In plain words, what happened and what to do. */
static const char *
explain (const SkStoreAnswer *answer)
{
  static const struct {
    const char *reason;
    const char *words;
  } reasons[] = {
    { SK_STORE_REASON_BUSY, N_ ("Somebody else is changing the pages just now. Wait a minute. Then try again.") },
    { SK_STORE_REASON_NOTHING_BACK, N_ ("There are no pages before these.") },
    { SK_STORE_REASON_CONTENT,
      N_ ("There are mistakes in these pages. They cannot be used yet. Correct them on a computer.") },
    { SK_STORE_REASON_NOT_OURS, N_ ("This file is broken, or it is not from us. Copy it to the stick again.") },
    { SK_STORE_REASON_OLD, N_ ("These pages are older than pages that were here before. Ask for newer ones.") },
    { SK_STORE_REASON_NOT_TRIED, N_ ("Check these pages again. Then you can use them.") },
    { SK_STORE_REASON_GONE, N_ ("The stick cannot be read any more. Put it in again. Then check the pages again.") },
    { SK_STORE_REASON_FULL,
      N_ ("There is no room left. The pages are as they were. Ask who looks after this screen.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++) {
    if (g_strcmp0 (reasons[i].reason, answer->reason) == 0)
      return _ (reasons[i].words);
  }
  return _ ("That did not work. The pages are as they were. Ask who looks after this screen.");
}

/* Asking */

static void
take_status (SkStaff *self, SkStoreAnswer *answer)
{
  g_clear_pointer (&self->status, sk_store_answer_free);
  self->status = answer;
  change (self);
}

typedef struct {
  SkStaff *self;
  AnswerFunc take;
} Request;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Request *request = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = sk_store_link_ask_finish (SK_STORE_LINK (source), result, &error);
  SkStoreAnswer *answer = NULL;

  /* Whoever cancelled it does not want it any more, and may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&request->self->working);
  if (error != NULL)
    g_message ("The store does not answer: %s", error->message);
  answer = sk_store_answer_parse (text != NULL ? text : "");
  if (!answer->done)
    g_message ("The store: %s", answer->message);
  request->take (request->self, answer);
}

static void
stop_asking (SkStaff *self)
{
  if (self->working != NULL)
    g_cancellable_cancel (self->working);
  g_clear_object (&self->working);
}

/* One thing at a time; but how things stand may be asked for later, too. An answer that is still to come is to another
 * question: whoever asks a second one is told to wait, and must not take it for theirs. */
static gboolean
is_free (SkStaff *self)
{
  if (self->working != NULL && self->take == take_status)
    stop_asking (self);
  if (self->working == NULL)
    return TRUE;
  tell (self, _ ("The screen is still busy. Wait a minute. Then try again."));
  return FALSE;
}

/* Place: a descriptor that goes along, which this takes; or -1. */
static void
ask (SkStaff *self, const char *line, int place, AnswerFunc take)
{
  Request *request = NULL;

  self->take = take;
  request = g_new0 (Request, 1);
  request->self = self;
  request->take = take;
  self->working = g_cancellable_new ();
  sk_store_link_ask_async (self->store, line, place, MOST_WAIT, self->working, answered_cb, request);
  change (self);
}

static void
look_at_status (SkStaff *self)
{
  ask (self, SK_STORE_PROTOCOL_STATUS, -1, take_status);
}

static void
take_restored (SkStaff *self, SkStoreAnswer *answer)
{
  g_autoptr (SkStoreAnswer) taken = answer;

  if (taken->done)
    sk_visit_begin_staff (self->visit, SK_STAFF_MENU);
  tell (self, taken->done ? _ ("The pages before are back. Visitors see them when you leave.") : explain (taken));
  look_at_status (self);
}

static void
take_forward (SkStaff *self, SkStoreAnswer *answer)
{
  g_autoptr (SkStoreAnswer) taken = answer;

  if (taken->done)
    sk_visit_begin_staff (self->visit, SK_STAFF_MENU);
  tell (self, taken->done ? _ ("The pages after these are on. Visitors see them when you leave.") : explain (taken));
  look_at_status (self);
}

static void
take_checked (SkStaff *self, SkStoreAnswer *answer)
{
  g_clear_pointer (&self->checked, sk_store_answer_free);
  self->checked = answer;
  tell (self, answer->done ? _ ("These pages can be used.") : explain (answer));
}

static void
take_used (SkStaff *self, SkStoreAnswer *answer)
{
  g_autoptr (SkStoreAnswer) taken = answer;

  if (taken->done)
    sk_visit_begin_staff (self->visit, SK_STAFF_MENU);
  tell (self, taken->done ? _ ("The new pages are ready. Visitors see them when you leave.") : explain (taken));
  look_at_status (self);
}

static const char *
explain_copy (const SkStoreAnswer *answer)
{
  if (g_strcmp0 (answer->reason, SK_STORE_REASON_FULL) == 0)
    return _ ("There is no room on the stick. Use another one, or take something off it.");
  if (g_strcmp0 (answer->reason, SK_STORE_REASON_READ_ONLY) == 0)
    return _ ("Nothing can be written on this stick. Use another one.");
  if (g_strcmp0 (answer->reason, SK_STORE_REASON_GONE) == 0)
    return _ ("The stick was pulled out. Put it in again. Then copy the pages again.");
  return _ ("The pages were not copied. Try it with another stick.");
}

static void
take_copied (SkStaff *self, SkStoreAnswer *answer)
{
  g_autoptr (SkStoreAnswer) taken = answer;
  /* Translators: the name of a folder. */
  g_autofree char *where =
      g_strdup_printf (_ ("The pages are on the stick, in the folder %s. You can take it out now."), taken->copied);

  sk_sticks_look (self->sticks);
  tell (self, taken->done && taken->copied != NULL ? where : explain_copy (taken));
}

/* What is on a stick is handed to the store: its path may lead to nothing there. -1: it is gone, and the store says so. */
static int
open_folder (const char *path)
{
  return open (path, O_PATH | O_DIRECTORY | O_CLOEXEC);
}

/* Coming and going */

static void
done_cb (SkStaff *self)
{
  self->is_in = TRUE;
  sk_sticks_begin (self->sticks);
  sk_pin_entry_end (self->entry);
  sk_visit_begin_staff (self->visit, SK_STAFF_MENU);
}

static void
entry_told_cb (SkStaff *self, const char *said)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, said);
}

static void
screen_checked_cb (SkStaff *self)
{
  tell (self, sk_screen_check_is_met (self->screen_check) ? _ ("Everything on this screen is as it should be.")
                                                          : _ ("Not everything is as it should be."));
}

static void
forget (SkStaff *self)
{
  self->is_in = FALSE;
  sk_sticks_end (self->sticks);
  sk_pin_entry_end (self->entry);
  stop_asking (self);
  sk_screen_check_stop (self->screen_check);
  g_clear_pointer (&self->status, sk_store_answer_free);
  g_clear_pointer (&self->checked, sk_store_answer_free);
}

static void
moved_cb (SkStaff *self)
{
  const char *screen = sk_visit_get_staff_screen (self->visit);

  /* The warning lies over it, and gives it back, as what visitors would see does. */
  if (g_strcmp0 (screen, self->screen) == 0 || sk_visit_is_preview (self->visit))
    return;
  g_free (self->screen);
  self->screen = g_strdup (screen);
  g_clear_pointer (&self->message, g_free);
  if (screen == NULL)
    forget (self);
}

static void
sk_staff_dispose (GObject *object)
{
  SkStaff *self = SK_STAFF (object);

  stop_asking (self);
  g_clear_pointer (&self->status, sk_store_answer_free);
  g_clear_pointer (&self->checked, sk_store_answer_free);
  g_clear_pointer (&self->screen, g_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_object (&self->visit);
  g_clear_object (&self->store);
  g_clear_object (&self->entry);
  g_clear_object (&self->sticks);
  g_clear_object (&self->settings);
  g_clear_object (&self->screen_check);
  g_clear_object (&self->bundle);

  G_OBJECT_CLASS (sk_staff_parent_class)->dispose (object);
}

static void
sk_staff_class_init (SkStaffClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_staff_dispose;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SK_TYPE_STAFF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TOLD] =
      g_signal_new ("told", SK_TYPE_STAFF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_PREVIEW] =
      g_signal_new ("preview", SK_TYPE_STAFF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sk_staff_init (SkStaff *self)
{
}

SkStaff *
sk_staff_new (SkVisit *visit, SkPin *pin, SkClock *clock, SkStoreLink *store, SkSticks *sticks, GSettings *settings,
              SkBundle *bundle)
{
  SkStaff *self = g_object_new (SK_TYPE_STAFF, NULL);

  self->visit = g_object_ref (visit);
  self->store = g_object_ref (store);
  self->sticks = g_object_ref (sticks);
  self->settings = g_object_ref (settings);
  self->bundle = g_object_ref (bundle);
  self->screen_check = sk_screen_check_new (sk_store_link_get_folder (store));
  self->entry = sk_pin_entry_new (pin, clock);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (change), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "told", G_CALLBACK (entry_told_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (change), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->screen_check, "ended", G_CALLBACK (screen_checked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sticks, "changed", G_CALLBACK (change), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (visit, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
sk_staff_enter (SkStaff *self)
{
  g_return_if_fail (SK_IS_STAFF (self));

  if (self->screen != NULL)
    return;
  sk_pin_entry_begin (self->entry);
  sk_visit_begin_staff (self->visit, SK_STAFF_PIN);
  look_at_status (self);
}

gboolean
sk_staff_is_in (SkStaff *self)
{
  g_return_val_if_fail (SK_IS_STAFF (self), FALSE);

  return self->is_in;
}

SkPinEntry *
sk_staff_get_entry (SkStaff *self)
{
  g_return_val_if_fail (SK_IS_STAFF (self), NULL);

  return self->entry;
}

void
sk_staff_open (SkStaff *self, const char *screen)
{
  g_return_if_fail (SK_IS_STAFF (self));

  if (self->is_in)
    sk_visit_open_staff (self->visit, screen);
}

void
sk_staff_step_back (SkStaff *self)
{
  g_return_if_fail (SK_IS_STAFF (self));

  if (g_strcmp0 (self->screen, SK_STAFF_MENU) == 0 || g_strcmp0 (self->screen, SK_STAFF_PIN) == 0)
    sk_staff_leave (self);
  else
    sk_visit_go_back (self->visit);
}

void
sk_staff_leave (SkStaff *self)
{
  g_return_if_fail (SK_IS_STAFF (self));

  if (self->screen != NULL)
    sk_visit_end (self->visit);
}

void
sk_staff_restore (SkStaff *self)
{
  g_return_if_fail (SK_IS_STAFF (self));

  if (self->is_in && is_free (self))
    ask (self, SK_STORE_PROTOCOL_BACK, -1, take_restored);
}

void
sk_staff_go_forward (SkStaff *self)
{
  g_return_if_fail (SK_IS_STAFF (self));

  if (self->is_in && is_free (self))
    ask (self, SK_STORE_PROTOCOL_FORWARD, -1, take_forward);
}

void
sk_staff_check (SkStaff *self, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *line = NULL;
  int place;

  g_return_if_fail (SK_IS_STAFF (self));

  if (!self->is_in || !is_free (self))
    return;
  g_clear_pointer (&self->checked, sk_store_answer_free);
  sk_visit_open_staff (self->visit, SK_STAFF_CHECK);
  place = open_folder (path);
  line = g_strdup_printf (SK_STORE_PROTOCOL_CHECK " %s %s", sk_messages_get_language (), place >= 0 ? "." : name);
  ask (self, line, place >= 0 ? place : open_folder (folder), take_checked);
}

void
sk_staff_preview (SkStaff *self)
{
  g_return_if_fail (SK_IS_STAFF (self));

  if (self->is_in && self->checked != NULL && self->checked->tried != NULL)
    g_signal_emit (self, signals[SIGNAL_PREVIEW], 0, self->checked->tried->commit);
}

void
sk_staff_end_preview (SkStaff *self)
{
  g_return_if_fail (SK_IS_STAFF (self));

  sk_visit_end_preview (self->visit);
}

void
sk_staff_copy (SkStaff *self, const char *stick)
{
  g_return_if_fail (SK_IS_STAFF (self));

  if (!self->is_in || !is_free (self))
    return;
  ask (self, SK_STORE_PROTOCOL_COPY, open_folder (stick), take_copied);
  tell (self, _ ("The pages are being copied. Leave the stick where it is."));
}

void
sk_staff_use (SkStaff *self)
{
  g_autofree char *line = NULL;

  g_return_if_fail (SK_IS_STAFF (self));

  if (!self->is_in || self->checked == NULL || self->checked->tried == NULL || !is_free (self))
    return;
  line = g_strdup_printf (SK_STORE_PROTOCOL_USE " %s", self->checked->tried->commit);
  ask (self, line, -1, take_used);
}

void
sk_staff_check_screen (SkStaff *self)
{
  g_return_if_fail (SK_IS_STAFF (self));

  if (!self->is_in)
    return;
  if (sk_screen_check_start (self->screen_check))
    change (self);
  else
    tell (self, _ ("This screen cannot check itself. Ask who looks after it."));
}

SkScreenCheck *
sk_staff_get_screen_check (SkStaff *self)
{
  g_return_val_if_fail (SK_IS_STAFF (self), NULL);

  return self->screen_check;
}

GSettings *
sk_staff_get_settings (SkStaff *self)
{
  g_return_val_if_fail (SK_IS_STAFF (self), NULL);

  return self->settings;
}

static guint
count_offered (const char *const *all, GStrv left_out)
{
  guint n = 0;

  for (guint i = 0; all[i] != NULL; i++)
    n += !g_strv_contains ((const char *const *) left_out, all[i]);
  return n;
}

void
sk_staff_offer (SkStaff *self, const char *setting, const char *const *all, const char *value)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) left_out = NULL;
  g_auto (GStrv) changed = NULL;
  gboolean is_left_out;

  g_return_if_fail (SK_IS_STAFF (self));

  if (!self->is_in)
    return;
  left_out = g_settings_get_strv (self->settings, setting);
  is_left_out = g_strv_contains ((const char *const *) left_out, value);
  if (!is_left_out && count_offered (all, left_out) == 1) {
    tell (self, _ ("One has to stay. Choose another one first."));
    return;
  }
  g_clear_pointer (&self->message, g_free);
  for (guint i = 0; left_out[i] != NULL; i++) {
    if (!g_str_equal (left_out[i], value))
      g_strv_builder_add (builder, left_out[i]);
  }
  if (!is_left_out)
    g_strv_builder_add (builder, value);
  changed = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, setting, (const char *const *) changed);
}

void
sk_staff_set_bundle (SkStaff *self, SkBundle *bundle)
{
  g_return_if_fail (SK_IS_STAFF (self));

  g_set_object (&self->bundle, bundle);
}

SkBundle *
sk_staff_get_bundle (SkStaff *self)
{
  g_return_val_if_fail (SK_IS_STAFF (self), NULL);

  return self->bundle;
}

SkSticks *
sk_staff_get_sticks (SkStaff *self)
{
  g_return_val_if_fail (SK_IS_STAFF (self), NULL);

  return self->sticks;
}

const SkStoreAnswer *
sk_staff_get_checked (SkStaff *self)
{
  g_return_val_if_fail (SK_IS_STAFF (self), NULL);

  return self->checked;
}

const SkStoreAnswer *
sk_staff_get_status (SkStaff *self)
{
  g_return_val_if_fail (SK_IS_STAFF (self), NULL);

  return self->status;
}

gboolean
sk_staff_is_working (SkStaff *self)
{
  g_return_val_if_fail (SK_IS_STAFF (self), FALSE);

  return self->working != NULL || sk_screen_check_is_running (self->screen_check);
}

const char *
sk_staff_get_message (SkStaff *self)
{
  g_return_val_if_fail (SK_IS_STAFF (self), NULL);

  return self->message;
}
