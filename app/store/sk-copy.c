/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-copy.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sk-folder.h"
#include "sk-limits.h"
#include "sk-store-error.h"

#define BUFFER_BYTES (64 * 1024)
/* sounds/en/plan.opus lies at depth 2. */
#define MOST_DEPTH 2
#define MOST_DESCRIPTORS 16
/* No file of a bundle is larger. */
#define MOST_FILE_BYTES SK_LIMIT_SOUND_BYTES

typedef struct {
  SkReport *report;
  gint64 bytes_left;
  guint entries_left;
} Copy;

static void
set_too_large (GError **error, const char *shown, gint64 most_bytes)
{
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_CONTENT,
               _ ("%s is larger than %d MiB; make it smaller, or take some away"), shown, (int) (most_bytes >> 20));
}

static gboolean
set_too_many (GError **error)
{
  g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_CONTENT, _ ("there are more than %d files; take some away"),
               SK_LIMIT_ENTRIES);
  return FALSE;
}

/* The number of bytes, or -1 with an error. */
static gint64
copy_bytes (int from, int to, gint64 most_bytes, const char *shown, GError **error)
{
  g_autofree char *buffer = g_malloc (BUFFER_BYTES);
  gint64 copied = 0;

  for (;;) {
    gssize got = read (from, buffer, BUFFER_BYTES);

    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0) {
      sk_store_error_set_errno (error, errno, shown);
      return -1;
    }
    if (got == 0)
      return copied;
    copied += got;
    if (copied > most_bytes) {
      set_too_large (error, shown, most_bytes);
      return -1;
    }
    for (gssize done = 0; done < got;) {
      gssize put = write (to, buffer + done, (gsize) (got - done));

      if (put < 0 && errno != EINTR) {
        sk_store_error_set_errno (error, errno, _ ("there is no room for the pages"));
        return -1;
      }
      done += MAX (put, 0);
    }
  }
}

/* -1 where it is no file, without an error where it is something that is never copied. A file with a hole has a size that
 * it takes no room for, so that is looked at first. */
