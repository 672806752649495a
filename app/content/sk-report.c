/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-report.h"

#include <string.h>

#include "sk-characters.h"
#include "sk-content-error.h"
#include "sk-limits.h"

/* How many findings back the same one is looked for. */
#define MAX_ON_LINE 16

struct _SkReport {
  GObject parent_instance;

  GPtrArray *findings; /* of SkFinding, as they were added until somebody reads them */
  gboolean sorted;
};

G_DEFINE_FINAL_TYPE (SkReport, sk_report, G_TYPE_OBJECT)

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const SkFinding *first = *(const SkFinding *const *) a;
  const SkFinding *second = *(const SkFinding *const *) b;
  int order = strcmp (first->file, second->file);

  if (order == 0)
    order = (first->line > second->line) - (first->line < second->line);
  return order;
}

static void
sk_report_finalize (GObject *object)
{
  SkReport *self = SK_REPORT (object);

  g_ptr_array_unref (self->findings);

  G_OBJECT_CLASS (sk_report_parent_class)->finalize (object);
}

static void
sk_report_class_init (SkReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_report_finalize;
}

static void
sk_report_init (SkReport *self)
{
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) sk_finding_free);
}

SkReport *
sk_report_new (void)
{
  return g_object_new (SK_TYPE_REPORT, NULL);
}

/* A finding is one line on somebody's terminal, whatever the page that it quotes holds. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) result = NULL;

  if (sk_characters_find_forbidden (valid, -1) == NULL && strpbrk (valid, "\n\t") == NULL)
    return g_steal_pointer (&valid);
  result = g_string_new (NULL);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar character = g_utf8_get_char (p);

    if (character == '\n' || character == '\t' || sk_characters_is_forbidden (character))
      character = 0xfffd;
    g_string_append_unichar (result, character);
  }
  return g_string_free (g_steal_pointer (&result), FALSE);
}

static void
add_finding (SkReport *self, SkFinding *finding)
{
  self->sorted = FALSE;
  if (self->findings->len < SK_LIMIT_FINDINGS) {
    g_ptr_array_add (self->findings, finding);
    return;
  }
  if (self->findings->len == SK_LIMIT_FINDINGS) {
    g_ptr_array_add (self->findings, sk_finding_new (finding->file, finding->line, SK_LEVEL_ERROR, "limit",
                                                     "there are more faults than can be listed; mend these first"));
  }
  sk_finding_free (finding);
}

void
sk_report_add (SkReport *self, const char *file, guint line, SkLevel level, const char *rule, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *clean_message = NULL;
  g_autofree char *clean_file = NULL;
  va_list arguments;

  g_return_if_fail (SK_IS_REPORT (self));

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  clean_message = clean (message);
  clean_file = clean (file);
  add_finding (self, sk_finding_new (clean_file, line, level, rule, clean_message));
}

void
sk_report_add_all (SkReport *self, SkReport *other)
{
  g_return_if_fail (SK_IS_REPORT (self));
  g_return_if_fail (SK_IS_REPORT (other));

  for (guint i = 0; i < other->findings->len; i++)
    add_finding (self, sk_finding_copy (g_ptr_array_index (other->findings, i)));
}

static gboolean
is_same (const SkFinding *first, const SkFinding *second)
{
  return first->line == second->line && first->level == second->level &&
         g_str_equal (first->message, second->message) && g_str_equal (first->rule, second->rule) &&
         g_str_equal (first->file, second->file);
}

/* Sorts, and says a thing once where a line has it twice: `<b>` and `</b>`. */
static void
settle (SkReport *self)
{
  if (self->sorted)
    return;
  /* The sort of GLib is stable: findings of one line stay in the order in which they were found. */
  g_ptr_array_sort (self->findings, compare_findings);
  for (guint i = self->findings->len; i > 1; i--) {
    const SkFinding *finding = g_ptr_array_index (self->findings, i - 1);

    for (guint j = i - 1; j > 0 && i - j <= MAX_ON_LINE; j--) {
      const SkFinding *earlier = g_ptr_array_index (self->findings, j - 1);

      if (is_same (earlier, finding)) {
        g_ptr_array_remove_index (self->findings, i - 1);
        break;
      }
    }
  }
  self->sorted = TRUE;
}

guint
sk_report_get_n_findings (SkReport *self)
{
  g_return_val_if_fail (SK_IS_REPORT (self), 0);

  settle (self);
  return self->findings->len;
}

const SkFinding *
sk_report_get_finding (SkReport *self, guint position)
{
  g_return_val_if_fail (SK_IS_REPORT (self), NULL);

  settle (self);
  g_return_val_if_fail (position < self->findings->len, NULL);

  return g_ptr_array_index (self->findings, position);
}

gboolean
sk_report_has_errors (SkReport *self)
{
  g_return_val_if_fail (SK_IS_REPORT (self), FALSE);

  for (guint i = 0; i < self->findings->len; i++) {
    const SkFinding *finding = g_ptr_array_index (self->findings, i);

    if (finding->level == SK_LEVEL_ERROR)
      return TRUE;
  }
  return FALSE;
}

static SkContentError
get_code (const SkFinding *finding)
{
  return g_str_equal (finding->rule, "read") ? SK_CONTENT_ERROR_READ : SK_CONTENT_ERROR_FORMAT;
}

gboolean
sk_report_propagate (SkReport *self, GError **error)
{
  g_return_val_if_fail (SK_IS_REPORT (self), FALSE);

  for (guint i = 0; i < sk_report_get_n_findings (self); i++) {
    const SkFinding *finding = sk_report_get_finding (self, i);

    if (finding->level == SK_LEVEL_ERROR) {
      g_set_error (error, SK_CONTENT_ERROR, get_code (finding), "%s:%u: %s [%s]", finding->file, finding->line,
                   finding->message, finding->rule);
      return FALSE;
    }
  }
  return TRUE;
}
