/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-common-words.h"

#include <gio/gio.h>
#include <string.h>

#include "saying-resources.h"

/* The list is one word a line, sorted by its bytes (common-words.py), and read where it lies. */
gboolean
sk_common_words_have (const char *word)
{
  static GBytes *list;
  gsize n = strlen (word);
  gsize first = 0;
  gsize end;
  const char *text;

  if (list == NULL)
    list = g_resource_lookup_data (saying_get_resource (), "/org/southend/SendKiosk/saying/known-en.txt",
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  text = g_bytes_get_data (list, &end);
  while (first < end) {
    gsize middle = first + (end - first) / 2;
    gsize start = middle;
    gsize length;
    int order;

    while (start > first && text[start - 1] != '\n')
      start--;
    length = strcspn (text + start, "\n");
    order = strncmp (word, text + start, MIN (n, length));
    if (order == 0)
      order = n < length ? -1 : n > length ? 1 : 0;
    if (order == 0)
      return TRUE;
    if (order < 0)
      end = start;
    else
      first = start + length + 1;
  }
  return FALSE;
}
