/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-rule.h"

#include <glib/gi18n.h>

/* Whose advice it is. Where they differ, the limits here are the stricter one for a warning, the looser for an error. */
#define GOV "GOV.UK, Accessible communication formats (2020)"
#define DH "Department of Health, Making written information easier to understand (2010)"
#define INCLUSION "Inclusion Europe, Information for all"
#define PHOTOSYMBOLS "The Easy Read Standard (2026)"
#define PHOTOSYMBOLS_TIPS "Photosymbols, tips"
#define PIF "Patient Information Forum, Easy Read Matters (2023)"
#define PEOPLE_FIRST "People First, Easy Read Standards (2012)"
#define COGA "W3C, Making Content Usable (2025)"
#define UKAAF "UKAAF, clear print (2019)"
#define LEICHTE "DIN SPEC 33429 and Mensch zuerst, Leichte Sprache"
#define ADVOCACY "The Advocacy Project"
#define OURS "SendKiosk"
#define SEP "; "

/* An error stops a bundle from being packed: it is one only where it cannot be wrong, for what can be counted on a page
 * or is not there at all. What has to be understood first is a warning. */
static const SkRule rules[SK_N_RULES] = {
  [SK_RULE_SENTENCE_WORDS] = { "ER01", "sentence-words", SK_LEVEL_WARNING, 15, 25, SK_RULE_HELD_HERE,
                               N_ ("Keep a sentence to 15 words."),
                               "We have worked with many different families in the town so that we know what they "
                               "would "
                               "like.",
                               "We worked with many families.\nNow we know what they would like.",
                               GOV SEP DH SEP PIF SEP PHOTOSYMBOLS },
  [SK_RULE_SENTENCES_PER_BLOCK] = { "ER02", "sentences-per-block", SK_LEVEL_WARNING, 2, 4, SK_RULE_HELD_HERE,
                                    N_ ("Put one or two sentences beside a picture, each on a line of its own."),
                                    "You can come.\nIt is free.\nBring a friend.", "You can come.\nIt is free.",
                                    PHOTOSYMBOLS_TIPS SEP LEICHTE },
  [SK_RULE_BLOCK_WORDS] = { "ER03", "block-words", SK_LEVEL_WARNING, 50, 0, SK_RULE_HELD_HERE,
                            N_ ("Keep the words beside a picture to 50."),
                            "We go to the park with the children on the first day of the month.\n"
                            "We go to the beach with the children on the second day of the month.\n"
                            "We go to the farm with the children on the third day of the month.\n"
                            "We go to the zoo with the children on the last day of the month.",
                            "We go out with the children every week.", COGA },
  [SK_RULE_TWO_POINTS] = { "ER04", "two-points", SK_LEVEL_NOTE, 1, 0, SK_RULE_HELD_HERE,
                           N_ ("Say one thing in a sentence."), "You can come (it is free); bring a friend.",
                           "You can come.\nIt is free.", COGA SEP GOV SEP PHOTOSYMBOLS },
  [SK_RULE_HARD_WORD] = { "ER05", "hard-word", SK_LEVEL_WARNING, 0, 0, SK_RULE_HELD_HERE,
                          N_ ("Use a common word, or explain the hard one on the page of words."),
                          "We will commence on Monday.", "We will start on Monday.", GOV SEP INCLUSION SEP COGA },
  [SK_RULE_GLOSSARY] = { "ER06", "glossary-undefined", SK_LEVEL_WARNING, 15, 25, SK_RULE_HELD_HERE,
                         N_ ("Explain a word in at most 15 words, with easier ones."),
                         "A partnership is a partnership.", "People who work together.", GOV SEP INCLUSION },
  [SK_RULE_ACRONYM] = { "ER07", "acronym", SK_LEVEL_WARNING, 0, 0, SK_RULE_HELD_HERE,
                        N_ ("Write it in full, or explain it on the page of words."), "Ask the LORG about it.",
                        "Ask our group about it.", GOV SEP PIF SEP PHOTOSYMBOLS },
  [SK_RULE_TERM_VARIANT] = { "ER08", "term-variant", SK_LEVEL_WARNING, 0, 0, SK_RULE_HELD_HERE,
                             N_ ("Use the same word for the same thing."), "Use the phone.\nThe telephone is here.",
                             "Use the phone.\nThe phone is here.", INCLUSION SEP PHOTOSYMBOLS },
  [SK_RULE_PERCENT] = { "ER09", "percent", SK_LEVEL_WARNING, 0, 0, SK_RULE_HELD_HERE,
                        N_ ("Say how many of how many people."), "50% of people like it.",
                        "Half of the people like it.", ADVOCACY SEP COGA },
  [SK_RULE_BIG_NUMBER] = { "ER10", "big-number", SK_LEVEL_WARNING, 999, 0, SK_RULE_HELD_HERE,
                           N_ ("Say a big number as words: many, very few, about 2 thousand."), "We met 12,480 people.",
                           "We met a lot of people.", ADVOCACY SEP COGA },
  [SK_RULE_NUMBER_WORD] = { "ER11", "number-word", SK_LEVEL_NOTE, 0, 0, SK_RULE_HELD_HERE,
                            N_ ("Write a number as a figure."), "We have five plans.", "We have 5 plans.",
                            ADVOCACY SEP LEICHTE },
  [SK_RULE_ROMAN_SYMBOL] = { "ER12", "roman-symbol", SK_LEVEL_WARNING, 0, 0, SK_RULE_HELD_HERE,
                             N_ ("Write a word in place of a sign or a short form."), "Bring food & drink, etc.",
                             "Bring food and drink.", COGA SEP LEICHTE },
  [SK_RULE_CAPS] = { "ER13", "caps", SK_LEVEL_WARNING, 0, 0, SK_RULE_HELD_HERE, N_ ("Write words in small letters."),
                     "PLEASE WAIT here.", "Please wait here.", UKAAF SEP PEOPLE_FIRST },
  [SK_RULE_STYLE_MARKUP] = { "ER14", "style-markup", SK_LEVEL_ERROR, 0, 0, SK_RULE_HELD_BY_FORM,
                             N_ ("Use no italics and no underline."), "We are *here*.", "We are here.",
                             UKAAF SEP PEOPLE_FIRST },
  [SK_RULE_PASSIVE] = { "ER15", "passive", SK_LEVEL_NOTE, 0, 0, SK_RULE_HELD_HERE, N_ ("Say who does it."),
                        "The form is checked every week.", "A worker checks the form every week.",
                        GOV SEP PHOTOSYMBOLS SEP PIF },
  [SK_RULE_DOUBLE_NEGATIVE] = { "ER16", "double-negative", SK_LEVEL_WARNING, 1, 0, SK_RULE_HELD_HERE,
                                N_ ("Say what is so, not what is not so."), "You cannot come without a ticket.",
                                "You need a ticket to come.", COGA },
  [SK_RULE_IDIOM] = { "ER17", "idiom", SK_LEVEL_WARNING, 0, 0, SK_RULE_HELD_HERE, N_ ("Say what you mean."),
                      "The form is a piece of cake.", "The form is very easy.", INCLUSION SEP COGA },
  [SK_RULE_PICTURE_MISSING] = { "ER18", "picture-missing", SK_LEVEL_WARNING, 0, 0, SK_RULE_HELD_HERE,
                                N_ ("Give every idea a picture."), "We work together.",
                                "![People](../pictures/together.svg)\nWe work together.", DH SEP PIF SEP PEOPLE_FIRST },
  [SK_RULE_PICTURE_ALT_LICENCE] = { "ER19", "picture-alt-licence", SK_LEVEL_ERROR, 0, 0, SK_RULE_HELD_HERE,
                                    N_ ("Say what a picture shows, and who allows it to be shown."),
                                    "![](../pictures/together.svg)\nWe work together.",
                                    "![3 people at a table](../pictures/together.svg)\nWe work together.",
                                    PIF SEP OURS },
  [SK_RULE_PAGE_WORDS] = { "ER20", "page-words", SK_LEVEL_WARNING, 100, 0, SK_RULE_HELD_HERE,
                           N_ ("Make two pages of a long one."), NULL, NULL, OURS },
  [SK_RULE_BUNDLE_WORDS] = { "ER20", "bundle-words", SK_LEVEL_WARNING, 1000, 0, SK_RULE_HELD_HERE,
                             N_ ("Leave out what people need not know."), NULL, NULL, PHOTOSYMBOLS },
  [SK_RULE_BUNDLE_PAGES] = { "ER21", "bundle-pages", SK_LEVEL_WARNING, 20, 24, SK_RULE_HELD_HERE,
                             N_ ("Leave out what people need not know."), NULL, NULL, DH SEP GOV },
  [SK_RULE_CONTRAST] = { "ER22", "contrast", SK_LEVEL_ERROR, 0, 0, SK_RULE_HELD_BY_KIOSK,
                         N_ ("Text and ground differ by 7 to 1."), NULL, NULL, "WCAG 2.2, level AAA" },
  [SK_RULE_SPELLING] = { "ER23", "spelling", SK_LEVEL_WARNING, 0, 0, SK_RULE_HELD_HERE,
                         N_ ("Spell words as the dictionary does; add names to say.ini."), "We wellcome you.",
                         "We welcome you.", OURS },
  [SK_RULE_DATES] = { "ER24", "dates", SK_LEVEL_WARNING, 0, 0, SK_RULE_HELD_HERE,
                      N_ ("Say where the words are from, and when somebody must look at them again."), NULL, NULL,
                      OURS },
  [SK_RULE_TESTED_WITH] = { "ER25", "tested-with", SK_LEVEL_WARNING, 0, 0, SK_RULE_HELD_HERE,
                            N_ ("Let people who use Easy Read try the pages."), NULL, NULL,
                            LEICHTE SEP INCLUSION SEP PHOTOSYMBOLS },
  [SK_RULE_QUOTE] = { "ER26", "quote", SK_LEVEL_WARNING, 0, 0, SK_RULE_HELD_HERE,
                      N_ ("Hold a quotation to the words that it is from."), "> I like it here",
                      "> I like it here\n\n### Original words\n\nShe said: \"I like it here\"", OURS },
  [SK_RULE_SPOKEN_FORM] = { "ER27", "spoken-form", SK_LEVEL_WARNING, 0, 0, SK_RULE_HELD_HERE,
                            N_ ("Say in say.ini how it is read aloud."), "Come on 31/12/2026.",
                            "Come on 31 December 2026.", COGA },
  [SK_RULE_CHOICES] = { "ER28", "choices", SK_LEVEL_WARNING, 5, 0, SK_RULE_HELD_HERE,
                        N_ ("Offer at most 5 things to choose from."), NULL, NULL, COGA },
  [SK_RULE_PRONOUN] = { "ER29", "pronoun", SK_LEVEL_NOTE, 0, 0, SK_RULE_HELD_HERE, N_ ("Say who or what it is."),
                        "They will help you.", "The staff will help you.", PIF },
  [SK_RULE_NEGATIVE_INSTRUCTION] = { "ER30", "negative-instruction", SK_LEVEL_NOTE, 0, 0, SK_RULE_HELD_HERE,
                                     N_ ("Say what to do."), "Do not come late.", "Come on time.", PHOTOSYMBOLS },
  /* No line has more letters: see sk-text-layout.c. */
  [SK_RULE_LONG_WORD] = { "ER31", "long-word", SK_LEVEL_WARNING, 60, 0, SK_RULE_HELD_HERE,
                          N_ ("Use words that fit in a line."),
                          "Look for wwwexampleorgxhelpxandxsupportxforxchildrenxandxyoungxpeopleandall.",
                          "Look for our page.", OURS },
};

const SkRule *
sk_rule_get (SkRuleId id)
{
  g_return_val_if_fail (id < SK_N_RULES, NULL);

  return &rules[id];
}

SkRuleId
sk_rule_find (const char *name)
{
  for (guint i = 0; i < SK_N_RULES; i++) {
    if (g_str_equal (rules[i].name, name))
      return i;
  }
  return SK_N_RULES;
}