static int
open_source (int folder, const char *name, gint64 most_bytes, const char *shown, GError **error)
{
  int from = openat (folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  struct stat status;

  if (from < 0) {
    if (errno != ELOOP)
      sk_store_error_set_errno (error, errno, shown);
    return -1;
  }
  if (fstat (from, &status) == 0 && S_ISREG (status.st_mode)) {
    if (status.st_size <= most_bytes)
      return from;
    set_too_large (error, shown, most_bytes);
  }
  close (from);
  return -1;
}

/* The number of bytes, or -1 with an error. Synced by the file system as a whole, before anything refers to it. */
static gint64
copy_open (int from, int to_folder, const char *name, gint64 most_bytes, const char *shown, GError **error)
{
  int to = openat (to_folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
  gint64 copied;

  if (to < 0) {
    sk_store_error_set_errno (error, errno, name);
    return -1;
  }
  copied = copy_bytes (from, to, most_bytes, shown, error);
  if (close (to) != 0 && copied >= 0) {
    sk_store_error_set_errno (error, errno, _ ("there is no room for the pages"));
    return -1;
  }
  return copied;
}

gboolean
sk_copy_file (const char *source, const char *target, gint64 most_bytes, GError **error)
{
  g_autoptr (GError) opening = NULL;
  int from = open_source (AT_FDCWD, source, most_bytes, source, &opening);
  gint64 copied;

  if (from < 0) {
    if (opening != NULL)
      g_propagate_error (error, g_steal_pointer (&opening));
    else
      g_set_error (error, SK_STORE_ERROR, SK_STORE_ERROR_NO_PACK, _ ("%s is no file; choose a packed file"), source);
    return FALSE;
  }
  copied = copy_open (from, AT_FDCWD, target, most_bytes, source, error);
  close (from);
  return copied >= 0;
}

static gboolean
copy_file_at (int from_folder, int to_folder, const char *name, const char *shown, Copy *copy, GError **error)
{
  g_autoptr (GError) opening = NULL;
  int from = open_source (from_folder, name, MIN (copy->bytes_left, MOST_FILE_BYTES), shown, &opening);
  gint64 copied;

  if (opening != NULL) {
    g_propagate_error (error, g_steal_pointer (&opening));
    return FALSE;
  }
  if (from < 0) {
    sk_report_add (copy->report, shown, 1, SK_LEVEL_ERROR, "link-symbolic",
                   _ ("this is a link or a device, not a file; put the file itself in its place"));
    return TRUE;
  }
  copied = copy_open (from, to_folder, name, copy->bytes_left, "the whole bundle", error);
  close (from);
  copy->bytes_left -= copied;
  return copied >= 0;
}

static gboolean copy_folder_at (int from, int to, const char *path, guint depth, Copy *copy, GError **error);

static gboolean
copy_subfolder (int from_folder, int to_folder, const char *name, const char *shown, guint depth, Copy *copy,
                GError **error)
{
  int from, to;
  gboolean copied;

  if (depth == MOST_DEPTH) {
    sk_report_add (copy->report, shown, 1, SK_LEVEL_ERROR, "limit",
                   _ ("this folder lies too deep in the others; a bundle has no folder here, take it away"));
    return TRUE;
  }
  from = openat (from_folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
  if (from < 0)
    return sk_store_error_set_errno (error, errno, shown);
  to = mkdirat (to_folder, name, 0755) == 0 ? openat (to_folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  if (to < 0) {
    sk_store_error_set_errno (error, errno, shown);
    close (from);
    return FALSE;
  }
  copied = copy_folder_at (from, to, shown, depth + 1, copy, error);
  close (to);
  return copied;
}

static gboolean
copy_entry (int from, int to, const char *path, const char *name, guint depth, Copy *copy, GError **error)
{
  g_autofree char *shown = sk_folder_make_path (path, name);
  struct stat status;

  if (copy->entries_left-- == 0)
    return set_too_many (error);
  if (fstatat (from, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
    return sk_store_error_set_errno (error, errno, shown);
  if (sk_folder_is_stray (name))
    return TRUE;
  if (!sk_folder_is_good_name (name)) {
    sk_report_add (copy->report, shown, 1, SK_LEVEL_ERROR, "encoding",
                   _ ("the name of this file contains hidden or broken letters; rename it"));
    return TRUE;
  }
  if (S_ISDIR (status.st_mode))
    return copy_subfolder (from, to, name, shown, depth, copy, error);
  return copy_file_at (from, to, name, shown, copy, error);
}

/* Takes the descriptor of the source. */
static gboolean
copy_folder_at (int from, int to, const char *path, guint depth, Copy *copy, GError **error)
{
  DIR *folder = fdopendir (from);
  gboolean copied = TRUE;

  if (folder == NULL) {
    close (from);
    return sk_store_error_set_errno (error, errno, path);
  }
  while (copied) {
    struct dirent *entry;

    errno = 0;
    entry = readdir (folder);
    if (entry == NULL && errno != 0)
      copied = sk_store_error_set_errno (error, errno, path);
    if (entry == NULL)
      break;
    if (!g_str_equal (entry->d_name, ".") && !g_str_equal (entry->d_name, ".."))
      copied = copy_entry (dirfd (folder), to, path, entry->d_name, depth, copy, error);
  }
  closedir (folder);
  return copied;
}

static __thread guint n_counted;

static int
count_cb (const char *path, const struct stat *status, int type, struct FTW *place)
{
  return n_counted++ > SK_LIMIT_ENTRIES;
}

/* A whole stick would be copied for a second before it is refused. */
static gboolean
check_count (const char *source, GError **error)
{
  n_counted = 0;
  return nftw (source, count_cb, MOST_DESCRIPTORS, FTW_PHYS) != 1 || set_too_many (error);
}

gboolean
sk_copy_folder (const char *source, const char *target, SkReport *report, GError **error)
{
  Copy copy = { .report = report, .bytes_left = SK_LIMIT_BUNDLE_BYTES, .entries_left = SK_LIMIT_ENTRIES };
  int from = open (source, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int to;
  gboolean copied;

  if (from < 0)
    return sk_store_error_set_errno (error, errno, source);
  if (!check_count (source, error)) {
    close (from);
    return FALSE;
  }
  to = mkdir (target, 0755) == 0 ? open (target, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  if (to < 0) {
    sk_store_error_set_errno (error, errno, target);
    close (from);
    return FALSE;
  }
  copied = copy_folder_at (from, to, "", 0, &copy, error);
  close (to);
  return copied;
}

static int
remove_cb (const char *path, const struct stat *status, int type, struct FTW *place)
{
  return remove (path);
}

gboolean
sk_copy_remove (const char *path, GError **error)
{
  if (nftw (path, remove_cb, MOST_DESCRIPTORS, FTW_DEPTH | FTW_PHYS) == 0 || errno == ENOENT)
    return TRUE;
  return sk_store_error_set_errno (error, errno, path);
}
