/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-stick-mounts.h"

#include <blkid.h>
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

/* Every partition and every disk, as links to where they are plugged in. */
#define DEVICES "/sys/class/block"
/* Who copies pages to a stick: on file systems without users all files are theirs. */
#define WRITER "send-kiosk-store"
#define NAMELESS "USB"
#define NAME_LETTERS G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS " -_"

struct _SkStickMounts {
  GObject parent_instance;

  GHashTable *mounted; /* the name of a device to Mounted */
};

typedef struct {
  char *name;  /* of the stick */
  ino_t inode; /* of what DEVICES says of it: the next one that is plugged in may get the same name */
} Mounted;

/* What is plugged in, before it is mounted. */
typedef struct {
  char *name;
  char *device;
  ino_t inode;
} Candidate;

G_DEFINE_FINAL_TYPE (SkStickMounts, sk_stick_mounts, G_TYPE_OBJECT)

enum { SIGNAL_MOUNTED, SIGNAL_GONE, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
set_errno (GError **error, const char *what)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", what, g_strerror (errno));
  return FALSE;
}

static void
mounted_free (Mounted *mounted)
{
  g_free (mounted->name);
  g_free (mounted);
}

static void
candidate_free (Candidate *candidate)
{
  g_free (candidate->name);
  g_free (candidate->device);
  g_free (candidate);
}

static void
sk_stick_mounts_finalize (GObject *object)
{
  g_hash_table_unref (SK_STICK_MOUNTS (object)->mounted);

  G_OBJECT_CLASS (sk_stick_mounts_parent_class)->finalize (object);
}

static void
sk_stick_mounts_class_init (SkStickMountsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_stick_mounts_finalize;

  signals[SIGNAL_MOUNTED] = g_signal_new ("mounted", SK_TYPE_STICK_MOUNTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  signals[SIGNAL_GONE] = g_signal_new ("gone", SK_TYPE_STICK_MOUNTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sk_stick_mounts_init (SkStickMounts *self)
{
  self->mounted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) mounted_free);
}

SkStickMounts *
sk_stick_mounts_new (void)
{
  return g_object_new (SK_TYPE_STICK_MOUNTS, NULL);
}

/* Finding */

/* Of a disk, or of a partition on one: some part of it is mounted, or the kernel builds something else on it. */
static gboolean
is_in_use (const char *place)
{
  g_autofree char *partition = g_build_filename (place, "partition", NULL);
  g_autofree char *disk = g_file_test (partition, G_FILE_TEST_EXISTS) ? g_path_get_dirname (place) : g_strdup (place);
  g_autofree char *name = g_path_get_basename (disk);
  g_autofree char *device = g_build_filename ("/dev", name, NULL);
  int descriptor = open (device, O_RDONLY | O_EXCL | O_CLOEXEC | O_NONBLOCK);

  if (descriptor < 0)
    return TRUE;
  close (descriptor);
  return FALSE;
}

/* Where it is plugged in (to be freed with free); NULL: not as a stick is. */
static char *
find_place (const char *name)
{
  g_autofree char *link = g_build_filename (DEVICES, name, NULL);
  char *place = realpath (link, NULL);

  if (place != NULL && strstr (place, "/usb") == NULL)
    g_clear_pointer (&place, free);
  return place;
}

static void
add_candidate (GPtrArray *candidates, const char *name)
{
  char *place = find_place (name);
  struct stat status;

  if (place != NULL && stat (place, &status) == 0 && !is_in_use (place)) {
    Candidate *candidate = g_new0 (Candidate, 1);

    candidate->name = g_strdup (name);
    candidate->device = g_build_filename ("/dev", name, NULL);
    candidate->inode = status.st_ino;
    g_ptr_array_add (candidates, candidate);
  }
  free (place);
}

/* The partitions before their disk, which then is in use. */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(const Candidate *const *) b)->name, (*(const Candidate *const *) a)->name);
}

