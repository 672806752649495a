/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* What the store answers, and what is no answer. */

#include "sk-store-answer.h"
#include "sk-store-protocol.h"

static void
test_status (void)
{
  g_autoptr (SkStoreAnswer) answer = sk_store_answer_parse ("now\tabc\tOur plan\t4\t1700000000\n"
                                                            "before\tdef\tOld plan\t3\t1600000000\n"
                                                            "done\n");

  g_assert_true (answer->done);
  g_assert_null (answer->reason);
  g_assert_cmpstr (answer->now->commit, ==, "abc");
  g_assert_cmpstr (answer->now->title, ==, "Our plan");
  g_assert_cmpuint (answer->now->release, ==, 4);
  g_assert_cmpint (answer->now->since, ==, 1700000000);
  g_assert_cmpstr (answer->before->title, ==, "Old plan");
}

static void
test_checked (void)
{
  g_autoptr (SkStoreAnswer) answer =
      sk_store_answer_parse ("finding\t2\t12\ten/plan.md\tOur plan\tit is too long\tWe work.\n"
                             "finding\t1\t1\tpictures/a.svg\tpictures/a.svg\tnobody made it\t\n"
                             "finding\t9\t1\ta\tb\tc\td\n"
                             "tried\tabc\tOur plan\t5\t1700000000\n"
                             "done\n");
  const SkToldFinding *first = answer->findings->pdata[0], *second = answer->findings->pdata[1];

  g_assert_cmpuint (answer->findings->len, ==, 2);
  g_assert_true (first->is_error);
  g_assert_cmpuint (first->line, ==, 12);
  g_assert_cmpstr (first->page, ==, "Our plan");
  g_assert_cmpstr (first->message, ==, "it is too long");
  g_assert_cmpstr (first->text, ==, "We work.");
  g_assert_false (second->is_error);
  g_assert_cmpstr (second->text, ==, "");
  g_assert_cmpuint (answer->tried->release, ==, 5);
}

static void
test_failed (void)
{
  g_autoptr (SkStoreAnswer) answer = sk_store_answer_parse ("failed\tbusy\tsomebody else\n");

  g_assert_false (answer->done);
  g_assert_cmpstr (answer->reason, ==, SK_STORE_REASON_BUSY);
  g_assert_cmpstr (answer->message, ==, "somebody else");
  g_assert_null (answer->now);
}

/* A store that died in the midst of it, and one that says something else. */
static void
test_broken (void)
{
  static const char *const texts[] = {
    "",         "\n",      "now\tabc\tOur plan\t4\t1700000000\n",  "now\tabc\n", "failed\n",
    "\xff\xfe", "done?\n", "now\tabc\tOur plan\t-4\t1\nfinding\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (SkStoreAnswer) answer = sk_store_answer_parse (texts[i]);

    g_assert_false (answer->done);
    g_assert_cmpstr (answer->reason, ==, SK_STORE_REASON_OTHER);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/staff/answer/status", test_status);
  g_test_add_func ("/staff/answer/checked", test_checked);
  g_test_add_func ("/staff/answer/failed", test_failed);
  g_test_add_func ("/staff/answer/broken", test_broken);
  return g_test_run ();
}
