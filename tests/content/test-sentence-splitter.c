/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Where sentences end. In a case, | stands where the text is split; the white space around it is not kept. */

#include "sk-sentence-splitter.h"

static const char *const cases[] = {
  /* Plain. */
  "",
  "No end",
  "One.",
  "One.|Two.|Three",
  "Really?|Yes!|Good.",
  "  Spaces around.  |  And more.  ",
  /* SB6 to SB8a of UAX 29. */
  "It was 3.5 per cent.|Then 4.",
  "The U.S.A. won.|Then it rained.",
  "He was e.g. late, i.e. slow.|So what?",
  "It is etc. and so on.",
  "It is etc.|The rest follows.",
  "They came in 2018.|Since then, much has been done.",
  "Wait...|What?!|No.",
  "Well ... she said.",
  "“Is it?” she asked.|“Yes.”|He left.",
  "Well?, he said, and went.",
  "for you?\".|They told us:",
  "Visit example.org today.|Or not.",
  "Version 2.0.1 is out.|Read it.",
  /* Quotation marks and brackets close with their sentence. */
  "(It is.)|\"It is not.\"|‘Perhaps.’|It may be.",
  "He said \"Go.\"|She went.",
  "See the list (page 4).|Then go on.",
  /* Abbreviations, initials and counted paragraphs: the tailorings. */
  "Mr. Smith met Dr. Jones at St. Mary's.|They talked.",
  "See p. 4 and pp. 5 and 6.|Then stop.",
  "J. K. Smith and A. Jones wrote it.|So did I.|We know.",
  "1. The first point.|And more of it.",
  "12. The twelfth.",
  "a. The first.|The second.",
  "It ended in part 1.|The second began.",
  /* The strategy itself. */
  "This strategy has been informed through public engagement, consultation and some co-production by the SEND "
  "Strategic "
  "Partnership.|Details of which can be found on Your Say Southend website ( The strategy builds on existing work.|"
  "There is a commitment.",
  "since October 2018, when the Care and Quality Commission (CQC) and Ofsted carried out a Local Area joint "
  "inspection.|"
  "Four areas were identified.",
  "  • \"Look forward to each day as it comes!\"",
  "'A child or young person has SEND if they have a learning difficulty.'|This is a combined definition.",
  /* Other scripts. */
  "これは文です。|次の文です。",
  "یہ جملہ ہے۔|دوسرا جملہ؟|ہاں۔",
  "यह वाक्य है।|दूसरा वाक्य।",
  "Ça va\u00a0?|Oui.",
  "Zażółć gęślą jaźń.|Ł. Nowak przyszedł.",
  /* Marks that belong to the letter before. */
  "Ye\u0301.|Z\u030cut.",
  ".",
  "...",
  "?!",
};

static void
test_case (gconstpointer data)
{
  g_auto (GStrv) expected = g_strsplit (data, "|", -1);
  g_autofree char *text = g_strjoinv (" ", expected);
  g_autoptr (GPtrArray) sentences = sk_sentence_splitter_split (text);

  for (guint i = 0; i < sentences->len && expected[i] != NULL; i++)
    g_assert_cmpstr (g_ptr_array_index (sentences, i), ==, g_strstrip (expected[i]));
  g_assert_cmpuint (sentences->len, ==, *text == '\0' ? 0 : g_strv_length (expected));
}

/* A page is 64 KiB at most; whatever they hold, that must not take long. Without a limit in time: a quadratic one would
 * take minutes. */
static void
test_long (gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) sentences = NULL;

  while (text->len < 256 * 1024)
    g_string_append (text, data);
  sentences = sk_sentence_splitter_split (text->str);
  g_assert_cmpuint (sentences->len, >, 0);
}

int
main (int argc, char **argv)
{
  static const char *const repeated[] = { ".", ". ", ".)", "?)", "a.", "A.", ". 1", "\u0301", ".\u0301", "\"", "Mr. " };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strdup_printf ("/content/sentence-splitter/%u", i);

    g_test_add_data_func (name, cases[i], test_case);
  }
  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++) {
    g_autofree char *name = g_strdup_printf ("/content/sentence-splitter/long/%u", i);

    g_test_add_data_func (name, repeated[i], test_long);
  }
  return g_test_run ();
}