/* All are looked for before the first is mounted, for then its disk is in use. */
static GPtrArray *
find_candidates (SkStickMounts *self)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) candidate_free);
  g_autoptr (GDir) names = g_dir_open (DEVICES, 0, NULL);
  const char *name;

  while (names != NULL && (name = g_dir_read_name (names)) != NULL) {
    if (!g_hash_table_contains (self->mounted, name))
      add_candidate (candidates, name);
  }
  g_ptr_array_sort (candidates, compare_candidates);
  return candidates;
}

/* NULL where it has none that a stick may have. Label: the name that somebody gave it, or NULL. */
static char *
find_file_system (const char *device, char **label)
{
  char *const types[] = { (char *) "vfat", (char *) "exfat", (char *) "ext4", NULL };
  blkid_probe probe = blkid_new_probe_from_filename (device);
  const char *value;
  char *type = NULL;

  if (probe == NULL)
    return NULL;
  blkid_probe_enable_superblocks (probe, TRUE);
  blkid_probe_set_superblocks_flags (probe, BLKID_SUBLKS_TYPE | BLKID_SUBLKS_LABEL);
  blkid_probe_filter_superblocks_type (probe, BLKID_FLTR_ONLYIN, (char **) types);
  if (blkid_do_safeprobe (probe) == 0) {
    if (blkid_probe_lookup_value (probe, "TYPE", &value, NULL) == 0)
      type = g_strdup (value);
    if (blkid_probe_lookup_value (probe, "LABEL", &value, NULL) == 0)
      *label = g_strdup (value);
  }
  blkid_free_probe (probe);
  return type;
}

/* Mounting */

static gboolean
configure (int context, const char *type, const char *device)
{
  const struct passwd *writer = getpwnam (WRITER);
  g_autofree char *user = g_strdup_printf ("%u", writer != NULL ? writer->pw_uid : 0);
  g_autofree char *group = g_strdup_printf ("%u", writer != NULL ? writer->pw_gid : 0);
  const struct {
    const char *type, *key, *value;
  } options[] = {
    { "vfat", "uid", user },
    { "vfat", "gid", group },
    { "vfat", "fmask", "0133" },
    { "vfat", "dmask", "0022" },
    { "exfat", "uid", user },
    { "exfat", "gid", group },
    { "exfat", "fmask", "0133" },
    { "exfat", "dmask", "0022" },
    /* A stick may ask for the machine to be stopped where it is broken. */
    { "ext4", "errors", "remount-ro" },
  };

  if (fsconfig (context, FSCONFIG_SET_STRING, "source", device, 0) != 0 ||
      fsconfig (context, FSCONFIG_SET_FLAG, "ro", NULL, 0) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (options); i++) {
    if (g_str_equal (options[i].type, type) &&
        fsconfig (context, FSCONFIG_SET_STRING, options[i].key, options[i].value, 0) != 0)
      return FALSE;
  }
  return fsconfig (context, FSCONFIG_CMD_CREATE, NULL, NULL, 0) == 0;
}

/* A descriptor of its folder, or -1. Read only is the file system, not this mount of it: so it can be changed for those who
 * have it. */
static int
mount_device (const char *device, const char *type, GError **error)
{
  int context = fsopen (type, FSOPEN_CLOEXEC);
  int mounted = context >= 0 && configure (context, type, device)
                    ? fsmount (context, FSMOUNT_CLOEXEC, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC)
                    : -1;

  if (mounted < 0)
    set_errno (error, device);
  if (context >= 0)
    close (context);
  return mounted;
}

static gboolean
has_name (gpointer device, gpointer mounted, gpointer name)
{
  return g_str_equal (((const Mounted *) mounted)->name, name);
}

