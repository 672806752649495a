/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "family.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST 4096

static pid_t pids[MOST];
static int n_pids;

static pid_t
parent_of (pid_t pid)
{
  char path[64], line[1024], state = 0, *end;
  int parent = -1;
  FILE *file;

  snprintf (path, sizeof path, "/proc/%d/stat", pid);
  file = fopen (path, "re");
  if (!file)
    return -1;
  /* The name stands in brackets, and may hold anything. */
  if (fgets (line, sizeof line, file) && (end = strrchr (line, ')')))
    sscanf (end + 2, "%c %d", &state, &parent);
  fclose (file);
  return state == 'Z' ? -1 : parent;
}

static void
find (void)
{
  static pid_t all[65536], parents[65536];
  struct dirent *entry;
  DIR *proc = opendir ("/proc");
  int n = 0;

  while (proc && n < 65536 && (entry = readdir (proc))) {
    all[n] = atoi (entry->d_name);
    if (all[n] > 0 && (parents[n] = parent_of (all[n])) > 0)
      n++;
  }
  if (proc)
    closedir (proc);
  n_pids = 0;
  for (int done = -1; done < n_pids; done++)
    for (int i = 0; i < n; i++)
      if (parents[i] == (done < 0 ? getpid () : pids[done]) && n_pids < MOST)
        pids[n_pids++] = all[i];
}

FamilyMemory
family_memory (void)
{
  FamilyMemory memory = { 0 };

  find ();
  memory.processes = n_pids;
  for (int i = 0; i < n_pids; i++) {
    char path[64], line[256];
    int told = 0;
    long kb;
    FILE *file;

    snprintf (path, sizeof path, "/proc/%d/smaps_rollup", pids[i]);
    file = fopen (path, "re");
    while (file && fgets (line, sizeof line, file)) {
      if (sscanf (line, "Pss: %ld", &kb) == 1) {
        memory.pss_mb += (double) kb / 1024;
        told = 1;
      } else if (sscanf (line, "Private_Clean: %ld", &kb) == 1 || sscanf (line, "Private_Dirty: %ld", &kb) == 1) {
        memory.uss_mb += (double) kb / 1024;
      }
    }
    if (file)
      fclose (file);
    memory.unreadable += !told;
  }
  return memory;
}

double
family_cpu_ms (void)
{
  double sum = 0;

  find ();
  for (int i = 0; i < n_pids; i++) {
    char path[300];
    struct dirent *entry;
    DIR *tasks;

    snprintf (path, sizeof path, "/proc/%d/task", pids[i]);
    tasks = opendir (path);
    while (tasks && (entry = readdir (tasks))) {
      double ns = 0;
      FILE *file;

      if (entry->d_name[0] == '.')
        continue;
      /* Finer than the ticks of /proc/PID/stat, which are 10 ms. */
      snprintf (path, sizeof path, "/proc/%d/task/%.20s/schedstat", pids[i], entry->d_name);
      file = fopen (path, "re");
      if (file && fscanf (file, "%lf", &ns) == 1)
        sum += ns / 1e6;
      if (file)
        fclose (file);
    }
    if (tasks)
      closedir (tasks);
  }
  return sum;
}

int
family_is_gone (void)
{
  while (waitpid (-1, NULL, WNOHANG) > 0)
    ;
  find ();
  return n_pids == 0;
}

void
family_end (void)
{
  find ();
  for (int i = 0; i < n_pids; i++)
    kill (pids[i], SIGTERM);
  for (int tries = 0; tries < 60 && !family_is_gone (); tries++)
    usleep (50000);
  for (int i = 0; i < n_pids; i++)
    kill (pids[i], SIGKILL);
  while (waitpid (-1, NULL, 0) > 0)
    ;
}
