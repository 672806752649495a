/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-topic.h"

#include <glib/gi18n.h>

#include "sk-messages.h"
#include "sk-picture.h"
#include "sk-text.h"
#include "sk-told.h"

struct _SkTopic {
  GtkButton parent_instance;

  SkTopicId id;
  SkSentence *sentence;
};

G_DEFINE_FINAL_TYPE (SkTopic, sk_topic, GTK_TYPE_BUTTON)

static void
sk_topic_dispose (GObject *object)
{
  g_clear_object (&SK_TOPIC (object)->sentence);

  G_OBJECT_CLASS (sk_topic_parent_class)->dispose (object);
}

static void
sk_topic_class_init (SkTopicClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sk_topic_dispose;
}

static void
sk_topic_init (SkTopic *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "control");
  gtk_widget_add_css_class (GTK_WIDGET (self), "choice");
}

GtkWidget *
sk_topic_new (SkTopicId id, SkPictureStore *pictures)
{
  SkTopic *self = g_object_new (SK_TYPE_TOPIC, NULL);
  const SkTopicInfo *info = sk_questions_get_topic (id);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = sk_text_new (_ (info->name));

  self->id = id;
  self->sentence = sk_sentence_new (_ (info->name), sk_messages_get_language (), NULL);
  gtk_widget_add_css_class (box, "choice-box");
  gtk_box_append (GTK_BOX (box), sk_picture_new (pictures, info->picture, NULL, "topic-plate"));
  gtk_widget_set_hexpand (words, TRUE);
  g_object_set (words, "tight", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (self), box);
  sk_told_set_name (GTK_WIDGET (self), _ (info->name));
  return GTK_WIDGET (self);
}

SkTopicId
sk_topic_get_id (SkTopic *self)
{
  g_return_val_if_fail (SK_IS_TOPIC (self), SK_TOPIC_WORDS);

  return self->id;
}

SkSentence *
sk_topic_get_sentence (SkTopic *self)
{
  g_return_val_if_fail (SK_IS_TOPIC (self), NULL);

  return self->sentence;
}

void
sk_topic_set_read (SkTopic *self, gboolean being_read)
{
  g_return_if_fail (SK_IS_TOPIC (self));

  if (being_read)
    gtk_widget_add_css_class (GTK_WIDGET (self), "being-read");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "being-read");
}
