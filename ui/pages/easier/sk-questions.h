/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What Make it easier asks: one table, in sk-questions.c. Another question is another entry there, and nothing else.
 */

/* At most five: they are the choices of the first screen. */
typedef enum {
  SK_TOPIC_WORDS,
  SK_TOPIC_COLOURS,
  SK_TOPIC_READING,
  SK_TOPIC_TOUCH,
  SK_TOPIC_LANGUAGE,
  SK_N_TOPICS,
} SkTopicId;

typedef struct {
  const char *name;    /* to be translated */
  const char *picture; /* a key of the built-in set */
} SkTopicInfo;

#define SK_MOST_ANSWERS 5

typedef struct {
  const char *value;  /* of the action, as text of a GVariant; NULL behind the last one */
  const char *label;  /* to be translated */
  const char *sample; /* the style class of an "Aa" that shows it, or NULL */
} SkAnswer;

typedef struct {
  SkTopicId topic;
  const char *text;                      /* to be translated */
  const char *action;                    /* the preference that is chosen, by the name that it has on the bus, too */
  SkAnswer answers[SK_MOST_ANSWERS + 1]; /* none for the languages, which only the bundle knows */
} SkQuestion;

const SkTopicInfo *sk_questions_get_topic (SkTopicId topic);
/* All questions, those of a topic one behind the other. */
const SkQuestion *sk_questions_get_all (guint *n);

G_END_DECLS
