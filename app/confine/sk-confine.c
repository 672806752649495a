/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-confine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The build sets it to 0 for the sanitizers, which map terabytes and call what the filter forbids. */
enum { CONFINED = SK_CONFINED };

/* What the speech engine, the decoders, the readers of pages and pictures, and the allocator call once they run. Measured
 * by strace, with what an abort needs to end at once. */
static const int allowed_calls[] = {
  SCMP_SYS (read),           SCMP_SYS (write),
  SCMP_SYS (readv),          SCMP_SYS (writev),
  SCMP_SYS (recvmsg),        SCMP_SYS (pread64),
  SCMP_SYS (lseek),          SCMP_SYS (close),
  SCMP_SYS (fstat),          SCMP_SYS (newfstatat),
  SCMP_SYS (stat),           SCMP_SYS (statx),
  SCMP_SYS (getdents64),     SCMP_SYS (access),
  SCMP_SYS (faccessat),      SCMP_SYS (faccessat2),
  SCMP_SYS (poll),           SCMP_SYS (ppoll),
  SCMP_SYS (munmap),         SCMP_SYS (mremap),
  SCMP_SYS (madvise),        SCMP_SYS (brk),
  SCMP_SYS (futex),          SCMP_SYS (clock_gettime),
  SCMP_SYS (gettimeofday),   SCMP_SYS (getrandom),
  SCMP_SYS (getpid),         SCMP_SYS (gettid),
  SCMP_SYS (rt_sigaction),   SCMP_SYS (rt_sigreturn),
  SCMP_SYS (exit),           SCMP_SYS (exit_group),
  SCMP_SYS (rt_sigprocmask), SCMP_SYS (sched_yield),
  SCMP_SYS (fcntl),          SCMP_SYS (dup2),
  SCMP_SYS (dup3),           SCMP_SYS (set_robust_list),
  SCMP_SYS (rseq),           SCMP_SYS (restart_syscall),
  SCMP_SYS (setitimer),
};

gboolean
sk_confine_process (int memory_limit, guint64 most_memory)
{
  const struct rlimit no_core = { 0, 0 };
  const struct rlimit memory = { most_memory, most_memory };

  /* If that one has ended before this line, the socket or pipe is at its end, which ends this one as well. */
  if (prctl (PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
      setrlimit (RLIMIT_CORE, &no_core) != 0)
    return FALSE;
  return !CONFINED || setrlimit (memory_limit, &memory) == 0;
}

void
sk_confine_files (const char *data_path)
{
  const struct landlock_ruleset_attr ruleset = {
    .handled_access_fs = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE |
                         LANDLOCK_ACCESS_FS_READ_DIR,
  };
  struct landlock_path_beneath_attr beneath = {
    .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
  };
  int rules;

  if (!CONFINED)
    return;
  rules = (int) syscall (SYS_landlock_create_ruleset, &ruleset, sizeof ruleset, 0);
  if (rules < 0)
    return;
  beneath.parent_fd = open (data_path, O_PATH | O_CLOEXEC);
  if (beneath.parent_fd >= 0) {
    if (syscall (SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0)
      syscall (SYS_landlock_restrict_self, rules, 0);
    close (beneath.parent_fd);
  }
  close (rules);
}

/*
 * Opening is allowed for reading only, mapping without running, and signals to this process alone. The engine starts an
 * idle thread, and must: but only by the call that says so, for the newer one keeps its arguments out of sight.
 */
static int
add_narrow_rules (scmp_filter_ctx filter)
{
  const scmp_datum_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
  int failed = 0;

  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, writing, 0));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (open), 1, SCMP_A1 (SCMP_CMP_MASKED_EQ, writing, 0));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  failed |=
      seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  failed |=
      seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1, SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) getpid ()));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (clone), 1,
                              SCMP_A0 (SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (clone3), 0);
  return failed;
}

gboolean
sk_confine_calls (void)
{
  scmp_filter_ctx filter;
  int failed;

  if (!CONFINED)
    return TRUE;
  filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  if (filter == NULL)
    return FALSE;
  failed = add_narrow_rules (filter);
  for (guint i = 0; i < G_N_ELEMENTS (allowed_calls); i++)
    failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, allowed_calls[i], 0);
  failed |= seccomp_load (filter);
  seccomp_release (filter);
  return failed == 0;
}
