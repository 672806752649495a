/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-page-recording.h"

#include <glib/gi18n.h>

#include "sk-limits.h"
#include "sk-sound-file.h"
#include "sk-web-vtt.h"

static void
add_blocks (GPtrArray *sentences, SkSection *section, guint n, SkBlock *(*get) (SkSection *section, guint position))
{
  for (guint i = 0; i < n; i++) {
    SkBlock *block = get (section, i);

    for (guint j = 0; j < sk_block_get_n_sentences (block); j++)
      g_ptr_array_add (sentences, sk_block_get_sentence (block, j));
  }
}

/* All that can be read aloud, in the order of the page. */
static GPtrArray *
list_sentences (SkPage *page)
{
  GPtrArray *sentences = g_ptr_array_new ();

  g_ptr_array_add (sentences, sk_page_get_heading (page));
  for (guint i = 0; i < sk_page_get_n_sections (page); i++) {
    SkSection *section = sk_page_get_section (page, i);

    g_ptr_array_add (sentences, sk_section_get_heading (section));
    add_blocks (sentences, section, sk_section_get_n_blocks (section), sk_section_get_block);
    add_blocks (sentences, section, sk_section_get_n_originals (section), sk_section_get_original);
  }
  return sentences;
}

/* As it is typed on any keyboard: what programs make of it by themselves, and differently, is one. */
static void
add_plain (GString *joined, gunichar character)
{
  static const struct {
    gunichar first, last;
    const char *plain;
  } signs[] = {
    { '`', '`', "'" },         { 0x00AB, 0x00AB, "\"" }, { 0x00B4, 0x00B4, "'" },  { 0x00BB, 0x00BB, "\"" },
    { 0x02BC, 0x02BC, "'" },   { 0x2010, 0x2015, "-" },  { 0x2018, 0x201B, "'" },  { 0x201C, 0x201F, "\"" },
    { 0x2026, 0x2026, "..." }, { 0x2032, 0x2032, "'" },  { 0x2033, 0x2033, "\"" }, { 0x2212, 0x2212, "-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (character >= signs[i].first && character <= signs[i].last) {
      g_string_append (joined, signs[i].plain);
      return;
    }
  }
  /* Marks that nobody sees. */
  if (g_unichar_type (character) != G_UNICODE_FORMAT)
    g_string_append_unichar (joined, character);
}

/* The words, with one blank for all white space: a line may be broken elsewhere. */
static char *
join_words (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  GString *joined = g_string_new (NULL);
  gboolean in_word = FALSE;

  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    gboolean space = g_unichar_isspace (character);

    if (!space && !in_word && joined->len > 0)
      g_string_append_c (joined, ' ');
    if (!space)
      add_plain (joined, character);
    in_word = !space;
  }
  return g_string_free (joined, FALSE);
}

static GPtrArray *
read_cues (SkFolder *folder, const char *path, SkReport *report)
{
  g_autoptr (GBytes) bytes = sk_folder_read (folder, path, SK_LIMIT_TIMES_BYTES, report);
  g_autoptr (SkSourceText) text = bytes != NULL ? sk_source_text_new (bytes, path, report) : NULL;

  return text != NULL ? sk_web_vtt_parse (text, path, report) : NULL;
}

/* The next sentence with that text, from that one on; the number of sentences where there is none. */
static guint
find_sentence (GPtrArray *texts, guint from, const char *text)
{
  while (from < texts->len && !g_str_equal (texts->pdata[from], text))
    from++;
  return from;
}

/* Gives each cue to its sentence. length: of the sound, where it is known. */
static void
match (SkPage *page, GPtrArray *cues, GFile *recording, gint64 length, const char *file, SkReport *report)
{
  g_autoptr (GPtrArray) sentences = list_sentences (page);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint next = 0;

  for (guint i = 0; i < sentences->len; i++)
    g_ptr_array_add (texts, join_words (sk_sentence_get_text (sentences->pdata[i])));
  for (guint i = 0; i < cues->len; i++) {
    SkCue *cue = cues->pdata[i];
    g_autofree char *text = join_words (cue->text);
    guint found = find_sentence (texts, next, text);

    if (found == texts->len) {
      sk_report_add (report, file, cue->line, SK_LEVEL_ERROR, "sound",
                     _ ("the page has no sentence “%s” here; write each sentence as the page has it, in its order"),
                     cue->text);
    } else if (cue->end > length) {
      sk_report_add (report, file, cue->line, SK_LEVEL_ERROR, "sound",
                     _ ("the recording is over before this time; correct it, or record the rest"));
    } else {
      cue->recording = g_object_ref (recording);
      sk_sentence_take_cue (sentences->pdata[found], g_steal_pointer (&cues->pdata[i]));
      next = found + 1;
    }
  }
}

static void
report_lacking (SkPage *page, const char *file, SkReport *report)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();
  const char *first = NULL;
  guint n = 0;

  for (guint i = 0; i < sk_page_get_n_sections (page); i++) {
    SkSection *section = sk_page_get_section (page, i);

    add_blocks (sentences, section, sk_section_get_n_blocks (section), sk_section_get_block);
  }
  for (guint i = 0; i < sentences->len; i++) {
    if (sk_sentence_get_cue (sentences->pdata[i]) != NULL)
      continue;
    if (first == NULL)
      first = sk_sentence_get_text (sentences->pdata[i]);
    n++;
  }
  if (n > 0) {
    sk_report_add (report, file, 1, SK_LEVEL_WARNING, "sound",
                   _ ("the voice reads %u of the sentences, for they have no time here; the first is “%s”"), n, first);
  }
}

static void
attach (SkFolder *folder, SkIndex *index, SkPage *page, gint64 length, SkReport *report)
{
  const char *recording = sk_index_get_recording (index, sk_page_get_language (page), sk_page_get_id (page));
  g_autofree char *path = sk_index_get_times (index, sk_page_get_language (page), sk_page_get_id (page));
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) cues = NULL;

  if (recording == NULL || path == NULL)
    return;
  cues = read_cues (folder, path, report);
  if (cues == NULL)
    return;
  file = sk_folder_get_file (folder, recording);
  match (page, cues, file, length, path, report);
}

void
sk_page_recording_attach (SkFolder *folder, SkIndex *index, SkPage *page, SkReport *report)
{
  attach (folder, index, page, G_MAXINT64, report);
}

void
sk_page_recording_check (SkFolder *folder, SkIndex *index, SkPage *page, SkReport *report)
{
  const char *recording = sk_index_get_recording (index, sk_page_get_language (page), sk_page_get_id (page));
  g_autofree char *times = sk_index_get_times (index, sk_page_get_language (page), sk_page_get_id (page));
  g_autoptr (SkReport) fits = sk_report_new ();
  gint64 length = G_MAXINT64;

  if (recording != NULL && !sk_sound_file_check (folder, recording, &length, report))
    length = G_MAXINT64;
  if (recording != NULL && times == NULL) {
    sk_report_add (
        report, recording, 1, SK_LEVEL_WARNING, "sound",
        _ ("this is never played, for nothing says when which sentence is read; write a .vtt file of its name"));
  }
  attach (folder, index, page, length, fits);
  sk_report_add_all (report, fits);
  /* What is wrong comes first: with it put right less may be lacking. */
  if (recording != NULL && times != NULL && !sk_report_has_errors (fits))
    report_lacking (page, times, report);
}
