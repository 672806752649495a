/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-download.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <poll.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sk-limits.h"
#include "sk-store-error.h"

/* A line of a village, 250 kilobytes a second, brings the largest pages in half an hour. */
#define MOST_SECONDS (35 * 60)
/* Files are compressed, and there are lists beside them: a little more than the most that is in a bundle. */
#define MOST_BYTES (SK_LIMIT_BUNDLE_BYTES + (64 << 20))
#define MOST_COMPLAINT 1000
#define CODE_MISSING 22 /* of curl: the server says that there is no such file */
#define CODE_REDIRECTS 47
#define CODE_TOO_LARGE 63

struct _SkDownload {
  GObject parent_instance;

  char *url;
  char *folder;
  GString *wanted; /* for curl: what from where, and to where */
  gint64 end;      /* monotonic, of all of it */
};

G_DEFINE_FINAL_TYPE (SkDownload, sk_download, G_TYPE_OBJECT)

static void
sk_download_finalize (GObject *object)
{
  SkDownload *self = SK_DOWNLOAD (object);

  g_free (self->url);
  g_free (self->folder);
  g_string_free (self->wanted, TRUE);

  G_OBJECT_CLASS (sk_download_parent_class)->finalize (object);
}

static void
sk_download_class_init (SkDownloadClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_download_finalize;
}

static void
sk_download_init (SkDownload *self)
{
  self->wanted = g_string_new (NULL);
  self->end = g_get_monotonic_time () + MOST_SECONDS * G_USEC_PER_SEC;
}

SkDownload *
sk_download_new (const char *url, const char *folder)
{
  SkDownload *self = g_object_new (SK_TYPE_DOWNLOAD, NULL);

  self->url = g_strdup (url);
  while (g_str_has_suffix (self->url, "/"))
    self->url[strlen (self->url) - 1] = '\0';
  self->folder = g_strdup (folder);
  return self;
}

/* In quotation marks, as curl reads them. */
static void
add_quoted (GString *wanted, const char *option, const char *text)
{
  g_string_append_printf (wanted, "%s=\"", option);
  for (const char *at = text; *at != '\0'; at++) {
    if (*at == '"' || *at == '\\')
      g_string_append_c (wanted, '\\');
    g_string_append_c (wanted, g_ascii_iscntrl (*at) ? ' ' : *at);
  }
  g_string_append (wanted, "\"\n");
}

void
sk_download_add (SkDownload *self, const char *path, const char *name)
{
  g_autofree char *address = NULL;
  g_autofree char *target = NULL;

  g_return_if_fail (SK_IS_DOWNLOAD (self));

  address = g_strconcat (self->url, "/", path, NULL);
  target = g_build_filename (self->folder, name, NULL);
  add_quoted (self->wanted, "url", address);
  add_quoted (self->wanted, "output", target);
}

/* Before it becomes curl: what a server says of a file's size does not bind it. */
static void
limit_file (gpointer most_bytes)
{
  const struct rlimit limit = { *(guint64 *) most_bytes, *(guint64 *) most_bytes };

  setrlimit (RLIMIT_FSIZE, &limit);
}

static GSubprocess *
start (SkDownload *self, guint64 most_bytes, GError **error)
{
  const char *arguments[] = { "curl",
                              "--disable",
                              "--config",
                              "-",
                              "--silent",
                              "--show-error",
                              "--fail",
                              "--fail-early",
                              "--globoff",
                              "--remove-on-error",
                              "--location",
                              "--max-redirs",
                              "10",
                              "--proto",
                              "=http,https,file",
                              "--proto-redir",
                              "=http,https",
                              "--connect-timeout",
                              "20",
                              "--speed-limit",
                              "500",
                              "--speed-time",
                              "20",
                              NULL };
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_subprocess_launcher_set_child_setup (launcher, limit_file, &most_bytes, NULL);
  return g_subprocess_launcher_spawnv (launcher, arguments, error);
}

static guint64
measure (SkDownload *self)
{
  g_autoptr (GDir) names = g_dir_open (self->folder, 0, NULL);
  const char *name;
  guint64 bytes = 0;

  while (names != NULL && (name = g_dir_read_name (names)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);
    struct stat status;

    if (lstat (path, &status) == 0)
      bytes += (guint64) status.st_size;
  }
  return bytes;
}

/* What it complains of, until it ends; NULL and an error where it has to be stopped. */
static char *
listen_until_end (SkDownload *self, GSubprocess *curl, GError **error)
{
  GInputStream *pipe = g_subprocess_get_stderr_pipe (curl);
  g_autoptr (GString) complaint = g_string_new (NULL);

  for (;;) {
    struct pollfd ready = { g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (pipe)), POLLIN, 0 };
    char heard[256];
    gssize n;

    if (g_get_monotonic_time () > self->end) {
      g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_FAILED, _ ("it takes too long"));
      return NULL;
    }
    if (measure (self) > MOST_BYTES) {
      g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_FAILED, _ ("more comes than pages can have"));
      return NULL;
    }
    if (poll (&ready, 1, 1000) <= 0)
      continue;
    n = read (ready.fd, heard, sizeof heard);
    if (n == 0)
      return g_utf8_make_valid (g_strstrip (complaint->str), -1);
    if (n > 0 && complaint->len < MOST_COMPLAINT)
      g_string_append_len (complaint, heard, n);
  }
}

/* The number alone where curl's words would only be others for it. */
static gboolean
set_failed (GSubprocess *curl, const char *complaint, GError **error)
{
  int code = g_subprocess_get_if_exited (curl) ? g_subprocess_get_exit_status (curl) : CODE_TOO_LARGE;

  if (code == CODE_REDIRECTS) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_FAILED, _ ("the server sends us from one address to the next"));
  } else if (code == CODE_TOO_LARGE) {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_FAILED, _ ("more comes than pages can have"));
  } else {
    g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_FAILED, "%s", *complaint != '\0' ? complaint : "curl");
  }
  return FALSE;
}

static gboolean
finish (SkDownload *self, GSubprocess *curl, gboolean *missing, GError **error)
{
  g_autofree char *complaint = listen_until_end (self, curl, error);

  if (complaint == NULL)
    g_subprocess_force_exit (curl);
  if (!g_subprocess_wait (curl, NULL, complaint != NULL ? error : NULL) || complaint == NULL)
    return FALSE;
  if (missing != NULL)
    *missing = g_subprocess_get_if_exited (curl) && g_subprocess_get_exit_status (curl) == CODE_MISSING;
  return g_subprocess_get_successful (curl) || (missing != NULL && *missing) || set_failed (curl, complaint, error);
}

gboolean
sk_download_run (SkDownload *self, guint64 most_bytes, gboolean *missing, GError **error)
{
  g_autoptr (GSubprocess) curl = NULL;
  GOutputStream *pipe;
  gboolean got;

  g_return_val_if_fail (SK_IS_DOWNLOAD (self), FALSE);

  curl = start (self, most_bytes, error);
  if (curl == NULL)
    return FALSE;
  pipe = g_subprocess_get_stdin_pipe (curl);
  /* It reads all of it before it begins; where it cannot, it says why. */
  g_output_stream_write_all (pipe, self->wanted->str, self->wanted->len, NULL, NULL, NULL);
  g_output_stream_close (pipe, NULL, NULL);
  got = finish (self, curl, missing, error);
  g_string_truncate (self->wanted, 0);
  return got;
}
