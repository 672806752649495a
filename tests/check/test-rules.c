/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* Every rule, with texts that break it and near misses that do not. */

#include <string.h>

#include "sk-rule.h"
#include "sk-speller.h"
#include "sk-test-check.h"

#define PICTURE "![3 people at a table](../pictures/together.svg)\n"

/* Fifty-nine letters and a mark that may stand behind them. */
#define SIXTY "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefg"

typedef struct {
  SkRuleId rule;
  const char *breaks[16];
  const char *misses[20];
} Case;

static const Case cases[] = {
  { SK_RULE_SENTENCE_WORDS,
    { "We work with lots of people in the town and we want to do more work.", /* 16 */
      "You can come. We work with lots of people in the town and we want to do more work." },
    { "We work with lots of people in the town and we want to do work.", /* 15 */
      "We like to work with people. We want to do a lot more work with them this year.",
      /* what a hyphen joins is one word */
      "We work with lots of people at the drop-in and we want to do e-books.",
      /* an address is one word */
      "You can read a lot more of this on the web: [here](https://www.example.org/a/b/c/d/e/f/g/h)." } },
  { SK_RULE_SENTENCES_PER_BLOCK,
    { "You can come.\nIt is free.\nBring a friend.", "Lunch is at 12 on\nMonday and Friday.",
      "We eat and we\nplay games.", "We eat,\nand we play." },
    { "You can come.\nIt is free.", "Bring lunch\nBring a coat", "You need:\nlunch",
      "You can come.\n\n" PICTURE "It is free.\n\n" PICTURE "Bring a friend." } },
  { SK_RULE_BLOCK_WORDS,
    { "We go to the park with the children on the first day of the month.\n"
      "We go to the park with the children on the first day of the month.\n"
      "We go to the park with the children on the first day of the month.\n"
      "We go to the park now." }, /* 51 */
    { "We go to the park with the children on the first day of the month.\n"
      "We go to the park with the children on the first day of the month.\n"
      "We go to the park with the children on the first day of the month.\n"
      "We go to the park." } },
  { SK_RULE_TWO_POINTS,
    { "You can come and we will help you.", "You can come, but it is late.", "You can come; it is free.",
      "You can come (it is free).", "Come in, sit down, and wait.", "You can come. It is free.",
      "The main pool is long and the small pool is warm.", "It’s late and the pool is closed.",
      "You can come, although it is late.", "Go to the desk and give your name.",
      "The doctor may call you, which is good.", "We read plans, books and maps, and notes." },
    { "Children and young people have help.", "You can come because it is free.", "If it rains, stay at home.",
      "But we want to do more.", "Look at [this](https://www.example.org/).", "We meet Mr. Brown.",
      "You and this plan.", "Can the child and the parent come?",
      "We are glad that the council and the school will help.", "Children who are ill and their parents can get help.",
      "If you are ill and you cannot come, call us.", "Call us if you are ill and you cannot come.",
      "We read pages 1, 4, 6 and 8.", "You are well and will be happy.", "Go to the desk and wait." } },
  { SK_RULE_HARD_WORD,
    { "We will commence today.", "We ask in order to help.", "We like photosynthesis.", "Photosynthesis is good.",
      "We are a partnership.", "We commenced the work.", "This is about ontology.", "You are a citizen.",
      "We help the candidates.", "It is in your best interests.", "Look for the polling stations.",
      "You can come provided that you are 18.", "Your name is on the register.", "We will refund you.",
      "You get Universal Credit." },
    { "We are a **partnership**.", "We are a **partnership**.\nOur partnerships are good.", "We live in Southend.",
      "Southend is good.", "The children are stopping here.", "The families’ plans are good.",
      "[Partnerships](words.md#partnership) are good.", "The nurse has a wheelchair.", "My mum’s bus is late.",
      "Roll up your sleeves.", "The jar is in my locker.", "She has a needle.", "He laughs loudly.", "My number is 5.",
      "This is in your interest.", "We lend E-books." } },
  { SK_RULE_ACRONYM,
    { "Ask the LORG.", "The CQC is here.", "Ask for EHCPs.", "Ask for Personal Help Payment (PIP)." },
    { "The **CQC** is here.", "We watch TV.", "You must NOT come.", "I am here.", "The T-shirt is A4.",
      "We help with Personal Independence Payment (PIP).\nYou need PIP.", "Ask for SLT (speech and language therapy).",
      "The Ministry of Work (MW) is here." } },
  { SK_RULE_TERM_VARIANT,
    { "Use the phone.\nThe telephone is here.", "Go to the family hub.\nThe family centre is here.",
      "The pool opens at 9.\nThe pool is open from 10am to 5pm.", "We close at 5.\nWe close at 5.30 pm." },
    { "Use the phone.\nThe phone is here.", "The family is here.\nThe hub is a centre.",
      "The pool opens at 9.\nThe pool is open from 9am.", "The pool opens at 9.\nThe shop opens at 10.",
      "We open at 9 on Monday.\nWe open at 10 on Sunday.", "It opens at 9.\nIt opens at 10." } },
  { SK_RULE_PERCENT,
    { "We help 50% of people.", "We help 50 per cent of people.", "We help 50 percent of people.", "You get 40% off." },
    { "We help 5 of 10 people.", "We help 50 people per day." } },
  { SK_RULE_BIG_NUMBER,
    { "We met 12,480 people.", "We met 1000 people.", "We wait 2.5 days.", "It costs £1,200.", "It weighs 12.50 kilos.",
      "The bus takes up to 2.5 hours." },
    { "We met 999 people.", "The plan is for 2023 to 2026.", "Call 01702 215000.", "It costs £3.50.",
      "Come at 9.30 am.", "Come at 9.30am.", "Come on 31 December 2026.", "Come after 9.30 or before 11.15.",
      "We open from 9.30 to 16.45.", "8.05 in the morning is good." } },
  { SK_RULE_NUMBER_WORD,
    { "We have five plans.", "Two people came." },
    { "We have 5 plans.", "One person came.", "This is the first." } },
  { SK_RULE_ROMAN_SYMBOL,
    { "Bring food & drink.", "Read part IV.", "Bring food, drink, etc.", "Bring food, e.g. cake.",
      "Bring food and/or drink.", "We have 10+ plans." },
    { "Bring food and drink.", "I am here.", "Look at [this](https://www.example.org/a&b/c+d).",
      "Look at www.example.org/a&b/c+d.", "Write to a+b@example.org now.", "Call +44 1702 215000.",
      "We read 2023/24 plans." } },
  { SK_RULE_CAPS,
    { "PLEASE WAIT here.", "You must NOT come.", "PLEASE QUEUE HERE." },
    { "Please wait here.", "The **CQC** is here.", "I am A big fan.", "We watch TV.", "My PIN is secret.",
      "We have TVs, DVDs and CDs.", "LED lights are good." } },
  { SK_RULE_PASSIVE,
    { "The form is checked.", "The form was not sent.", "It has been done and was seen.", "The form is sent by post.",
      "The form is sent by the end of May.", "It has been properly decided.", "The doors are being mended.",
      "It was found by calling us.", "It was missed by 5 minutes." },
    { "We checked the form.", "The form is checked by us.", "You are interested.", "This is called a plan.",
      "They are tired.", "It is red.", "We are in need.", "It is run every day by the council.",
      "This is known as a plan.", "It is properly red.", "It was started by 3 friends.", "There are raised beds." } },
  { SK_RULE_DOUBLE_NEGATIVE,
    { "You cannot come without a ticket.", "It is not unusual.", "Nobody has nothing." },
    { "You cannot come.", "If you do not want to, you do not have to.", "It is not useful.",
      "We do not know because nobody told us." } },
  { SK_RULE_IDIOM,
    { "It is a piece of cake.", "We hit the ground running.", "You are over the moon.", "Our plan is up in the air.",
      "It is a bit much.", "We are closed, I’m afraid.", "It can speed things up." },
    { "I like a piece of the cake.", "We hit the ball.", "The moon is over there.", "Put your hands up in the air.",
      "I’m afraid of dogs.", "Our car can speed up." } },
  { SK_RULE_PICTURE_MISSING,
    { "\nWe work together.", PICTURE "We work.\n\nWe help.", "> We work" },
    { "We work together.", "> ![3 people at a table](../pictures/together.svg)\n> We work" } },
  { SK_RULE_PICTURE_ALT_LICENCE, { "![](../pictures/together.svg)\nWe work together." }, { "We work together." } },
  { SK_RULE_SPELLING,
    { "We wellcome you.", "Wellcome to us.", "We live in Sowthend.", "![3 peeple](../pictures/together.svg)\nWe work.",
      "We like softwares.", "We met Zorblat." },
    { "We welcome you.", "We live in Southend.", "My mum’s friend doesn’t know.", "We organise a day.",
      "Write to us@mencap.org.uk.", "> We wellcome you", "\n### Original words\n\nWe wellcome you.",
      "We collect vapes." } },
  { SK_RULE_QUOTE,
    { "> ![A person](../pictures/voice.svg)\n> I like it here" },
    { "> ![A person](../pictures/voice.svg)\n> I like it here\n\n### Original words\n\nShe said: I like it here" } },
  { SK_RULE_SPOKEN_FORM,
    { "Come on 31/12/2026.", "Come on 2026-12-31.", "We are in SS2 6ER.", "Ask **SENIO**.", "Ask UCAS." },
    { "Come on 31 December 2026.", "Come at 10am.", "It is the 1st day.", "The **CQC** is here.", "We watch TV.",
      "It is A4.", "It is 3D." } },
  { SK_RULE_PRONOUN,
    { "They will help you.", "They’ll help you.", "It’s in the plan.", "It is in the plan.", "It is not in the plan." },
    { "The staff will help you.\nThey are nice.", "It is important to come.", "It was not until May that we came.",
      "It is not easy to come.", "It’s not easy to come.", "It’s good to come.", "You can come." } },
  { SK_RULE_NEGATIVE_INSTRUCTION,
    { "Do not come late.", "Don’t come late.", "Never come late.", "Never put paper in the bin.\nIt is full." },
    { "Come on time.\nDo not be late.", "Do come.", "You do not have to come.",
      "Never put a battery in the bin.\nIt can catch fire.", "Do not touch it because it burns." } },
  { SK_RULE_LONG_WORD,
    { "Look at " SIXTY "a.", "Look at " SIXTY "\u0105.", "Look at www." SIXTY ".org.",
      "Look at [this](https://" SIXTY SIXTY ")." },
    { "Look at " SIXTY ".", "Look at well-" SIXTY ".", "Look at " SIXTY "/" SIXTY " " SIXTY,
      "Look at [this](https://www.example.org/look-at-this/and-at-that/and-at-all-of-it/and-so-on)." } },
};

