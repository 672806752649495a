/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-questions.h"

#include <glib/gi18n.h>

static const SkTopicInfo topics[SK_N_TOPICS] = {
  [SK_TOPIC_WORDS] = { N_ ("Words"), "bigger" },        [SK_TOPIC_COLOURS] = { N_ ("Colours"), "colours" },
  [SK_TOPIC_READING] = { N_ ("Reading"), "book" },      [SK_TOPIC_TOUCH] = { N_ ("Touch"), "touch" },
  [SK_TOPIC_LANGUAGE] = { N_ ("Language"), "talking" },
};

static const SkQuestion questions[] = {
  { SK_TOPIC_WORDS,
    N_ ("How big?"),
    "text-size",
    { { "100", N_ ("Normal"), "sample-size-100" },
      { "150", N_ ("One and a half times as big"), "sample-size-150" },
      { "200", N_ ("Two times as big"), "sample-size-200" },
      { "300", N_ ("Three times as big"), "sample-size-300" },
      { "400", N_ ("Four times as big"), "sample-size-400" } } },
  { SK_TOPIC_WORDS,
    N_ ("Which letters?"),
    "letters",
    { { "'andika'", "Andika", "sample-letters-andika" },
      { "'dejavu'", "DejaVu Sans", "sample-letters-dejavu" },
      { "'opendyslexic'", "OpenDyslexic", "sample-letters-opendyslexic" },
      { "'atkinson'", "Atkinson Hyperlegible", "sample-letters-atkinson" } } },
  { SK_TOPIC_WORDS,
    N_ ("How much space?"),
    "spacing",
    { { "'normal'", N_ ("Normal"), NULL },
      { "'wide'", N_ ("More space"), NULL },
      { "'widest'", N_ ("Most space"), NULL } } },
  { SK_TOPIC_WORDS,
    N_ ("Pictures or only words?"),
    "words-only",
    { { "false", N_ ("Pictures and words"), NULL }, { "true", N_ ("Only words"), NULL } } },
  { SK_TOPIC_COLOURS,
    N_ ("Which colours?"),
    "colours",
    { { "'paper'", N_ ("Paper"), "sample-paper" },
      { "'cream'", N_ ("Cream"), "sample-cream" },
      { "'dark'", N_ ("Dark"), "sample-dark" },
      { "'yellow-on-black'", N_ ("Yellow on black"), "sample-yellow-on-black" } } },
  { SK_TOPIC_COLOURS,
    N_ ("Or these colours?"),
    "colours",
    { { "'white'", N_ ("White"), "sample-white" },
      { "'blue'", N_ ("Blue"), "sample-blue" },
      { "'black-on-yellow'", N_ ("Black on yellow"), "sample-black-on-yellow" } } },
  { SK_TOPIC_READING,
    N_ ("How much at a time?"),
    "one-at-a-time",
    { { "false", N_ ("The whole page"), NULL }, { "true", N_ ("One part at a time"), NULL } } },
  { SK_TOPIC_READING,
    N_ ("Which words?"),
    "original-words",
    { { "false", N_ ("Only the easy words"), NULL }, { "true", N_ ("The original words too"), NULL } } },
  { SK_TOPIC_READING,
    N_ ("Mark the sentence that is read?"),
    "mark-sentence",
    { { "true", N_ ("Yes, mark the sentence"), NULL }, { "false", N_ ("No"), NULL } } },
  { SK_TOPIC_READING,
    N_ ("Mark each word that is read?"),
    "mark-word",
    { { "true", N_ ("Yes, mark each word"), NULL }, { "false", N_ ("No"), NULL } } },
  { SK_TOPIC_READING,
    N_ ("May things move?"),
    "calm",
    { { "false", N_ ("Yes, things may move"), NULL }, { "true", N_ ("No, keep it calm"), NULL } } },
  { SK_TOPIC_TOUCH,
    N_ ("Where on the screen?"),
    "reach",
    { { "'normal'", N_ ("The whole screen"), NULL }, { "'low'", N_ ("Lower, in easy reach"), NULL } } },
  { SK_TOPIC_LANGUAGE, N_ ("Which language?"), "language", { { NULL } } },
};

const SkTopicInfo *
sk_questions_get_topic (SkTopicId topic)
{
  g_return_val_if_fail (topic < SK_N_TOPICS, NULL);

  return &topics[topic];
}

const SkQuestion *
sk_questions_get_all (guint *n)
{
  *n = G_N_ELEMENTS (questions);
  return questions;
}
