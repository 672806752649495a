/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SkFault: makes one system call of this process fail, or the last that it ever makes. The program that has this file in
 * it offers its own open(), write(), rename() and so on, to itself and to every library in it; each counts, and but for
 * the one that is chosen goes on to the C library.
 */
typedef enum {
  SK_FAULT_NONE, /* only count */
  SK_FAULT_KILL, /* SIGKILL in its place */
  SK_FAULT_EIO,
  SK_FAULT_ENOSPC, /* of calls that can need room */
  SK_FAULT_SHORT,  /* half of what was asked for; of read and write */
} SkFaultKind;

/* From here on, in this process and not in its children: the call with this number, from 1, has the fault. */
void sk_fault_arm (SkFaultKind kind, guint number);
/* Shared with the children that are forked later: how many calls there were since it was armed, and what the one with
 * this number, from 1, was. */
void sk_fault_share (void);
guint sk_fault_get_n_calls (void);
const char *sk_fault_get_name (guint number);
/* Whether this fault can happen to the call with this number. */
gboolean sk_fault_applies (SkFaultKind kind, guint number);

G_END_DECLS