static SkReport *
judge_in (SkTestFolder *folder, const char *text)
{
  sk_test_check_write (folder, text);
  return sk_test_check_run (folder);
}

static SkReport *
judge (const char *text)
{
  g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();

  return judge_in (folder, text);
}

static void
assert_found (SkTestFolder *folder, const char *text, const char *rule, gboolean is_expected)
{
  g_autoptr (SkReport) report = judge_in (folder, text);
  g_autofree char *dump = sk_test_check_dump (report);

  if ((sk_test_check_count (report, rule) > 0) != is_expected)
    g_test_fail_printf ("%s should %sbe found in:\n%s\n%s", rule, is_expected ? "" : "not ", text, dump);
}

static gboolean
needs_dictionary (SkRuleId rule)
{
  return (rule == SK_RULE_SPELLING || rule == SK_RULE_HARD_WORD) && !sk_speller_is_available (sk_speller_get ("en"));
}

static void
test_rule (gconstpointer data)
{
  const Case *test = data;
  const char *rule = sk_rule_get (test->rule)->name;
  g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();

  if (needs_dictionary (test->rule)) {
    g_test_skip ("no dictionary of British English is installed");
    return;
  }
  for (guint i = 0; test->breaks[i] != NULL; i++)
    assert_found (folder, test->breaks[i], rule, TRUE);
  for (guint i = 0; test->misses[i] != NULL; i++)
    assert_found (folder, test->misses[i], rule, FALSE);
}

