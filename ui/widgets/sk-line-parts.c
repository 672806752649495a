/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-line-parts.h"

static int
compare_places (gconstpointer one, gconstpointer other)
{
  return (*(PangoLayoutRun *const *) one)->item->offset - (*(PangoLayoutRun *const *) other)->item->offset;
}

/* The width of every character, in the order of the text. Where several share a glyph it is divided among them. */
static int *
get_widths (PangoLayout *layout, int n)
{
  const char *text = pango_layout_get_text (layout);
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (PangoLayoutRun *));
  int *widths = g_new0 (int, n + 1);
  int character = 0, byte = 0;

  for (int i = 0; i < pango_layout_get_line_count (layout); i++) {
    for (GSList *run = pango_layout_get_line_readonly (layout, i)->runs; run != NULL; run = run->next)
      g_array_append_val (runs, run->data);
  }
  /* They come as they are seen. */
  g_array_sort (runs, compare_places);
  for (guint i = 0; i < runs->len; i++) {
    PangoLayoutRun *run = g_array_index (runs, PangoLayoutRun *, i);

    character += (int) g_utf8_strlen (text + byte, run->item->offset - byte);
    byte = run->item->offset;
    pango_glyph_item_get_logical_widths (run, text, widths + character);
  }
  return widths;
}

GArray *
sk_line_parts_find (PangoLayout *layout)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (SkLinePart));
  const char *text = pango_layout_get_text (layout);
  int n_attributes;
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, &n_attributes);
  g_autofree int *widths = get_widths (layout, n_attributes);
  SkLinePart part = { 0 };
  const char *letter = text;

  for (int i = 0; *letter != '\0'; i++) {
    const char *next = g_utf8_next_char (letter);
    gboolean begins = i == 0 || attributes[i].is_cursor_position;

    if (i > 0 && attributes[i].is_line_break) {
      g_array_append_val (parts, part);
      part = (SkLinePart){ .start = (int) (letter - text), .end = (int) (letter - text) };
    }
    if (attributes[i].is_white) {
      part.width_of_space += widths[i];
      part.letters_of_space += begins;
    } else {
      /* White space amid a part, where no line may end, belongs to it. */
      part.width += part.width_of_space + widths[i];
      part.letters += part.letters_of_space + begins;
      part.width_of_space = 0;
      part.letters_of_space = 0;
      part.end = (int) (next - text);
    }
    letter = next;
  }
  if (letter > text)
    g_array_append_val (parts, part);
  return parts;
}

int
sk_line_parts_get_measure (GArray *parts, guint letters)
{
  int measure = G_MAXINT;
  guint behind = 0; /* the part behind those that fit, and how much those take */
  gint64 width = 0;
  guint taken = 0;

  for (guint i = 0; i < parts->len; i++) {
    const SkLinePart *first = &g_array_index (parts, SkLinePart, i);
    const SkLinePart *last;

    while (behind < parts->len &&
           (behind <= i || taken + g_array_index (parts, SkLinePart, behind).letters <= letters)) {
      last = &g_array_index (parts, SkLinePart, behind++);
      width += last->width + last->width_of_space;
      taken += last->letters + last->letters_of_space;
    }
    if (behind == parts->len)
      break;
    /* With the next one it would have too many letters: it must be too wide then. */
    last = &g_array_index (parts, SkLinePart, behind);
    measure = (int) MIN (measure, MAX (width + last->width - PANGO_SCALE, 1));
    width -= first->width + first->width_of_space;
    taken -= first->letters + first->letters_of_space;
  }
  return measure;
}
