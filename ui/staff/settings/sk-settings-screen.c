/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-settings-screen.h"

#include <glib/gi18n.h>

#include "sk-language.h"
#include "sk-messages.h"

/* A step of the ruler, in mm. */
#define STEP 10
#define LEAST_WIDTH 100
#define MOST_WIDTH 3000

static void
add_question (SkPlainPage *page, const char *picture, const char *label, const char *screen)
{
  sk_plain_page_add_option (page, picture, label, "staff.open", g_variant_new_string (screen));
}

void
sk_settings_screen_fill (SkPlainPage *page, SkStaff *staff)
{
  sk_plain_page_add_row (page, NULL, NULL, _ ("What you choose here stays, for all visitors."), NULL);
  add_question (page, "time", _ ("How long may nobody touch it?"), SK_STAFF_IDLE);
  add_question (page, "bigger", _ ("How large is the screen?"), SK_STAFF_SIZE);
  add_question (page, "reach", _ ("How far away are people?"), SK_STAFF_DISTANCE);
  add_question (page, "voice", _ ("How loud may it be?"), SK_STAFF_VOLUME);
  add_question (page, "talking", _ ("Which languages?"), SK_STAFF_LANGUAGES);
  add_question (page, "colours", _ ("Which colours?"), SK_STAFF_COLOURS);
}

void
sk_settings_screen_fill_idle (SkPlainPage *page, SkStaff *staff)
{
  static const SkPlainAnswer answers[] = {
    { 60, N_ ("One minute") },    { 120, N_ ("Two minutes") }, { 180, N_ ("Three minutes") },
    { 300, N_ ("Five minutes") }, { 600, N_ ("Ten minutes") },
  };

  sk_plain_page_add_row (page, "still-there", _ ("Somebody who asks"),
                         _ ("After this time the screen asks: Are you still there?"),
                         _ ("Then it goes back to the start."), NULL);
  sk_plain_page_add_choices (page, _ ("How long may nobody touch it?"), sk_staff_get_settings (staff), "idle-seconds",
                             answers, G_N_ELEMENTS (answers));
}

void
sk_settings_screen_fill_distance (SkPlainPage *page, SkStaff *staff)
{
  static const SkPlainAnswer answers[] = {
    { 400, N_ ("40 centimetres") },   { 600, N_ ("60 centimetres") },   { 800, N_ ("80 centimetres") },
    { 1000, N_ ("100 centimetres") }, { 1200, N_ ("120 centimetres") },
  };

  sk_plain_page_add_row (page, "wheelchair", _ ("Somebody in a wheelchair"),
                         _ ("Measure from the eyes of somebody in a wheelchair to the screen."),
                         _ ("The largest words get larger for people who are far away."), NULL);
  sk_plain_page_add_choices (page, _ ("How far away are people?"), sk_staff_get_settings (staff), "viewing-distance-mm",
                             answers, G_N_ELEMENTS (answers));
}

void
sk_settings_screen_fill_volume (SkPlainPage *page, SkStaff *staff)
{
  static const SkPlainAnswer answers[] = {
    { 40, N_ ("Not very loud") },
    { 70, N_ ("Louder") },
    { 100, N_ ("As loud as it can") },
  };

  sk_plain_page_add_row (page, "voice", _ ("Somebody who speaks"), _ ("Visitors can make it as loud as this."),
                         _ ("In a quiet room it need not be loud."), NULL);
  sk_plain_page_add_choices (page, _ ("How loud may it be?"), sk_staff_get_settings (staff), "most-volume", answers,
                             G_N_ELEMENTS (answers));
}

static void
add_offers (SkPlainPage *page, SkStaff *staff, const char *question, const SkPlainOffer *offers, guint n,
            const char *action, const char *setting)
{
  g_auto (GStrv) left_out = g_settings_get_strv (sk_staff_get_settings (staff), setting);

  sk_plain_page_add_offers (page, question, offers, n, action, (const char *const *) left_out);
}

