/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-check-screen.h"

#include <glib/gi18n.h>

/* Nobody corrects more at a time; those behind come up when these are gone. */
#define MOST_SHOWN 20

/* A check says it as a compiler does: without a capital letter and a full stop. */
static char *
make_sentence (const char *message)
{
  g_autofree char *first = g_utf8_strup (message, g_utf8_next_char (message) - message);

  return g_strdup_printf ("%s%s.", first, g_utf8_next_char (message));
}

static void
add_finding (SkPlainPage *page, const SkToldFinding *finding)
{
  /* Translators: where a mistake is: the title of a page, and the line in its file. */
  g_autofree char *where =
      g_str_equal (finding->page, finding->file)
          ? g_strdup_printf (_ ("The file “%s”:"), finding->file)
          : g_strdup_printf (_ ("“%1$s”, line %2$u (%3$s):"), finding->page, finding->line, finding->file);
  g_autofree char *what = make_sentence (finding->message);

  /* The words at fault, if there are any, end the row. */
  sk_plain_page_add_row (page, NULL, NULL, where, what, finding->text[0] != '\0' ? finding->text : NULL, NULL);
}

static void
add_findings (SkPlainPage *page, GPtrArray *findings, const char *heading)
{
  if (findings->len == 0)
    return;
  sk_plain_page_add_heading (page, heading);
  for (guint i = 0; i < MIN (findings->len, MOST_SHOWN); i++)
    add_finding (page, findings->pdata[i]);
  if (findings->len > MOST_SHOWN)
    sk_plain_page_add_row (page, NULL, NULL, _ ("There are more. Mend these first. Then check the pages again."), NULL);
}

static void
add_tried (SkPlainPage *page, const SkStoreAnswer *checked, const SkToldBundle *now)
{
  g_autofree char *what = g_strdup_printf (_ ("%1$s, release %2$u."), checked->tried->title, checked->tried->release);

  sk_plain_page_add_row (page, "document", _ ("A document"), _ ("These are the pages on the stick:"), what, NULL);
  sk_plain_page_add_option (page, "glasses", _ ("See them as visitors would"), "staff.preview", NULL);
  if (now != NULL && g_str_equal (now->commit, checked->tried->commit))
    sk_plain_page_add_row (page, NULL, NULL, _ ("The same pages are on the screen already."), NULL);
  else
    sk_plain_page_add_option (page, "work-done", _ ("Use these pages"), "staff.use", NULL);
  add_findings (page, checked->findings, _ ("What could be easier to read"));
}

void
sk_check_screen_fill (SkPlainPage *page, SkStaff *staff)
{
  const SkStoreAnswer *checked = sk_staff_get_checked (staff);
  const SkStoreAnswer *status = sk_staff_get_status (staff);

  if (sk_staff_get_message (staff) != NULL)
    sk_plain_page_add_message (page, sk_staff_get_message (staff));
  if (checked == NULL)
    sk_plain_page_add_row (page, "check-help", _ ("Somebody who looks closely"), _ ("The pages are being looked at."),
                           _ ("Wait a moment. Leave the stick where it is."), NULL);
  else if (checked->tried != NULL)
    add_tried (page, checked, status != NULL ? status->now : NULL);
  else
    add_findings (page, checked->findings, _ ("What is wrong"));
}
