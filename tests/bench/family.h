/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

/* All processes below this one: a program, and what it started. */

typedef struct {
  double pss_mb;
  double uss_mb;
  int processes;
  int unreadable; /* whose memory the kernel does not tell: then the sums are too low */
} FamilyMemory;

FamilyMemory family_memory (void);
/* Milliseconds of processor time that its threads have used so far. */
double family_cpu_ms (void);
int family_is_gone (void);
/* Ends it: with SIGTERM, and after three seconds with SIGKILL. */
void family_end (void);
