/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <gio/gio.h>

#include "sk-built-in.h" /* SK_BUNDLE_BUILT_IN_URI */
#include "sk-check-settings.h"
#include "sk-credit.h"
#include "sk-page.h"
#include "sk-report.h"

G_BEGIN_DECLS

typedef enum {
  SK_PICTURE_SVG,
  SK_PICTURE_BITMAP, /* png or jpg */
} SkPictureFormat;

/*
 * SkBundle: a folder of pages, words and pictures, read through GFile. It keeps what bundle.ini says and the list of
 * files; a page is parsed when it is asked for, and not kept. Main thread only.
 */
#define SK_TYPE_BUNDLE (sk_bundle_get_type ())
G_DECLARE_FINAL_TYPE (SkBundle, sk_bundle, SK, BUNDLE, GObject)

/* Reads bundle.ini and lists the files. Fails with SK_CONTENT_ERROR, which names file, line, fault and remedy. */
SkBundle *sk_bundle_open (GFile *folder, GError **error);

const char *sk_bundle_get_id (SkBundle *self);
const char *sk_bundle_get_title (SkBundle *self, const char *language);
const char *sk_bundle_get_publisher (SkBundle *self);
const char *sk_bundle_get_source (SkBundle *self); /* or NULL */
guint sk_bundle_get_release (SkBundle *self);
const GDate *sk_bundle_get_review_by (SkBundle *self);         /* or NULL */
guint sk_bundle_get_review_by_line (SkBundle *self);           /* of bundle.ini */
guint sk_bundle_get_tested_with_line (SkBundle *self);         /* of bundle.ini; 1 without TestedWith */
const char *const *sk_bundle_get_tested_with (SkBundle *self); /* roles; empty when nobody tried it */
/* The languages that are complete, and so offered; the first is the default. */
const char *const *sk_bundle_get_languages (SkBundle *self);
/* The pages of the home screen, at most 5. */
const char *const *sk_bundle_get_home (SkBundle *self);

/* The ids of all pages of a language, sorted. */
const char *const *sk_bundle_get_pages (SkBundle *self, const char *language);
gboolean sk_bundle_has_page (SkBundle *self, const char *language, const char *id);
/* Fails with SK_CONTENT_ERROR for the first fault in the page, or SK_CONTENT_ERROR_NOT_FOUND. */
SkPage *sk_bundle_load_page (SkBundle *self, const char *language, const char *id, GError **error);
/* Word: a heading of the words page or its anchor, compared without case. NULL, without an error, where there is none. */
SkSection *sk_bundle_explain_word (SkBundle *self, const char *language, const char *word, GError **error);
/* The bundle's own picture, or the built-in one of that key. May be called on any thread. */
GBytes *sk_bundle_load_picture (SkBundle *self, const char *key, SkPictureFormat *format, GError **error);
/* say.ini of the language: word to how it is said, case kept. Never NULL. */
GHashTable *sk_bundle_load_sayings (SkBundle *self, const char *language, GError **error);

/* Who made the bundle's own pictures: an array of SkCredit. */
GPtrArray *sk_bundle_load_credits (SkBundle *self, SkReport *report);
/* The keys of its own pictures, in no order (transfer container). */
GList *sk_bundle_get_own_pictures (SkBundle *self);
SkCheckSettings *sk_bundle_load_check_settings (SkBundle *self, SkReport *report);

/* Gets every page that can be parsed, however faulty, with its file: `en/plan.md`. Its original words are not split into
 * sentences. */
typedef void (*SkPageVisitor) (SkPage *page, const char *file, gpointer data);

/* Every fault of form in every page, word list, picture and sound of the bundle. Keeps no page. The visitor may be
 * NULL. */
void sk_bundle_check (SkBundle *self, SkPageVisitor visitor, gpointer data, SkReport *report);

/* Opens a folder whose faults are to be found: NULL only where it is no bundle at all, and the report then says why.
 * What else is wrong is found by sk_bundle_check (). */
SkBundle *sk_bundle_open_faulty (GFile *folder, SkReport *report);
/* The same, checked. */
SkBundle *sk_bundle_open_checked (GFile *folder, SkReport *report);

G_END_DECLS
