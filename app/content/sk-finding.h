/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  SK_LEVEL_NOTE,
  SK_LEVEL_WARNING,
  SK_LEVEL_ERROR,
} SkLevel;

/* SkFinding: one thing that a check has to say about a bundle. */
typedef struct {
  char *file; /* inside the bundle, with `/` */
  guint line; /* from 1; 1 where none applies */
  SkLevel level;
  char *rule;    /* the rule's id: header, italics, limit ... (design, section 4) */
  char *message; /* what is wrong and what would be right, in plain words */
} SkFinding;

#define SK_TYPE_FINDING (sk_finding_get_type ())
GType sk_finding_get_type (void) G_GNUC_CONST;

SkFinding *sk_finding_new (const char *file, guint line, SkLevel level, const char *rule, const char *message);
SkFinding *sk_finding_copy (const SkFinding *self);
void sk_finding_free (SkFinding *self);
const char *sk_level_to_string (SkLevel level); /* note, warning, error */
/* As a compiler says it: `en/plan.md:12: error: this sentence ... [sentence-words]` */
char *sk_finding_to_string (const SkFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkFinding, sk_finding_free)

G_END_DECLS