/* How often a rule is broken, and what is said then. */
static void
test_messages (void)
{
  static const struct {
    const char *text;
    SkRuleId rule;
    guint times;
    const char *says; /* somewhere; NULL: it does not matter */
  } all[] = {
    /* Each sentence by itself, and named where it has company. */
    { "You can come. We work with lots of people in the town and we want to do more work. We like to work with a lot "
      "of people in the town and with the school.",
      SK_RULE_SENTENCE_WORDS, 2, "the sentence “We work with lots ...” has 16 words" },
    { "You can come and we help. It is late and the pool is closed, so stay.", SK_RULE_TWO_POINTS, 3,
      "the sentence “You can come and ...” says 2 things" },
    { "We can help, and you can come. We can eat, but not cook.", SK_RULE_TWO_POINTS, 3,
      "2 sentences stand in this line" },
    { "Bring a pen, a book, a cup and a map.", SK_RULE_TWO_POINTS, 1, "this sentence lists 4 things" },
    { "Come in, if it rains, and wait.", SK_RULE_TWO_POINTS, 1, "may say more than one thing" },
    /* As the words stand in the text, with all of the verb. */
    { "The doors are being mended and the bins will not be emptied.", SK_RULE_PASSIVE, 2, "“are being mended”" },
    { "The bins will not be emptied.", SK_RULE_PASSIVE, 1, "“will not be emptied”" },
    { "It needs to be looked at.", SK_RULE_PASSIVE, 1, "“be looked at”" },
    /* A verb, a noun, another form. */
    { "Register today.", SK_RULE_HARD_WORD, 1, "try “sign up”" },
    { "Look at the long register.", SK_RULE_HARD_WORD, 1, "try “list”" },
    { "We provided it.", SK_RULE_HARD_WORD, 1, "try “given”" },
    { "We commenced it.", SK_RULE_HARD_WORD, 1, "instead of “commence” say “start”" },
    /* Once a line, once a page. */
    { "We commence. They commence.", SK_RULE_HARD_WORD, 1, NULL },
    { "Look for the polling station.\nThe Polling Stations are here.", SK_RULE_HARD_WORD, 1, NULL },
    { "Look for Polling Stations.", SK_RULE_HARD_WORD, 1, "“Polling Stations” may be hard" },
    { "We commence it.\nWe commence that.", SK_RULE_HARD_WORD, 2, NULL },
    { "We have an ontology.\nThey have ontologies.", SK_RULE_HARD_WORD, 1, NULL },
    /* What is in bold and not explained is no form of a page: that is enough. */
    { "We like **photosynthesis**.", SK_RULE_HARD_WORD, 0, "[word-missing]" },
    { "We **commence** it.", SK_RULE_HARD_WORD, 0, "[word-missing]" },
    { "Ask the **LORG**.", SK_RULE_ACRONYM, 0, "[word-missing]" },
    { "We like **photosynthesis** and ontology.", SK_RULE_HARD_WORD, 1, "[word-missing]" },
    { PICTURE "\nWe work.", SK_RULE_PICTURE_MISSING, 1, "take away the empty line" },
    { "The pool opens at 9.\nThe pool is open from 10am.", SK_RULE_TERM_VARIANT, 1, "but 9 in line 9 of en/plan.md" },
    { "You get 40% off.", SK_RULE_PERCENT, 1, "say what people pay" },
    { "Half of it is 50% of it.", SK_RULE_PERCENT, 1, "say how many of how many" },
    { "We wellcome you.", SK_RULE_SPELLING, 1, "did you mean “welcome”?" },
    { "We met Zorblat.", SK_RULE_SPELLING, 1, "“Zorblat” may be a name" },
    { "We like softwares.", SK_RULE_SPELLING, 1, "but “software” is" },
  };
  g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();

  if (needs_dictionary (SK_RULE_SPELLING)) {
    g_test_skip ("no dictionary of British English is installed");
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    g_autoptr (SkReport) report = judge_in (folder, all[i].text);
    g_autofree char *dump = sk_test_check_dump (report);

    if (sk_test_check_count (report, sk_rule_get (all[i].rule)->name) != all[i].times ||
        (all[i].says != NULL && strstr (dump, all[i].says) == NULL))
      g_test_fail_printf ("expected %u times, and “%s”, in:\n%s\n%s", all[i].times, all[i].says, all[i].text, dump);
  }
}

