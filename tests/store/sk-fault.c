/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* The names below are those of both widths of file offset; the headers must not turn one into the other. */
#undef _FILE_OFFSET_BITS

#include "sk-fault.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

#define MOST_CALLS 65536

typedef enum {
  PLAIN,
  NEEDS_ROOM = 1 << 0,
  HAS_LENGTH = 1 << 1,
} Traits;

typedef struct {
  gint n_calls;
  struct {
    char name[12];
    Traits traits;
  } calls[MOST_CALLS];
} Shared;

static Shared *shared;
static pid_t armed; /* in this process; 0: in none */
static SkFaultKind kind;
static guint number;

void
sk_fault_share (void)
{
  shared = mmap (NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert (shared != MAP_FAILED);
}

void
sk_fault_arm (SkFaultKind new_kind, guint new_number)
{
  kind = new_kind;
  number = new_number;
  g_atomic_int_set (&shared->n_calls, 0);
  armed = getpid ();
}

guint
sk_fault_get_n_calls (void)
{
  return (guint) MIN (g_atomic_int_get (&shared->n_calls), MOST_CALLS);
}

const char *
sk_fault_get_name (guint call)
{
  return shared->calls[call - 1].name;
}

gboolean
sk_fault_applies (SkFaultKind asked, guint call)
{
  Traits traits = shared->calls[call - 1].traits;

  return asked == SK_FAULT_ENOSPC ? (traits & NEEDS_ROOM) != 0 : asked != SK_FAULT_SHORT || (traits & HAS_LENGTH) != 0;
}

/* Counts a call. TRUE: errno is set, and the call has to fail; a length that is given may be made shorter instead. */
static gboolean
strikes (const char *name, Traits traits, size_t *length)
{
  guint call;

  if (armed == 0 || armed != getpid ())
    return FALSE;
  call = (guint) g_atomic_int_add (&shared->n_calls, 1) + 1;
  if (call <= MOST_CALLS) {
    g_strlcpy (shared->calls[call - 1].name, name, sizeof shared->calls[call - 1].name);
    shared->calls[call - 1].traits = traits;
  }
  if (call != number || kind == SK_FAULT_NONE)
    return FALSE;
  if (kind == SK_FAULT_KILL)
    kill (getpid (), SIGKILL);
  if (kind == SK_FAULT_SHORT) {
    if (length != NULL && *length > 1)
      *length /= 2;
    return FALSE;
  }
  errno = kind == SK_FAULT_EIO ? EIO : ENOSPC;
  return TRUE;
}

/* What lies behind a name of ours. */
#define REAL(name) ((__typeof__ (&name)) find (#name))

static gpointer
find (const char *name)
{
  gpointer real = dlsym (RTLD_NEXT, name);

  g_assert (real != NULL);
  return real;
}

#define CALL(type, failed, name, traits, length, parameters, ...)                                                      \
  type name parameters                                                                                                 \
  {                                                                                                                    \
    static __typeof__ (&name) real;                                                                                    \
                                                                                                                       \
    if (real == NULL)                                                                                                  \
      real = REAL (name);                                                                                              \
    return strikes (#name, traits, length) ? failed : real (__VA_ARGS__);                                              \
  }

#define OPEN_TRAITS(flags) (((flags) &O_CREAT) != 0 ? NEEDS_ROOM : PLAIN)

/* What no disk can refuse: GLib's threads wake each other through such a descriptor, and nothing else ever fails there. */
static gboolean
is_wakeup (int descriptor)
{
  static __typeof__ (&fstat64) real;
  struct stat64 status;

  if (real == NULL)
    real = REAL (fstat64);
  return real (descriptor, &status) == 0 && (status.st_mode & S_IFMT) == 0;
}

/* A pipe and a socket need no room. */
static Traits
get_write_traits (int descriptor)
{
  static __typeof__ (&fstat64) real;
  struct stat64 status;

  if (real == NULL)
    real = REAL (fstat64);
  return real (descriptor, &status) == 0 && S_ISREG (status.st_mode) ? HAS_LENGTH | NEEDS_ROOM : HAS_LENGTH;
}

static mode_t
take_mode (int flags, va_list *rest)
{
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg (*rest, mode_t) : 0;
}

#define OPEN(name)                                                                                                     \
  int name (const char *path, int flags, ...)                                                                          \
  {                                                                                                                    \
    static __typeof__ (&name) real;                                                                                    \
    va_list rest;                                                                                                      \
    mode_t mode;                                                                                                       \
                                                                                                                       \
    if (real == NULL)                                                                                                  \
      real = REAL (name);                                                                                              \
    va_start (rest, flags);                                                                                            \
    mode = take_mode (flags, &rest);                                                                                   \
    va_end (rest);                                                                                                     \
    return strikes (#name, OPEN_TRAITS (flags), NULL) ? -1 : real (path, flags, mode);                                 \
  }

#define OPENAT(name)                                                                                                   \
  int name (int folder, const char *path, int flags, ...)                                                              \
  {                                                                                                                    \
    static __typeof__ (&name) real;                                                                                    \
    va_list rest;                                                                                                      \
    mode_t mode;                                                                                                       \
                                                                                                                       \
    if (real == NULL)                                                                                                  \
      real = REAL (name);                                                                                              \
    va_start (rest, flags);                                                                                            \
    mode = take_mode (flags, &rest);                                                                                   \
    va_end (rest);                                                                                                     \
    return strikes (#name, OPEN_TRAITS (flags), NULL) ? -1 : real (folder, path, flags, mode);                         \
  }

OPEN (open)
OPEN (open64)
OPENAT (openat)
OPENAT (openat64)

ssize_t
read (int d, void *data, size_t n)
{
  static __typeof__ (&read) real;

  if (real == NULL)
    real = REAL (read);
  if (is_wakeup (d))
    return real (d, data, n);
  return strikes ("read", HAS_LENGTH, &n) ? -1 : real (d, data, n);
}

ssize_t
write (int d, const void *data, size_t n)
{
  static __typeof__ (&write) real;

  if (real == NULL)
    real = REAL (write);
  if (is_wakeup (d))
    return real (d, data, n);
  return strikes ("write", get_write_traits (d), &n) ? -1 : real (d, data, n);
}

CALL (ssize_t, -1, pread64, HAS_LENGTH, &n, (int d, void *data, size_t n, off64_t at), d, data, n, at)
CALL (ssize_t, -1, pwrite64, HAS_LENGTH | NEEDS_ROOM, &n, (int d, const void *data, size_t n, off64_t at), d, data, n,
      at)
CALL (ssize_t, -1, copy_file_range, HAS_LENGTH | NEEDS_ROOM, &n,
      (int from, off64_t *at, int to, off64_t *to_at, size_t n, unsigned flags), from, at, to, to_at, n, flags)
CALL (ssize_t, -1, recv, HAS_LENGTH, &n, (int d, void *data, size_t n, int flags), d, data, n, flags)
CALL (ssize_t, -1, send, HAS_LENGTH, &n, (int d, const void *data, size_t n, int flags), d, data, n, flags)

/* A close that fails has closed all the same. */
int
close (int d)
{
  static __typeof__ (&close) real;
  gboolean fails;

  if (real == NULL)
    real = REAL (close);
  fails = strikes ("close", PLAIN, NULL);
  return real (d) == 0 && !fails ? 0 : -1;
}

int
fcntl64 (int d, int command, ...)
{
  static __typeof__ (&fcntl64) real;
  va_list rest;
  void *argument;

  if (real == NULL)
    real = REAL (fcntl64);
  va_start (rest, command);
  argument = va_arg (rest, void *);
  va_end (rest);
  return strikes ("fcntl", PLAIN, NULL) ? -1 : real (d, command, argument);
}

CALL (int, -1, fsync, NEEDS_ROOM, NULL, (int d), d)
CALL (int, -1, fdatasync, NEEDS_ROOM, NULL, (int d), d)
CALL (int, -1, syncfs, NEEDS_ROOM, NULL, (int d), d)
CALL (int, errno, posix_fallocate64, NEEDS_ROOM, NULL, (int d, off64_t at, off64_t n), d, at, n)
CALL (int, -1, fallocate64, NEEDS_ROOM, NULL, (int d, int mode, off64_t at, off64_t n), d, mode, at, n)
CALL (int, -1, ftruncate64, NEEDS_ROOM, NULL, (int d, off64_t n), d, n)
CALL (int, -1, rename, NEEDS_ROOM, NULL, (const char *from, const char *to), from, to)
CALL (int, -1, renameat, NEEDS_ROOM, NULL, (int a, const char *from, int b, const char *to), a, from, b, to)
CALL (int, -1, link, NEEDS_ROOM, NULL, (const char *from, const char *to), from, to)
CALL (int, -1, linkat, NEEDS_ROOM, NULL, (int a, const char *from, int b, const char *to, int flags), a, from, b, to,
      flags)
CALL (int, -1, symlink, NEEDS_ROOM, NULL, (const char *target, const char *path), target, path)
CALL (int, -1, symlinkat, NEEDS_ROOM, NULL, (const char *target, int d, const char *path), target, d, path)
CALL (int, -1, mkdir, NEEDS_ROOM, NULL, (const char *path, mode_t mode), path, mode)
CALL (int, -1, mkdirat, NEEDS_ROOM, NULL, (int d, const char *path, mode_t mode), d, path, mode)
CALL (int, -1, unlink, PLAIN, NULL, (const char *path), path)
CALL (int, -1, unlinkat, PLAIN, NULL, (int d, const char *path, int flags), d, path, flags)
CALL (int, -1, rmdir, PLAIN, NULL, (const char *path), path)
CALL (int, -1, remove, PLAIN, NULL, (const char *path), path)
CALL (int, -1, fchmod, PLAIN, NULL, (int d, mode_t mode), d, mode)
CALL (int, -1, fchmodat, PLAIN, NULL, (int d, const char *path, mode_t mode, int flags), d, path, mode, flags)
CALL (int, -1, futimens, PLAIN, NULL, (int d, const struct timespec times[2]), d, times)
CALL (int, -1, flock, PLAIN, NULL, (int d, int operation), d, operation)
CALL (int, -1, fstat64, PLAIN, NULL, (int d, struct stat64 *status), d, status)
CALL (int, -1, stat64, PLAIN, NULL, (const char *path, struct stat64 *status), path, status)
CALL (int, -1, lstat64, PLAIN, NULL, (const char *path, struct stat64 *status), path, status)
CALL (int, -1, fstatat64, PLAIN, NULL, (int d, const char *path, struct stat64 *status, int flags), d, path, status,
      flags)
CALL (ssize_t, -1, readlink, PLAIN, NULL, (const char *path, char *target, size_t n), path, target, n)
CALL (ssize_t, -1, readlinkat, PLAIN, NULL, (int d, const char *path, char *target, size_t n), d, path, target, n)
CALL (void *, MAP_FAILED, mmap64, PLAIN, NULL, (void *place, size_t n, int prot, int flags, int d, off64_t at), place,
      n, prot, flags, d, at)
CALL (int, -1, connect, PLAIN, NULL, (int d, const struct sockaddr *address, socklen_t n), d, address, n)
CALL (int, -1, pipe2, PLAIN, NULL, (int ends[2], int flags), ends, flags)
CALL (int, -1, socket, PLAIN, NULL, (int domain, int type, int protocol), domain, type, protocol)
CALL (ssize_t, -1, sendmsg, PLAIN, NULL, (int d, const struct msghdr *message, int flags), d, message, flags)
CALL (DIR *, NULL, opendir, PLAIN, NULL, (const char *path), path)
CALL (DIR *, NULL, fdopendir, PLAIN, NULL, (int d), d)
CALL (struct dirent *, NULL, readdir, PLAIN, NULL, (DIR * folder), folder)
CALL (struct dirent64 *, NULL, readdir64, PLAIN, NULL, (DIR * folder), folder)
CALL (int, -1, nftw64, PLAIN, NULL, (const char *path, __nftw64_func_t visit, int n, int flags), path, visit, n, flags)
CALL (int, -1, access, PLAIN, NULL, (const char *path, int mode), path, mode)
CALL (int, -1, faccessat, PLAIN, NULL, (int d, const char *path, int mode, int flags), d, path, mode, flags)
CALL (int, -1, statfs64, PLAIN, NULL, (const char *path, struct statfs64 *status), path, status)
CALL (int, -1, fstatfs, PLAIN, NULL, (int d, struct statfs *status), d, status)
CALL (off64_t, -1, lseek64, PLAIN, NULL, (int d, off64_t at, int from), d, at, from)
CALL (off_t, -1, lseek, PLAIN, NULL, (int d, off_t at, int from), d, at, from)
CALL (ssize_t, -1, fgetxattr, PLAIN, NULL, (int d, const char *name, void *value, size_t n), d, name, value, n)
CALL (int, -1, fremovexattr, PLAIN, NULL, (int d, const char *name), d, name)
CALL (int, -1, utimensat, PLAIN, NULL, (int d, const char *path, const struct timespec times[2], int flags), d, path,
      times, flags)
