/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-bundle.h"

G_BEGIN_DECLS

/* What a test compares with a file: everything that a bundle says of itself and of its pages, as text. */

char *sk_test_dump_bundle (SkBundle *bundle);
char *sk_test_dump_page (SkPage *page);
/* The findings, each on a line, as send-kiosk-bundle check prints them. */
char *sk_test_dump_report (SkReport *report);
/* Fails, and shows both, where the file holds something else. With SK_UPDATE_GOLDEN in the environment it writes the
 * file instead. */
void sk_test_dump_assert_equals_file (const char *dump, const char *path);

G_END_DECLS