/* The examples that --rules prints: the worse one breaks its rule, the better one no rule at all. */
static void
test_examples (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();

  for (guint i = 0; i < SK_N_RULES; i++) {
    const SkRule *rule = sk_rule_get (i);
    g_autoptr (SkReport) better = NULL;
    g_autofree char *dump = NULL;
    g_autofree char *worse = NULL;

    if (rule->worse == NULL || i == SK_RULE_GLOSSARY || needs_dictionary (i))
      continue;
    /* An empty line: without the picture that this test would put beside it. */
    worse = g_strconcat (i == SK_RULE_PICTURE_MISSING ? "\n" : "", rule->worse, NULL);
    assert_found (folder, worse, i == SK_RULE_STYLE_MARKUP ? "italics" : rule->name, TRUE);
    better = judge_in (folder, rule->better);
    dump = sk_test_check_dump (better);
    if (i == SK_RULE_QUOTE)
      g_assert_cmpuint (sk_test_check_count (better, rule->name), ==, 0);
    else
      g_assert_cmpstr (dump, ==, "");
  }
}

static void
write_words (SkTestFolder *folder, const char *explanation)
{
  g_autofree char *page = g_strconcat (
      "---\nKind=words\nTitle=Hard words\nPicture=book\n---\n\n## Partnership\n\n" PICTURE, explanation, "\n", NULL);

  sk_test_folder_write (folder, "en/words.md", page, -1);
}

