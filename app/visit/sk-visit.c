/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-visit.h"

/* Longer ways are forgotten from their beginning; nobody goes back so far. */
#define MOST_PLACES 64

typedef struct {
  SkScreen screen;
  char *page;
  char *word;
  guint spot;
} Place;

struct _SkVisit {
  GObject parent_instance;

  SkPreferences *preferences;
  GPtrArray *way;       /* Place; the last one is shown, the first is the start */
  GPtrArray *put_aside; /* the way of a member of staff who looks at what visitors would see; or NULL */
};

G_DEFINE_FINAL_TYPE (SkVisit, sk_visit, G_TYPE_OBJECT)

enum {
  SIGNAL_LEAVES,
  SIGNAL_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

const char *
sk_screen_to_string (SkScreen screen)
{
  switch (screen) {
  case SK_SCREEN_START:
    return "start";
  case SK_SCREEN_HOME:
    return "home";
  case SK_SCREEN_PAGE:
    return "page";
  case SK_SCREEN_WORD:
    return "word";
  case SK_SCREEN_EASIER:
    return "easier";
  case SK_SCREEN_WARNING:
    return "warning";
  case SK_SCREEN_STAFF:
    return "staff";
  default:
    g_return_val_if_reached ("start");
  }
}

static Place *
place_new (SkScreen screen, const char *page, const char *word)
{
  Place *place = g_new0 (Place, 1);

  place->screen = screen;
  place->page = g_strdup (page);
  place->word = g_strdup (word);
  return place;
}

static void
place_free (Place *place)
{
  g_free (place->page);
  g_free (place->word);
  g_free (place);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)

static GPtrArray *
way_new (void)
{
  GPtrArray *way = g_ptr_array_new_with_free_func ((GDestroyNotify) place_free);

  g_ptr_array_add (way, place_new (SK_SCREEN_START, NULL, NULL));
  return way;
}

static Place *
here (SkVisit *self)
{
  return self->way->pdata[self->way->len - 1];
}

/* From the first step to the last: visitors' screens and those of staff are never on one way. */
static gboolean
is_staff (SkVisit *self)
{
  return self->way->len > 1 && ((const Place *) self->way->pdata[1])->screen == SK_SCREEN_STAFF;
}

static gboolean
lies_over (SkScreen screen)
{
  return screen == SK_SCREEN_WORD || screen == SK_SCREEN_EASIER || screen == SK_SCREEN_WARNING;
}

static gboolean
is_same (const Place *a, const Place *b)
{
  return a->screen == b->screen && g_strcmp0 (a->page, b->page) == 0 && g_strcmp0 (a->word, b->word) == 0;
}

static void
leave (SkVisit *self)
{
  g_signal_emit (self, signals[SIGNAL_LEAVES], 0);
}

static void
go (SkVisit *self, SkScreen screen, const char *page, const char *word)
{
  /* Copied first: the strings may belong to the place that is dropped below. */
  g_autoptr (Place) place = place_new (screen, page, word);

  if (is_same (here (self), place))
    return;
  leave (self);
  /* What lies over a page is no station of the way: a page or another cover takes its place. The warning lies over
   * everything and takes no place. */
  while (lies_over (here (self)->screen) && screen != SK_SCREEN_WARNING)
    g_ptr_array_set_size (self->way, (int) self->way->len - 1);
  /* Where it lay over that very page, the page is only uncovered: Back must not lead from it to itself. */
  if (!is_same (here (self), place)) {
    if (self->way->len >= MOST_PLACES)
      g_ptr_array_remove_index (self->way, 1);
    g_ptr_array_add (self->way, g_steal_pointer (&place));
  }
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
sk_visit_finalize (GObject *object)
{
  SkVisit *self = SK_VISIT (object);

  g_clear_object (&self->preferences);
  g_clear_pointer (&self->way, g_ptr_array_unref);
  g_clear_pointer (&self->put_aside, g_ptr_array_unref);

  G_OBJECT_CLASS (sk_visit_parent_class)->finalize (object);
}

static void
sk_visit_class_init (SkVisitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = sk_visit_finalize;

  signals[SIGNAL_LEAVES] =
      g_signal_new ("leaves", SK_TYPE_VISIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVED] = g_signal_new ("moved", SK_TYPE_VISIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sk_visit_init (SkVisit *self)
{
  self->preferences = sk_preferences_new ();
  self->way = way_new ();
}

SkVisit *
sk_visit_new (void)
{
  return g_object_new (SK_TYPE_VISIT, NULL);
}

SkPreferences *
sk_visit_get_preferences (SkVisit *self)
{
  g_return_val_if_fail (SK_IS_VISIT (self), NULL);

  return self->preferences;
}

gboolean
sk_visit_has_begun (SkVisit *self)
{
  g_return_val_if_fail (SK_IS_VISIT (self), FALSE);

  return self->way->len > 1 || self->put_aside != NULL || sk_preferences_get_changed (self->preferences);
}

SkScreen
sk_visit_get_screen (SkVisit *self)
{
  g_return_val_if_fail (SK_IS_VISIT (self), SK_SCREEN_START);

  return here (self)->screen;
}

const char *
sk_visit_get_page (SkVisit *self)
{
  g_return_val_if_fail (SK_IS_VISIT (self), NULL);

  return is_staff (self) ? NULL : here (self)->page;
}

const char *
sk_visit_get_word (SkVisit *self)
{
  g_return_val_if_fail (SK_IS_VISIT (self), NULL);

  return here (self)->word;
}

/* The place whose spot is shown. */
static Place *
find_spot (SkVisit *self)
{
  guint i = self->way->len - 1;

  while (i > 0 && (((const Place *) self->way->pdata[i])->screen == SK_SCREEN_WORD ||
                   ((const Place *) self->way->pdata[i])->screen == SK_SCREEN_WARNING))
    i--;
  return self->way->pdata[i];
}

guint
sk_visit_get_spot (SkVisit *self)
{
  g_return_val_if_fail (SK_IS_VISIT (self), 0);

  return find_spot (self)->spot;
}

void
sk_visit_set_spot (SkVisit *self, guint spot)
{
  g_return_if_fail (SK_IS_VISIT (self));

  find_spot (self)->spot = spot;
}

void
sk_visit_go_home (SkVisit *self)
{
  g_return_if_fail (SK_IS_VISIT (self));

  if (is_staff (self))
    g_ptr_array_set_size (self->way, 1);
  go (self, SK_SCREEN_HOME, NULL, NULL);
}

void
sk_visit_open_page (SkVisit *self, const char *page)
{
  g_return_if_fail (SK_IS_VISIT (self));
  g_return_if_fail (page != NULL);

  go (self, SK_SCREEN_PAGE, page, NULL);
}

void
sk_visit_explain_word (SkVisit *self, const char *word)
{
  g_return_if_fail (SK_IS_VISIT (self));
  g_return_if_fail (word != NULL);

  go (self, SK_SCREEN_WORD, here (self)->page, word);
}

void
sk_visit_make_easier (SkVisit *self)
{
  g_return_if_fail (SK_IS_VISIT (self));

  if (here (self)->screen != SK_SCREEN_EASIER)
    sk_preferences_remember (self->preferences);
  go (self, SK_SCREEN_EASIER, here (self)->page, NULL);
}

void
sk_visit_begin_staff (SkVisit *self, const char *screen)
{
  g_return_if_fail (SK_IS_VISIT (self));
  g_return_if_fail (screen != NULL);

  g_clear_pointer (&self->put_aside, g_ptr_array_unref);
  g_ptr_array_set_size (self->way, 1);
  go (self, SK_SCREEN_STAFF, screen, NULL);
}

void
sk_visit_open_staff (SkVisit *self, const char *screen)
{
  g_return_if_fail (SK_IS_VISIT (self));
  g_return_if_fail (screen != NULL);
  g_return_if_fail (is_staff (self));

  go (self, SK_SCREEN_STAFF, screen, NULL);
}

const char *
sk_visit_get_staff_screen (SkVisit *self)
{
  g_return_val_if_fail (SK_IS_VISIT (self), NULL);

  return is_staff (self) ? here (self)->page : NULL;
}

void
sk_visit_begin_preview (SkVisit *self)
{
  g_return_if_fail (SK_IS_VISIT (self));
  g_return_if_fail (is_staff (self));

  self->put_aside = g_steal_pointer (&self->way);
  self->way = way_new ();
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

void
sk_visit_end_preview (SkVisit *self)
{
  g_return_if_fail (SK_IS_VISIT (self));

  if (self->put_aside == NULL)
    return;
  g_ptr_array_unref (self->way);
  self->way = g_steal_pointer (&self->put_aside);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

gboolean
sk_visit_is_preview (SkVisit *self)
{
  g_return_val_if_fail (SK_IS_VISIT (self), FALSE);

  return self->put_aside != NULL;
}

gboolean
sk_visit_can_go_back (SkVisit *self)
{
  g_return_val_if_fail (SK_IS_VISIT (self), FALSE);

  return self->way->len > 2 || lies_over (here (self)->screen);
}

void
sk_visit_go_back (SkVisit *self)
{
  g_return_if_fail (SK_IS_VISIT (self));

  if (!sk_visit_can_go_back (self))
    return;
  leave (self);
  g_ptr_array_set_size (self->way, (int) self->way->len - 1);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

void
sk_visit_warn (SkVisit *self)
{
  Place *now = NULL;

  g_return_if_fail (SK_IS_VISIT (self));

  now = here (self);
  if (sk_visit_has_begun (self))
    go (self, SK_SCREEN_WARNING, now->page, now->word);
}

void
sk_visit_close (SkVisit *self)
{
  g_return_if_fail (SK_IS_VISIT (self));

  if (lies_over (here (self)->screen))
    sk_visit_go_back (self);
}

void
sk_visit_end (SkVisit *self)
{
  gboolean moves;

  g_return_if_fail (SK_IS_VISIT (self));

  moves = self->way->len > 1 || self->put_aside != NULL;
  g_ptr_array_set_size (self->way, 1);
  g_clear_pointer (&self->put_aside, g_ptr_array_unref);
  sk_preferences_reset (self->preferences);
  if (moves)
    g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

void
sk_visit_finish (SkVisit *self)
{
  g_return_if_fail (SK_IS_VISIT (self));

  if (self->put_aside == NULL) {
    sk_visit_end (self);
  } else if (self->way->len > 1) {
    g_ptr_array_set_size (self->way, 1);
    g_signal_emit (self, signals[SIGNAL_MOVED], 0);
  }
}
