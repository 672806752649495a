/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include "sk-picture-store.h"
#include "sk-questions.h"
#include "sk-sentence.h"

G_BEGIN_DECLS

/* SkTopic: one of the few things that Make it easier can change, with its picture; it leads to the topic's questions. */
#define SK_TYPE_TOPIC (sk_topic_get_type ())
G_DECLARE_FINAL_TYPE (SkTopic, sk_topic, SK, TOPIC, GtkButton)

GtkWidget *sk_topic_new (SkTopicId id, SkPictureStore *pictures);

SkTopicId sk_topic_get_id (SkTopic *self);
SkSentence *sk_topic_get_sentence (SkTopic *self); /* its name (transfer none) */
void sk_topic_set_read (SkTopic *self, gboolean being_read);

G_END_DECLS