static void
test_glossary (void)
{
  static const char *const bad[] = {
    "A partnership is a partnership.",
    "People who work together on one thing.\nThey share what they know, and what they have, and they "
    "help one another all the time in the town.", /* 27 words */
    "",
    NULL,
  };
  static const char *const good[] = {
    "People who work together.",
    "People who work together on one thing.\nThey share what they know, what they have.", /* 15 words */
    "Partners who work together.",
    "A partnership shows that people work together.",
    NULL,
  };

  for (guint i = 0; bad[i] != NULL; i++) {
    g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();
    g_autoptr (SkReport) report = NULL;

    write_words (folder, bad[i]);
    report = sk_test_check_run (folder);
    g_assert_cmpuint (sk_test_check_count_at (report, "glossary-undefined", SK_LEVEL_ERROR), ==, 1);
  }
  for (guint i = 0; good[i] != NULL; i++) {
    g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();
    g_autoptr (SkReport) report = NULL;

    write_words (folder, good[i]);
    report = sk_test_check_run (folder);
    g_assert_cmpuint (sk_test_check_count (report, "glossary-undefined"), ==, 0);
  }
}

/* What a mistake may have meant is said; not of a name that is like no word. */
static void
test_suggestions (void)
{
  static const struct {
    const char *text;
    const char *meant;
  } all[] = {
    { "We wellcome you.", "welcome" }, { "Wlecome to us.", "Welcome" },   { "Welcme to us.", "Welcome" },
    { "Recieve help.", "Receive" },    { "It is tommorow.", "tomorrow" }, { "Zorblat helps us.", NULL },
  };

  if (needs_dictionary (SK_RULE_SPELLING)) {
    g_test_skip ("no dictionary of British English is installed");
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    g_autoptr (SkReport) report = judge (all[i].text);
    g_autofree char *dump = sk_test_check_dump (report);
    g_autofree char *question =
        all[i].meant != NULL ? g_strdup_printf ("did you mean “%s”?", all[i].meant) : g_strdup ("is not in the");

    if (strstr (dump, question) == NULL || (all[i].meant == NULL && strstr (dump, "did you mean") != NULL))
      g_test_fail_printf ("it should say “%s” of:\n%s\n%s", question, all[i].text, dump);
  }
}

