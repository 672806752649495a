/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-inspector.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sk-inspect-protocol.h"
#include "sk-limits.h"
#include "sk-picture-check.h"
#include "sk-programs.h"
#include "sk-store-error.h"
#include "sk-svg-fault.h"

#define PROGRAM "send-kiosk-inspect"
/* Of what it says, but for pictures: more than all findings that a report takes. */
#define MOST_OUTPUT (16 * 1024 * 1024)
#define MOST_BITMAP (128 * 1024 * 1024)

typedef struct {
  const char *folder;
  SkReport *report;
  SkInspected *inspected;
  GDataInputStream *output;
  char *picture; /* that is being looked at */
  gsize said;    /* bytes of output so far */
  gboolean ended;
} Inspection;

void
sk_inspected_clear (SkInspected *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
}

static gboolean
set_broken (GError **error)
{
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_FAILED, PROGRAM " said what nobody understands");
  return FALSE;
}

static gboolean
take_finding (Inspection *self, char **words, GError **error)
{
  guint64 line, level;

  if (g_strv_length (words) != 6 || !g_ascii_string_to_unsigned (words[2], 10, 1, G_MAXUINT, &line, NULL) ||
      !g_ascii_string_to_unsigned (words[3], 10, SK_LEVEL_NOTE, SK_LEVEL_ERROR, &level, NULL))
    return set_broken (error);
  sk_report_add (self->report, words[1], (guint) line, (SkLevel) level, words[4], "%s", words[5]);
  return TRUE;
}

/* Only a picture that is there can be replaced: the path is one that we made ourselves, in our own folder. */
static gboolean
take_safe (Inspection *self, char **words, GError **error)
{
  guint64 size;
  gsize got = 0;
  g_autofree char *bytes = NULL;
  g_autofree char *path = NULL;

  if (g_strv_length (words) != 3 || g_strcmp0 (words[1], self->picture) != 0 ||
      !g_str_has_prefix (words[1], "pictures/") || strchr (words[1] + strlen ("pictures/"), '/') != NULL ||
      !g_ascii_string_to_unsigned (words[2], 10, 1, MOST_BITMAP, &size, NULL))
    return set_broken (error);
  path = g_build_filename (self->folder, words[1], NULL);
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return set_broken (error);
  bytes = g_malloc (size);
  if (!g_input_stream_read_all (G_INPUT_STREAM (self->output), bytes, size, &got, NULL, error))
    return FALSE;
  /* It was stopped in the middle of it: that is told by the missing end. */
  if (got < size)
    return TRUE;
  return g_file_set_contents_full (path, bytes, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}

static gboolean
take_bundle (Inspection *self, char **words, GError **error)
{
  guint64 release;

  if (self->inspected == NULL || g_strv_length (words) != 4 || !g_application_id_is_valid (words[1]) ||
      !g_ascii_string_to_unsigned (words[2], 10, 0, G_MAXUINT, &release, NULL))
    return set_broken (error);
  sk_inspected_clear (self->inspected);
  self->inspected->id = g_strdup (words[1]);
  self->inspected->release = (guint) release;
  self->inspected->title = g_strdup (words[3]);
  return TRUE;
}

static gboolean
take_line (Inspection *self, const char *line, GError **error)
{
  g_auto (GStrv) words = g_strsplit (line, "\t", -1);

  if (self->ended || !g_utf8_validate (line, -1, NULL))
    return set_broken (error);
  if (g_strcmp0 (words[0], SK_INSPECT_FINDING) == 0)
    return take_finding (self, words, error);
  if (g_strcmp0 (words[0], SK_INSPECT_SAFE) == 0)
    return take_safe (self, words, error);
  if (g_strcmp0 (words[0], SK_INSPECT_BUNDLE) == 0)
    return take_bundle (self, words, error);
  if (g_strcmp0 (words[0], SK_INSPECT_PICTURE) == 0 && words[1] != NULL) {
    g_free (self->picture);
    self->picture = g_strdup (words[1]);
    return TRUE;
  }
  self->ended = g_strcmp0 (words[0], SK_INSPECT_END) == 0;
  return self->ended || set_broken (error);
}

static gboolean
take_output (Inspection *self, GError **error)
{
  for (;;) {
    g_autoptr (GError) reading = NULL;
    gsize length = 0;
    g_autofree char *line = g_data_input_stream_read_line (self->output, &length, NULL, &reading);

    if (reading != NULL) {
      g_propagate_error (error, g_steal_pointer (&reading));
      return FALSE;
    }
    if (line == NULL)
      return TRUE;
    self->said += length;
    if (self->said > MOST_OUTPUT)
      return set_broken (error);
    /* A line without its end is one that it was stopped in. */
    if (!take_line (self, line, error))
      return FALSE;
  }
}

static void
report_stopped (Inspection *self)
{
  if (self->picture == NULL) {
    sk_report_add (self->report, "bundle.ini", 1, SK_LEVEL_ERROR, "limit",
                   _ ("these pages take too long to read; make them shorter, or fewer"));
  } else if (sk_picture_check_is_svg (self->picture)) {
    sk_svg_fault_report (SK_SVG_FAULT_COMPLEX, self->picture, 1, self->report);
  } else {
    sk_report_add (self->report, self->picture, 1, SK_LEVEL_ERROR, "bitmap",
                   _ ("this picture takes too much time or memory to draw; make it smaller"));
  }
}

static gboolean
run (Inspection *self, GSubprocess *program, GError **error)
{
  g_autoptr (GError) failure = NULL;

  self->output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (program));
  if (!take_output (self, &failure))
    g_subprocess_force_exit (program);
  if (!g_subprocess_wait (program, NULL, error))
    return FALSE;
  if (failure != NULL && !g_subprocess_get_if_signaled (program)) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (g_subprocess_get_if_exited (program) && g_subprocess_get_exit_status (program) != 0) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_FAILED, _ ("the pages cannot be checked"));
    return FALSE;
  }
  if (!self->ended || failure != NULL)
    report_stopped (self);
  return TRUE;
}

static gboolean
start (Inspection *self, const char *option, GError **error)
{
  g_autofree char *name = sk_programs_find (PROGRAM);
  const char *arguments[] = { name, option != NULL ? option : self->folder, option != NULL ? self->folder : NULL,
                              NULL };
  g_autoptr (GSubprocess) program = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, error);
  gboolean ran = program != NULL && run (self, program, error);

  g_clear_object (&self->output);
  g_clear_pointer (&self->picture, g_free);
  return ran;
}

gboolean
sk_inspector_run (const char *folder, gboolean make_safe, SkReport *report, SkInspected *inspected, GError **error)
{
  Inspection self = { .folder = folder, .report = report, .inspected = inspected };

  if (!start (&self, make_safe ? SK_INSPECT_OPTION_SAFE : NULL, error))
    return FALSE;
  if (!sk_report_has_errors (report) && inspected->id != NULL)
    return TRUE;
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_CONTENT, _ ("the pages have errors, and were not taken"));
  return FALSE;
}

gboolean
sk_inspector_try_pictures (const char *folder, SkReport *report, GError **error)
{
  Inspection self = { .folder = folder, .report = report };

  return start (&self, SK_INSPECT_OPTION_PICTURES, error);
}
