/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-recording.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct _SkRecording {
  GObject parent_instance;

  GFile *file;
  gint64 start;
  gint64 end;
  SkRecordingWord *words;
  guint n_words;
};

G_DEFINE_FINAL_TYPE (SkRecording, sk_recording, G_TYPE_OBJECT)

static void
sk_recording_finalize (GObject *object)
{
  SkRecording *self = SK_RECORDING (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (sk_recording_parent_class)->finalize (object);
}

static void
sk_recording_class_init (SkRecordingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_recording_finalize;
}

static void
sk_recording_init (SkRecording *self G_GNUC_UNUSED)
{
}

SkRecording *
sk_recording_new (GFile *file, gint64 start, gint64 end, const SkRecordingWord *words, guint n_words)
{
  SkRecording *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (start >= 0 && end > start, NULL);

  self = g_object_new (SK_TYPE_RECORDING, NULL);
  self->file = g_object_ref (file);
  self->start = start;
  self->end = end;
  self->words = g_memdup2 (words, n_words * sizeof *words);
  self->n_words = n_words;
  return self;
}

gint64
sk_recording_get_start (SkRecording *self)
{
  g_return_val_if_fail (SK_IS_RECORDING (self), 0);

  return self->start;
}

gint64
sk_recording_get_end (SkRecording *self)
{
  g_return_val_if_fail (SK_IS_RECORDING (self), 0);

  return self->end;
}

const SkRecordingWord *
sk_recording_get_words (SkRecording *self, guint *n_words)
{
  g_return_val_if_fail (SK_IS_RECORDING (self), NULL);

  *n_words = self->n_words;
  return self->words;
}

static int
fail (SkRecording *self, const char *reason, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (self->file);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", name, reason);
  return -1;
}

/* A link would lead out of the bundle, and a device would never end. */
static int
open_native (SkRecording *self, const char *path, GError **error)
{
  int descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  struct stat status;

  if (descriptor < 0)
    return fail (self, g_strerror (errno), error);
  if (fstat (descriptor, &status) == 0 && S_ISREG (status.st_mode))
    return descriptor;
  close (descriptor);
  return fail (self, "no regular file", error);
}

/* What lies among the program's own resources is no file that could be handed over, until it is made one. */
static int
open_copy (SkRecording *self, GError **error)
{
  g_autoptr (GBytes) bytes = g_file_load_bytes (self->file, NULL, NULL, error);
  int descriptor;

  if (bytes == NULL)
    return -1;
  descriptor = memfd_create ("recording", MFD_CLOEXEC);
  if (descriptor >= 0 &&
      write (descriptor, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) == (gssize) g_bytes_get_size (bytes))
    return descriptor;
  if (descriptor >= 0)
    close (descriptor);
  return fail (self, g_strerror (errno), error);
}

int
sk_recording_open (SkRecording *self, GError **error)
{
  g_return_val_if_fail (SK_IS_RECORDING (self), -1);

  if (g_file_is_native (self->file) && g_file_peek_path (self->file) != NULL)
    return open_native (self, g_file_peek_path (self->file), error);
  return open_copy (self, error);
}