/* Where a title has no picture, where nothing says whose a picture is, and what bundle.ini leaves out. */
static void
test_headers (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();
  g_autoptr (SkReport) clean = sk_test_check_run (folder);
  g_autoptr (SkReport) bare = NULL;
  g_autofree char *dump = sk_test_check_dump (clean);

  g_assert_cmpstr (dump, ==, "");
  sk_test_folder_write (folder, "bundle.ini",
                        "[Bundle]\nFormat=1\nId=org.example.test\nTitle=A bundle\nPublisher=Nobody\nRelease=1\n"
                        "Languages=en;\nHome=plan;\nTestedWith=\n",
                        -1);
  sk_test_folder_write (folder, "en/plan.md",
                        "---\nKind=read\nTitle=Our plan\n---\n## Our promise\n\n" PICTURE "We work.\n", -1);
  sk_test_folder_write (folder, "pictures/own.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1L8 8\"/></svg>",
                        -1);
  bare = sk_test_check_run (folder);
  g_assert_cmpuint (sk_test_check_count_at (bare, "picture-missing", SK_LEVEL_ERROR), ==, 1);
  g_assert_cmpuint (sk_test_check_count_at (bare, "picture-alt-licence", SK_LEVEL_ERROR), ==, 1);
  g_assert_cmpuint (sk_test_check_count_at (bare, "tested-with", SK_LEVEL_WARNING), ==, 1);
  g_assert_cmpuint (sk_test_check_count_at (bare, "dates", SK_LEVEL_WARNING), ==, 2); /* ReviewBy, and Source */
}

/* A page without a source has that of the bundle, and one with its own needs none there. */
static void
test_sources (void)
{
  static const char no_source[] =
      "[Bundle]\nFormat=1\nId=org.example.test\nTitle=A bundle\nPublisher=Nobody\nRelease=1\n"
      "Languages=en;\nHome=plan;words;\nReviewBy=2026-12-31\n"
      "TestedWith=people who use Easy Read\n";
  g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();
  g_autoptr (SkReport) of_bundle = sk_test_check_run (folder);
  g_autoptr (SkReport) of_none = NULL;
  g_autoptr (SkReport) of_page = NULL;

  g_assert_cmpuint (sk_test_check_count (of_bundle, "dates"), ==, 0);
  sk_test_folder_write (folder, "bundle.ini", no_source, -1);
  of_none = sk_test_check_run (folder);
  g_assert_cmpuint (sk_test_check_count_at (of_none, "dates", SK_LEVEL_WARNING), ==, 1);
  sk_test_folder_write (
      folder, "en/plan.md",
      "---\nKind=read\nTitle=Our plan\nPicture=plan\nSource=A plan, page 1\n---\n## Our promise\n\n" PICTURE
      "We work.\n",
      -1);
  of_page = sk_test_check_run (folder);
  g_assert_cmpuint (sk_test_check_count (of_page, "dates"), ==, 0); /* and today is ReviewBy, which is not past */
}