/* The one that stands on the stick, as far as everybody can read it, and with a number where there is another one. */
static char *
make_name (SkStickMounts *self, const char *label)
{
  g_autofree char *known = g_strstrip (g_strcanon (g_strdup (label != NULL ? label : ""), NAME_LETTERS, '-'));
  const char *first = known[0] != '\0' ? known : NAMELESS;
  char *name = g_strdup (first);

  for (int i = 2; g_hash_table_find (self->mounted, has_name, name) != NULL; i++) {
    g_free (name);
    name = g_strdup_printf ("%s %d", first, i);
  }
  return name;
}

static gboolean
mount_candidate (SkStickMounts *self, const Candidate *candidate, const char *type, const char *label, GError **error)
{
  int folder = mount_device (candidate->device, type, error);
  Mounted *mounted = NULL;

  if (folder < 0)
    return FALSE;
  mounted = g_new0 (Mounted, 1);
  mounted->name = make_name (self, label);
  mounted->inode = candidate->inode;
  g_hash_table_insert (self->mounted, g_strdup (candidate->name), mounted);
  g_signal_emit (self, signals[SIGNAL_MOUNTED], 0, mounted->name, folder);
  close (folder);
  return TRUE;
}

static void
mount_new (SkStickMounts *self)
{
  g_autoptr (GPtrArray) candidates = find_candidates (self);

  for (guint i = 0; i < candidates->len; i++) {
    const Candidate *candidate = candidates->pdata[i];
    g_autofree char *label = NULL;
    g_autofree char *type = find_file_system (candidate->device, &label);
    g_autoptr (GError) error = NULL;

    if (type != NULL && !mount_candidate (self, candidate, type, label, &error))
      g_message ("A stick is not mounted: %s", error->message);
  }
}

static gboolean
tell_if_gone (gpointer device, gpointer value, gpointer self)
{
  const Mounted *mounted = value;
  g_autofree char *link = g_build_filename (DEVICES, device, NULL);
  struct stat status;

  if (stat (link, &status) == 0 && status.st_ino == mounted->inode)
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_GONE], 0, mounted->name);
  return TRUE;
}

void
sk_stick_mounts_look (SkStickMounts *self)
{
  g_return_if_fail (SK_IS_STICK_MOUNTS (self));

  g_hash_table_foreach_remove (self->mounted, tell_if_gone, self);
  mount_new (self);
}

/* Writing */

static gboolean
has_number (const char *name, dev_t number)
{
  g_autofree char *device = g_build_filename ("/dev", name, NULL);
  char *place = find_place (name);
  struct stat status;
  gboolean has = place != NULL && stat (device, &status) == 0 && S_ISBLK (status.st_mode) && status.st_rdev == number;

  free (place);
  return has;
}

/* Mounted as mount_device() does it, from a stick: the machine itself may have been started from one. */
static gboolean
is_stick (int folder)
{
  const unsigned long ours = ST_NOSUID | ST_NODEV | ST_NOEXEC;
  g_autoptr (GDir) names = g_dir_open (DEVICES, 0, NULL);
  struct statvfs mounted;
  struct stat status;
  const char *name;

  if (names == NULL || fstatvfs (folder, &mounted) != 0 || (mounted.f_flag & ours) != ours ||
      fstat (folder, &status) != 0)
    return FALSE;
  while ((name = g_dir_read_name (names)) != NULL) {
    if (has_number (name, status.st_dev))
      return TRUE;
  }
  return FALSE;
}

gboolean
sk_stick_mounts_set_writable (int stick, gboolean writable, GError **error)
{
  int context;
  gboolean done;

  if (!is_stick (stick)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "this is no stick");
    return FALSE;
  }
  context = fspick (stick, "", FSPICK_CLOEXEC | FSPICK_EMPTY_PATH);
  done = context >= 0 && fsconfig (context, FSCONFIG_SET_FLAG, writable ? "rw" : "ro", NULL, 0) == 0 &&
         fsconfig (context, FSCONFIG_CMD_RECONFIGURE, NULL, NULL, 0) == 0;
  if (!done)
    set_errno (error, "the stick");
  if (context >= 0)
    close (context);
  return done;
}