void
sk_settings_screen_fill_languages (SkPlainPage *page, SkStaff *staff)
{
  const char *const *languages = sk_bundle_get_languages (sk_staff_get_bundle (staff));
  g_autoptr (GArray) offers = g_array_new (FALSE, FALSE, sizeof (SkPlainOffer));

  if (sk_staff_get_message (staff) != NULL)
    sk_plain_page_add_message (page, sk_staff_get_message (staff));
  if (languages[1] == NULL) {
    sk_plain_page_add_row (page, "talking", _ ("People who talk"), _ ("These pages are in one language only."), NULL);
    return;
  }
  sk_plain_page_add_row (page, "talking", _ ("People who talk"), _ ("Visitors can choose from these languages."),
                         _ ("Touch one to take it away."), _ ("Touch it again to bring it back."), NULL);
  for (guint i = 0; languages[i] != NULL; i++) {
    SkPlainOffer offer = { languages[i], sk_language_get_name (languages[i]), languages[i], NULL };

    g_array_append_val (offers, offer);
  }
  add_offers (page, staff, _ ("Which languages?"), (const SkPlainOffer *) (void *) offers->data, offers->len,
              "staff.offer-language", "left-out-languages");
}

void
sk_settings_screen_fill_colours (SkPlainPage *page, SkStaff *staff)
{
  const char *language = sk_messages_get_language ();
  const SkPlainOffer offers[] = {
    { "paper", _ ("Paper"), language, "sample-paper" },
    { "white", _ ("White"), language, "sample-white" },
    { "cream", _ ("Cream"), language, "sample-cream" },
    { "blue", _ ("Blue"), language, "sample-blue" },
    { "dark", _ ("Dark"), language, "sample-dark" },
    { "black-on-yellow", _ ("Black on yellow"), language, "sample-black-on-yellow" },
    { "yellow-on-black", _ ("Yellow on black"), language, "sample-yellow-on-black" },
  };

  if (sk_staff_get_message (staff) != NULL)
    sk_plain_page_add_message (page, sk_staff_get_message (staff));
  sk_plain_page_add_row (page, "colours", _ ("Colours"), _ ("Visitors can choose from these colours."),
                         _ ("Touch one to take it away."), _ ("Touch it again to bring it back."), NULL);
  add_offers (page, staff, _ ("Which colours?"), offers, G_N_ELEMENTS (offers), "staff.offer-colours",
              "left-out-colours");
}

static void
add_step (SkPlainPage *page, const char *label, int width)
{
  sk_plain_page_add_option (page, NULL, label, "staff.screen-width-mm",
                            g_variant_new_uint32 ((guint32) CLAMP (width, LEAST_WIDTH, MOST_WIDTH)));
}

void
sk_settings_screen_fill_size (SkPlainPage *page, SkStaff *staff)
{
  guint set = g_settings_get_uint (sk_staff_get_settings (staff), "screen-width-mm");
  int width = set > 0 ? (int) set : (int) sk_look_get_screen_width (sk_plain_page_get_look (page));
  g_autofree char *now = g_strdup_printf (_ ("Now it is set to %d centimetres."), (width + STEP / 2) / STEP);

  sk_plain_page_add_row (page, "bigger", _ ("A large letter and a small one"),
                         _ ("Measure the picture on the screen with a ruler, from left to right."), now,
                         set == 0 ? _ ("The screen itself says so.") : NULL, NULL);
  add_step (page, _ ("One centimetre more"), width + STEP);
  add_step (page, _ ("Ten centimetres more"), width + 10 * STEP);
  add_step (page, _ ("One centimetre less"), width - STEP);
  add_step (page, _ ("Ten centimetres less"), width - 10 * STEP);
  if (set > 0)
    sk_plain_page_add_option (page, NULL, _ ("What the screen itself says"), "staff.screen-width-mm",
                              g_variant_new_uint32 (0));
}