/* A credit for all pictures, or for this one, is enough; one without a licence is none. */
static void
test_credits (void)
{
  static const struct {
    const char *credits;
    guint found;
  } all[] = {
    { "[*]\nAuthor=We\nLicence=Ours\nSource=Here\n", 0 },
    { "[own]\nAuthor=We\nLicence=Ours\n", 0 },
    { "[own]\nAuthor=We\nSource=Here\n", 1 },
    { "[*]\nAuthor=We\nLicence=Ours\n[own]\nAuthor=They\n", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();
    g_autoptr (SkReport) report = NULL;

    sk_test_folder_write (folder, "pictures/own.svg",
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1L8 8\"/></svg>",
                          -1);
    sk_test_folder_write (folder, "pictures/credits.ini", all[i].credits, -1);
    report = sk_test_check_run (folder);
    g_assert_cmpuint (sk_test_check_count_at (report, "picture-alt-licence", SK_LEVEL_ERROR), ==, all[i].found);
  }
}

/* The credits that come with copied pages speak of the pictures that come with them, and of no photograph beside those, or
 * in the place of one. */
static void
test_credits_copied (void)
{
  g_autoptr (GBytes) credits = g_resources_lookup_data ("/org/southend/SendKiosk/bundle/pictures/credits.ini",
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  static const char drawing[] =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1L8 8\"/></svg>";
  static const char photograph[] = "\xff\xd8\xff\xc0\0\x11\x8\0\x9\0\x9";
  g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();
  g_autoptr (SkReport) copied = NULL;
  g_autoptr (SkReport) added = NULL;
  g_autoptr (SkReport) credited = NULL;
  g_autofree char *own = NULL;

  sk_test_folder_write (folder, "pictures/together.svg", drawing, -1);
  sk_test_folder_write (folder, "pictures/credits.ini", g_bytes_get_data (credits, NULL),
                        (gssize) g_bytes_get_size (credits));
  copied = sk_test_check_run (folder);
  g_assert_cmpuint (sk_test_check_count (copied, "picture-alt-licence"), ==, 0);
  sk_test_folder_write (folder, "pictures/garden.jpg", photograph, sizeof photograph - 1);
  sk_test_folder_write (folder, "pictures/plan.jpg", photograph, sizeof photograph - 1);
  added = sk_test_check_run (folder);
  g_assert_cmpuint (sk_test_check_count_at (added, "picture-alt-licence", SK_LEVEL_WARNING), ==, 2);
  own = g_strdup_printf ("%.*s\n[garden]\nAuthor=We\nLicence=Ours\n[plan]\nAuthor=We\nLicence=Ours\n",
                         (int) g_bytes_get_size (credits), (const char *) g_bytes_get_data (credits, NULL));
  sk_test_folder_write (folder, "pictures/credits.ini", own, -1);
  credited = sk_test_check_run (folder);
  g_assert_cmpuint (sk_test_check_count (credited, "picture-alt-licence"), ==, 0);
}

static char *
repeat (const char *text, guint times)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (all, text);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* A page of 100 words, and one of 104; 10 of them, and one more; 20 pages, and one more; 24, and one more. */
static void
test_sizes (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();
  g_autofree char *full =
      repeat (PICTURE "We work here today.\n\n", 24); /* with the title and the heading, 100 words */
  g_autofree char *over = repeat (PICTURE "We work here today.\n\n", 25);

  sk_test_check_write (folder, full);
  for (guint n = 2; n <= 25; n++) { /* n: how many pages there are then, with plan and words */
    g_autoptr (SkReport) report = sk_test_check_run (folder);
    g_autofree char *name = g_strdup_printf ("en/page-%u.md", n);
    g_autofree char *page = NULL;

    g_assert_cmpuint (sk_test_check_count (report, "page-words"), ==, 0);
    g_assert_cmpuint (sk_test_check_count (report, "bundle-words"), ==, n - 1 > 10);
    g_assert_cmpuint (sk_test_check_count_at (report, "bundle-pages", SK_LEVEL_WARNING), ==, n > 20 && n <= 24);
    g_assert_cmpuint (sk_test_check_count_at (report, "bundle-pages", SK_LEVEL_ERROR), ==, n > 24);
    page = g_strconcat ("---\nKind=read\nTitle=Our plan\nPicture=plan\n---\n## Our promise\n\n", full, NULL);
    sk_test_folder_write (folder, name, page, -1);
  }
  sk_test_check_write (folder, over);
  {
    g_autoptr (SkReport) report = sk_test_check_run (folder);

    g_assert_cmpuint (sk_test_check_count_at (report, "page-words", SK_LEVEL_WARNING), ==, 1);
  }
}

static void
test_choices (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();
  g_autoptr (GString) links = g_string_new (NULL);

  for (guint n = 1; n <= 6; n++) {
    g_autofree char *name = g_strdup_printf ("en/page-%u.md", n);
    g_autoptr (SkReport) report = NULL;

    sk_test_folder_write (
        folder, name, "---\nKind=read\nTitle=Our plan\nPicture=plan\n---\n## Our promise\n\n" PICTURE "We work.\n", -1);
    /* Twice to the same page is one choice. */
    g_string_append_printf (links, PICTURE "Go [on](page-%u.md).\nOr go [on](page-%u.md).\n\n", n, n);
    sk_test_check_write (folder, links->str);
    report = sk_test_check_run (folder);
    g_assert_cmpuint (sk_test_check_count (report, "choices"), ==, n > 5);
  }
}

/* In a quotation and in original words nothing is judged; of another language, what needs no list of its words is. */
static void
test_exempt (void)
{
  static const char hard[] =
      "WE CANNOT NOT commence 50% of e.g. twelve thousand pieces of cake & utilise it; they were "
      "not unhappy without 12,480 LORG in IV acts of the partnership, wich is wrong";
  g_autofree char *quotation =
      g_strconcat ("> ![A person](../pictures/voice.svg)\n> ", hard, "\n\n### Original words\n\n", hard, "\n", NULL);
  g_autoptr (SkReport) report = judge (quotation);
  g_autofree char *dump = sk_test_check_dump (report);

  g_assert_cmpstr (dump, ==, "");
}

static void
test_other_language (void)
{
  g_autoptr (SkTestFolder) folder = sk_test_check_new_bundle ();
  g_autoptr (SkReport) report = NULL;

  sk_test_folder_write (folder, "bundle.ini",
                        "[Bundle]\nFormat=1\nId=org.example.test\nTitle=A bundle\nPublisher=Nobody\nRelease=1\n"
                        "Languages=cy;\nHome=plan;\nSource=A plan\nReviewBy=2027-03-31\nTestedWith=a group\n",
                        -1);
  sk_test_folder_write (folder, "cy/plan.md",
                        "---\nKind=read\nTitle=Ein cynllun\nPicture=plan\n---\n## Ein haddewid\n\n" PICTURE
                        "Rydym ni yn gweithio gyda llawer o bobl yn y dref hon ac rydym eisiau gwneud mwy eto 50%.\n",
                        -1);
  report = sk_test_check_run (folder);
  g_assert_cmpuint (sk_test_check_count_at (report, "sentence-words", SK_LEVEL_WARNING), ==, 1);
  g_assert_cmpuint (sk_test_check_count_at (report, "percent", SK_LEVEL_WARNING), ==, 1);
  g_assert_cmpuint (sk_test_check_count (report, "hard-word"), ==, 0);
}

/* No rule is without a test: in the table above, or by name. */
static void
test_complete (void)
{
  static const SkRuleId others[] = {
    SK_RULE_GLOSSARY,     /* glossary */
    SK_RULE_STYLE_MARKUP, /* examples, and content-broken */
    SK_RULE_PAGE_WORDS,   /* sizes */
    SK_RULE_BUNDLE_WORDS, /* sizes */
    SK_RULE_BUNDLE_PAGES, /* sizes */
    SK_RULE_CONTRAST,     /* test-colours, for the colours are the kiosk's */
    SK_RULE_DATES,        /* headers, sources; content-command with --date */
    SK_RULE_TESTED_WITH,  /* headers */
    SK_RULE_CHOICES,      /* choices */
  };
  gboolean is_tested[SK_N_RULES] = { FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    is_tested[others[i]] = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_assert_nonnull (cases[i].breaks[0]);
    g_assert_nonnull (cases[i].misses[0]);
    is_tested[cases[i].rule] = TRUE;
  }
  for (guint i = 0; i < SK_N_RULES; i++) {
    if (!is_tested[i])
      g_test_fail_printf ("nothing tests %s", sk_rule_get (i)->name);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/check/rules/%s", sk_rule_get (cases[i].rule)->name);

    g_test_add_data_func (path, &cases[i], test_rule);
  }
  g_test_add_func ("/check/rules/messages", test_messages);
  g_test_add_func ("/check/rules/examples", test_examples);
  g_test_add_func ("/check/rules/complete", test_complete);
  g_test_add_func ("/check/rules/glossary", test_glossary);
  g_test_add_func ("/check/rules/suggestions", test_suggestions);
  g_test_add_func ("/check/rules/headers", test_headers);
  g_test_add_func ("/check/rules/sources", test_sources);
  g_test_add_func ("/check/rules/credits", test_credits);
  g_test_add_func ("/check/rules/credits-copied", test_credits_copied);
  g_test_add_func ("/check/rules/sizes", test_sizes);
  g_test_add_func ("/check/rules/choices", test_choices);
  g_test_add_func ("/check/rules/exempt", test_exempt);
  g_test_add_func ("/check/rules/other-language", test_other_language);
  return g_test_run ();
}
