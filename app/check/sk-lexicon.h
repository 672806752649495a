/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is known of a word, whatever stands around it. */
typedef enum {
  SK_WORD_EASY = 1 << 0,      /* a common or everyday word, or a form of one */
  SK_WORD_OWN = 1 << 1,       /* the bundle explains it, or says how it is said */
  SK_WORD_EXPLAINED = 1 << 2, /* it stands in a heading of the page of words */
  SK_WORD_SAID = 1 << 3,      /* say.ini says how it is said */
  SK_WORD_CAPITAL = 1 << 4,   /* starts with a capital */
  SK_WORD_CAPITALS = 1 << 5,  /* two or more capitals, and no small letter but a last s: a short form, or shouting */
  SK_WORD_DANGER = 1 << 6,    /* names a danger, or what comes of one */
  SK_WORD_NUMBER = 1 << 7,    /* digits, with points and commas */
  SK_WORD_MIXED = 1 << 8,     /* letters and digits */
  SK_WORD_LETTERS = 1 << 9,   /* letters, and nothing that the flags above name */
  SK_WORD_JOINING = 1 << 10,
  SK_WORD_SUBJECT = 1 << 11,
  SK_WORD_NEGATIVE = 1 << 12,
  SK_WORD_OPPOSITE = 1 << 13, /* unlikely: with a “not” before it, two negatives */
  SK_WORD_BREAK = 1 << 14,    /* starts a clause of its own: if, because */
  SK_WORD_PRONOUN = 1 << 15,
  SK_WORD_COUNTED = 1 << 16, /* two to twenty */
  SK_WORD_BE = 1 << 17,
  SK_WORD_BETWEEN = 1 << 18, /* may stand between be and its participle */
  SK_WORD_PARTICIPLE = 1 << 19,
  SK_WORD_MEANS = 1 << 20, /* after “by” it names no one who does something: by post, by Monday */
  SK_WORD_ABBREVIATION = 1 << 21,
  SK_WORD_EXPLETIVE = 1 << 22,  /* after “it is”: it stands for nothing */
  SK_WORD_DESCRIBING = 1 << 23, /* ends like a participle, and describes: is interested */
  SK_WORD_SHORT = 1 << 24,      /* a short form that everybody knows better than the full words */
  SK_WORD_PUBLISHER = 1 << 25,  /* stands in the name of who publishes the bundle: with a capital it is no mistake */
  SK_WORD_HARD = 1 << 26,       /* often met in print, and hard all the same; never easy */
  SK_WORD_FINITE = 1 << 27,     /* a verb, and nothing else, that a statement can be made with: is, can, says */
  SK_WORD_DETERMINER = 1 << 28, /* begins a group with a noun: the, our */
  SK_WORD_RELATIVE = 1 << 29,   /* starts a clause inside of another: who, where */
  SK_WORD_DOING = 1 << 30,      /* a verb that instructions start with: go, bring */
} SkWordFlags;

typedef struct _SkWord SkWord;

typedef enum {
  SK_PHRASE_PLAINER, /* hard words for what can be said plainly */
  SK_PHRASE_HARD,    /* words that are hard together, and have to be explained */
  SK_PHRASE_SAYING,  /* does not mean what it says */
  SK_PHRASE_NAME,    /* one of several names of one thing */
} SkPhraseKind;

/* Words that mean something together, or a single one that has something to be said about it. */
typedef struct {
  SkPhraseKind kind;
  char *text;
  GPtrArray *words; /* of strings, folded */
  char *end;        /* the family of the last of them */
  char *advice;     /* what says the same; NULL for a name and for what is hard; empty: to be left out, or of a saying,
                       that here it means what it says */
  char *as_noun;    /* what says the same where it is a noun; NULL: the advice does */
  GPtrArray *literal; /* of a saying: the families of words that show that it means what it says; NULL without any */
  guint group;        /* of a name: those of one thing have one */
} SkPhrase;

/* SkWord: one way in which a word is written. Belongs to its lexicon, and is the same wherever it stands. */
struct _SkWord {
  char *text;
  char *folded;
  char *root;   /* the form of it that the page of words explains; else as folded */
  char *family; /* the same for all forms of a word, and no word itself: rins, of rinse, rinses and rinsing */
  SkWordFlags flags;
  GPtrArray *phrases; /* of SkPhrase that start with it, not owned; NULL without one */
};

/* SkLexicon: the words of one language as the Easy Read check knows them. */
typedef struct _SkLexicon SkLexicon;

/* Language: a BCP 47 tag. Only English has lists of words; of others numbers are judged, and what the bundle says. */
SkLexicon *sk_lexicon_new (const char *language);
void sk_lexicon_free (SkLexicon *self);

/* Whether it knows which words are easy. */
gboolean sk_lexicon_has_lists (SkLexicon *self);
/* Words of a heading of the page of words; of say.ini. Before the first look-up. */
void sk_lexicon_add_explained (SkLexicon *self, const char *heading);
void sk_lexicon_add_said (SkLexicon *self, const char *word);
/* Words of the publisher's name. Before the first look-up. */
void sk_lexicon_add_publisher (SkLexicon *self, const char *name);
/* The word that is written so; text need not end at its end. */
const SkWord *sk_lexicon_look_up (SkLexicon *self, const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkLexicon, sk_lexicon_free)

G_END_DECLS
