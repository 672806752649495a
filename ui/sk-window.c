/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-window.h"

#include <glib/gi18n.h>

#include "sk-bar.h"
#include "sk-easier-page.h"
#include "sk-focus-way.h"
#include "sk-home-page.h"
#include "sk-language.h"
#include "sk-messages.h"
#include "sk-preview-band.h"
#include "sk-readable.h"
#include "sk-reading-page.h"
#include "sk-start-page.h"
#include "sk-text.h"
#include "sk-warning-sheet.h"
#include "sk-word-sheet.h"

/* Of a window for trying out, in px: with less there is nothing to try out. */
#define LEAST_WIDTH 640
#define LEAST_HEIGHT 480

struct _SkWindow {
  AdwApplicationWindow parent_instance;

  SkBundle *bundle;
  SkVisit *visit;
  SkReader *reader;
  SkLook *look;
  SkPictureStore *pictures;
  gboolean outdated; /* the bundle is past its ReviewBy */

  GtkWidget *all;
  GtkWidget *overlay;
  GtkStack *stack;
  GtkWidget *frame;
  SkText *message;
  GtkWidget *dark;
  SkText *dark_words;
  GtkWidget *band;
  GtkWidget *bar;
  GtkWidget *start;
  GtkWidget *home;
  GtkWidget *easier;
  GtkWidget *sheet;
  GtkWidget *warning;
  SkStaffArea *staff;   /* or NULL */
  GtkWidget *for_staff; /* its screen that is shown; NULL: none */
  gboolean warned;      /* the warning is shown */
  char *place;          /* where the visit was when it was shown last, but for warnings; NULL: nothing is shown */
  GHashTable *pages;    /* page id to SkReadingPage, owned by the stack: a page that was built once turns up at once */
  GtkWidget *front;     /* SkReadable: what Listen reads and Down scrolls; NULL on the start screen; not owned */
  guint building;       /* the idle source that builds the pages of home */
};

G_DEFINE_FINAL_TYPE (SkWindow, sk_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  SIGNAL_SCROLLED,
  SIGNAL_DRAWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
scrolled_cb (SkWindow *self)
{
  g_signal_emit (self, signals[SIGNAL_SCROLLED], 0);
}

static void
watch (SkWindow *self, GtkWidget *readable)
{
  SkScrollArea *area = sk_readable_get_scroll_area (SK_READABLE (readable));

  if (area != NULL)
    g_signal_connect_object (area, "scrolled", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static guint
find_accent (SkWindow *self, const char *id)
{
  const char *const *home = sk_bundle_get_home (self->bundle);

  for (guint i = 0; home[i] != NULL; i++) {
    if (g_str_equal (home[i], id))
      return i + 1;
  }
  return 1;
}

static void
add_to_stack (SkWindow *self, GtkWidget *page, const char *name)
{
  GtkStackPage *place = gtk_stack_add_child (self->stack, page);

  gtk_widget_set_visible (page, FALSE);
  /* A screen reader names it, and would take the name of its type. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static const char *
get_language (SkWindow *self)
{
  return sk_preferences_get_language (sk_visit_get_preferences (self->visit));
}

static GtkWidget *
build_page (SkWindow *self, const char *id, GError **error)
{
  GtkWidget *widget = g_hash_table_lookup (self->pages, id);
  g_autoptr (SkPage) page = NULL;
  g_autofree char *class = NULL;

  if (widget != NULL)
    return widget;
  page = sk_bundle_load_page (self->bundle, get_language (self), id, error);
  if (page == NULL)
    return NULL;
  widget =
      sk_reading_page_new (page, self->outdated, self->pictures, self->reader, sk_visit_get_preferences (self->visit));
  class = g_strdup_printf ("accent-%u", find_accent (self, id));
  gtk_widget_add_css_class (widget, class);
  watch (self, widget);
  add_to_stack (self, widget, sk_sentence_get_text (sk_page_get_heading (page)));
  g_hash_table_insert (self->pages, g_strdup (id), widget);
  return widget;
}

static void
set_front (SkWindow *self, GtkWidget *front)
{
  g_autoptr (GPtrArray) passage = NULL;

  self->front = front;
  if (front != NULL)
    passage = sk_readable_get_passage (SK_READABLE (front));
  else
    passage = g_ptr_array_new ();
  sk_reader_set_passage (self->reader, passage);
  scrolled_cb (self);
}

static void
show_in_stack (SkWindow *self, GtkWidget *page)
{
  GtkWidget *before = gtk_stack_get_visible_child (self->stack);
  gboolean is_new = before != page;

  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->stack, page);
  /* What is not shown must not be in the accessibility tree: the stack alone would leave it there. */
  if (is_new && before != NULL)
    gtk_widget_set_visible (before, FALSE);
  if (SK_IS_READABLE (page))
    sk_readable_show_spot (SK_READABLE (page), sk_visit_get_spot (self->visit));
}

static GtkWidget *
get_home (SkWindow *self)
{
  if (self->home == NULL) {
    self->home = sk_home_page_new (self->bundle, get_language (self), self->pictures, self->reader,
                                   sk_visit_get_preferences (self->visit));
    watch (self, self->home);
    add_to_stack (self, self->home, C_ ("control", "Home"));
  }
  return self->home;
}

/* The first block of the page from which the visitor came, or of the first page. */
static SkBlock *
find_example (SkWindow *self)
{
  const char *id = sk_visit_get_page (self->visit);
  g_autoptr (GError) error = NULL;
  g_autoptr (SkPage) page = NULL;

  if (id == NULL)
    id = sk_bundle_get_home (self->bundle)[0];
  page = sk_bundle_load_page (self->bundle, get_language (self), id, &error);
  if (page == NULL) {
    g_warning ("No example for the choices: %s", error->message);
    return NULL;
  }
  if (sk_page_get_n_sections (page) == 0 || sk_section_get_n_blocks (sk_page_get_section (page, 0)) == 0)
    return NULL;
  return g_object_ref (sk_section_get_block (sk_page_get_section (page, 0), 0));
}

static GtkWidget *
get_easier (SkWindow *self)
{
  g_autoptr (SkBlock) example = find_example (self);

  if (self->easier == NULL) {
    self->easier = sk_easier_page_new (self->pictures, self->reader, sk_visit_get_preferences (self->visit));
    watch (self, self->easier);
    add_to_stack (self, self->easier, _ ("Make it easier"));
  }
  sk_easier_page_set_example (SK_EASIER_PAGE (self->easier), example);
  return self->easier;
}

static GtkWidget *
get_page (SkWindow *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *page = build_page (self, id, &error);

  if (page != NULL)
    return page;
  /* Nothing can be done about it here, and a visitor must not stand before nothing. */
  g_warning ("A page cannot be shown: %s", error->message);
  sk_window_set_message (self, _ ("This page cannot be shown. Please ask a member of staff."));
  return get_home (self);
}

/* Always new: what was seen there is nobody's business afterwards. */
static GtkWidget *
make_staff_screen (SkWindow *self)
{
  GtkWidget *page = NULL;

  if (self->staff == NULL)
    return self->start;
  page = sk_staff_area_make_screen (self->staff, sk_visit_get_staff_screen (self->visit), self->look);
  watch (self, page);
  add_to_stack (self, page, _ ("For members of staff"));
  return page;
}

static gboolean
lies_under_sheet (SkWindow *self)
{
  return gtk_widget_get_visible (self->sheet);
}

/* Whoever comes back finds what they left. */
static void
leaves_cb (SkWindow *self)
{
  if (self->front != NULL && !self->warned && !lies_under_sheet (self))
    sk_visit_set_spot (self->visit, sk_readable_get_spot (SK_READABLE (self->front)));
}

/* In other sizes and letters everything stands elsewhere, but whoever reads goes on where they were. */
static void
keep_place_cb (SkWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  if (SK_IS_READABLE (page))
    sk_readable_show_spot (SK_READABLE (page), sk_readable_get_spot (SK_READABLE (page)));
}

static void
set_sheet_visible (SkWindow *self, gboolean visible)
{
  gtk_widget_set_visible (self->sheet, visible);
  /* What lies under the sheet cannot be touched and is not read: the bar can. */
  gtk_widget_set_can_target (GTK_WIDGET (self->stack), !visible);
  gtk_widget_set_can_focus (GTK_WIDGET (self->stack), !visible);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->stack), GTK_ACCESSIBLE_STATE_HIDDEN, visible, -1);
}

/* The word has the accent of the page that it stands on. */
static void
set_sheet_accent (SkWindow *self, const char *page)
{
  g_autofree char *class = g_strdup_printf ("accent-%u", page != NULL ? find_accent (self, page) : 1);
  const char *classes[] = { "scrim", class, NULL };

  gtk_widget_set_css_classes (self->sheet, classes);
}

static void
show_word (SkWindow *self)
{
  const char *page = sk_visit_get_page (self->visit);
  g_autoptr (GError) error = NULL;
  g_autoptr (SkSection) word =
      sk_bundle_explain_word (self->bundle, get_language (self), sk_visit_get_word (self->visit), &error);

  if (word == NULL) {
    /* Another language may not have the word. */
    if (error != NULL)
      g_warning ("A word cannot be explained: %s", error->message);
    sk_visit_close (self->visit);
    return;
  }
  show_in_stack (self, page != NULL ? get_page (self, page) : get_home (self));
  set_sheet_accent (self, page);
  sk_word_sheet_show (SK_WORD_SHEET (self->sheet), word);
  set_sheet_visible (self, TRUE);
  gtk_widget_grab_focus (self->sheet);
  set_front (self, self->sheet);
  sk_reader_read_aloud (self->reader);
}

static void
show_screen (SkWindow *self)
{
  GtkWidget *before = self->for_staff;
  gboolean is_staff = sk_visit_get_screen (self->visit) == SK_SCREEN_STAFF;
  GtkWidget *page = NULL;

  set_sheet_visible (self, FALSE);
  /* GTK would hold on to what goes with the focus in it. */
  if (before != NULL)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  switch (sk_visit_get_screen (self->visit)) {
  case SK_SCREEN_HOME:
    page = get_home (self);
    break;
  case SK_SCREEN_PAGE:
    page = get_page (self, sk_visit_get_page (self->visit));
    break;
  case SK_SCREEN_EASIER:
    page = get_easier (self);
    break;
  case SK_SCREEN_STAFF:
    page = make_staff_screen (self);
    break;
  case SK_SCREEN_START:
  case SK_SCREEN_WORD:
  case SK_SCREEN_WARNING:
  default:
    page = self->start;
    break;
  }
  show_in_stack (self, page);
  set_front (self, SK_IS_READABLE (page) ? page : NULL);
  if (before != NULL)
    gtk_stack_remove (self->stack, before);
  self->for_staff = is_staff && self->staff != NULL ? page : NULL;
}

/* What is shown may lie under the question whether somebody is there, or under the dark. */
static void
update_covered (SkWindow *self)
{
  gboolean covered = self->warned || gtk_widget_get_visible (self->dark);

  gtk_widget_set_can_focus (self->frame, !covered);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->frame), GTK_ACCESSIBLE_STATE_HIDDEN, covered, -1);
}

static void
show_warning (SkWindow *self, gboolean show)
{
  self->warned = show;
  gtk_widget_set_visible (self->warning, show);
  update_covered (self);
  if (show)
    gtk_widget_child_focus (self->warning, GTK_DIR_TAB_FORWARD);
}

static char *
describe_place (SkVisit *visit)
{
  return g_strdup_printf ("%s %s %s %s", sk_screen_to_string (sk_visit_get_screen (visit)), sk_visit_get_page (visit),
                          sk_visit_get_word (visit), sk_visit_get_staff_screen (visit));
}

/* What was built because a visitor asked for it would tell the next one what that was. */
static void
forget_visit (SkWindow *self)
{
  const char *const *home = sk_bundle_get_home (self->bundle);
  GHashTableIter iter;
  const char *id = NULL;
  GtkWidget *page = NULL;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, (gpointer *) &page)) {
    if (g_strv_contains (home, id))
      continue;
    gtk_stack_remove (self->stack, page);
    g_hash_table_iter_remove (&iter);
  }
  if (self->easier != NULL)
    gtk_stack_remove (self->stack, self->easier);
  self->easier = NULL;
  sk_word_sheet_forget (SK_WORD_SHEET (self->sheet));
}

static void
moved_cb (SkWindow *self)
{
  SkScreen screen = sk_visit_get_screen (self->visit);
  g_autofree char *place = describe_place (self->visit);
  gboolean was_warned = self->warned;

  show_warning (self, screen == SK_SCREEN_WARNING);
  /* The warning leaves everything under it as it is, and gives it back so. */
  if (self->warned || (was_warned && g_strcmp0 (place, self->place) == 0))
    return;
  g_free (self->place);
  self->place = g_steal_pointer (&place);
  sk_window_set_message (self, NULL);
  gtk_widget_set_visible (self->bar, screen != SK_SCREEN_START);
  sk_start_page_set_preview (SK_START_PAGE (self->start), sk_visit_is_preview (self->visit));
  /* A word needs all the room that there is, and has its own way back. */
  gtk_widget_set_visible (self->band, sk_visit_is_preview (self->visit) && screen != SK_SCREEN_WORD);
  sk_bar_set_back (SK_BAR (self->bar), screen == SK_SCREEN_STAFF || sk_visit_can_go_back (self->visit));
  sk_bar_set_easier (SK_BAR (self->bar), screen == SK_SCREEN_EASIER);
  sk_bar_set_staff (SK_BAR (self->bar), screen == SK_SCREEN_STAFF);
  if (screen == SK_SCREEN_WORD)
    show_word (self);
  else
    show_screen (self);
  if (screen == SK_SCREEN_START)
    forget_visit (self);
}

/* What Listen reads grows by the original words and shrinks without them. */
static void
originals_changed_cb (SkWindow *self)
{
  if (self->front != NULL)
    set_front (self, self->front);
}

static gboolean
build_next_cb (gpointer data)
{
  SkWindow *self = data;
  const char *const *home = sk_bundle_get_home (self->bundle);
  gboolean all_built = TRUE;

  get_home (self);
  for (guint i = 0; home[i] != NULL; i++) {
    g_autoptr (GError) error = NULL;

    if (g_hash_table_contains (self->pages, home[i]))
      continue;
    if (build_page (self, home[i], &error) != NULL)
      return G_SOURCE_CONTINUE;
    g_warning ("A page cannot be built: %s", error->message);
    all_built = FALSE;
  }
  self->building = 0;
  if (all_built)
    g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
  return G_SOURCE_REMOVE;
}

/* Once the first page is painted: the others are built while nobody waits for them. */
static void
first_painted_cb (GdkFrameClock *clock, SkWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, first_painted_cb, self);
  self->building = g_idle_add_full (G_PRIORITY_LOW, build_next_cb, self, NULL);
}

static void
sk_window_realize (GtkWidget *widget)
{
  GdkFrameClock *clock = NULL;

  GTK_WIDGET_CLASS (sk_window_parent_class)->realize (widget);
  clock = gtk_widget_get_frame_clock (widget);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (first_painted_cb), widget, 0);
}

/*
 * The screen says how large a kiosk is, not what it shows. Were the pages asked, then before styles that have changed are
 * theirs: GTK would compare new padding with remembered widths and complain of widgets that overlap.
 */
static void
sk_window_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                   int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

static void
look_changed_cb (SkWindow *self)
{
  gtk_widget_set_margin_top (self->all, sk_look_get_room_above (self->look));
}

static void
sk_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  sk_look_set_size (SK_WINDOW (widget)->look, width, height);
  GTK_WIDGET_CLASS (sk_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
sk_window_dispose (GObject *object)
{
  SkWindow *self = SK_WINDOW (object);

  g_clear_handle_id (&self->building, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), SK_TYPE_WINDOW);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_pointer (&self->place, g_free);
  g_clear_object (&self->pictures);
  g_clear_object (&self->staff);
  g_clear_object (&self->look);
  g_clear_object (&self->reader);
  g_clear_object (&self->visit);
  g_clear_object (&self->bundle);

  G_OBJECT_CLASS (sk_window_parent_class)->dispose (object);
}

static void
sk_window_class_init (SkWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sk_window_dispose;
  widget_class->realize = sk_window_realize;
  widget_class->measure = sk_window_measure;
  widget_class->size_allocate = sk_window_size_allocate;

  signals[SIGNAL_SCROLLED] =
      g_signal_new ("scrolled", SK_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[SIGNAL_DRAWN] =
      g_signal_new ("drawn", SK_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SK_TYPE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/southend/SendKiosk/sk-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SkWindow, all);
  gtk_widget_class_bind_template_child (widget_class, SkWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, SkWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SkWindow, frame);
  gtk_widget_class_bind_template_child (widget_class, SkWindow, message);
  gtk_widget_class_bind_template_child (widget_class, SkWindow, dark);
  gtk_widget_class_bind_template_child (widget_class, SkWindow, dark_words);
}

static void
sk_window_init (SkWindow *self)
{
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
is_outdated (SkBundle *bundle)
{
  const GDate *review_by = sk_bundle_get_review_by (bundle);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate today;

  if (review_by == NULL)
    return FALSE;
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  (GDateYear) g_date_time_get_year (now));
  return g_date_compare (&today, review_by) > 0;
}

/* What lies around and over the pages. */
static void
build_frame (SkWindow *self)
{
  SkPreferences *preferences = sk_visit_get_preferences (self->visit);

  self->sheet = sk_word_sheet_new (self->pictures, self->reader, preferences);
  gtk_widget_set_visible (self->sheet, FALSE);
  watch (self, self->sheet);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->sheet);
  self->warning = sk_warning_sheet_new (self->pictures);
  gtk_widget_set_visible (self->warning, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->all), self->warning);
  self->bar = sk_bar_new (self->reader, self->look, preferences);
  gtk_box_append (GTK_BOX (self->frame), self->bar);
  self->band = sk_preview_band_new ();
  gtk_box_prepend (GTK_BOX (self->frame), self->band);
  self->start = sk_start_page_new (self->bundle, self->pictures, self->reader, preferences);
  add_to_stack (self, self->start, sk_bundle_get_publisher (self->bundle));
}

static void
clear_frame (SkWindow *self)
{
  GtkWidget *page = NULL;

  g_clear_handle_id (&self->building, g_source_remove);
  g_clear_pointer (&self->place, g_free);
  self->front = NULL;
  self->home = NULL;
  self->easier = NULL;
  self->start = NULL;
  self->for_staff = NULL;
  g_hash_table_remove_all (self->pages);
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->stack))) != NULL)
    gtk_stack_remove (self->stack, page);
  gtk_overlay_remove_overlay (GTK_OVERLAY (self->overlay), self->sheet);
  gtk_overlay_remove_overlay (GTK_OVERLAY (self->all), self->warning);
  gtk_box_remove (GTK_BOX (self->frame), self->bar);
  gtk_box_remove (GTK_BOX (self->frame), self->band);
}

static void
follow_language (SkWindow *self)
{
  gboolean right_to_left = sk_language_is_right_to_left (get_language (self));

  sk_messages_set_language (get_language (self));
  gtk_widget_set_default_direction (right_to_left ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

static SkScrollArea *
get_front_area (SkWindow *self)
{
  return self->front != NULL ? sk_readable_get_scroll_area (SK_READABLE (self->front)) : NULL;
}

/* Where somebody is on the screen: what is asked, what is in sight, and where the focus is. */
typedef struct {
  int question;
  guint spot;
  gboolean in_bar;
  GArray *focus; /* the way to it in the bar or the page (see SkFocusWay), or NULL */
} Position;

static void
position_clear (Position *position)
{
  g_clear_pointer (&position->focus, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Position, position_clear)

static void
remember_position (SkWindow *self, Position *position)
{
  position->question = self->easier != NULL ? sk_easier_page_get_question (SK_EASIER_PAGE (self->easier)) : -1;
  position->spot = self->front != NULL ? sk_readable_get_spot (SK_READABLE (self->front)) : 0;
  position->focus = sk_focus_way_find (self->bar);
  position->in_bar = position->focus != NULL;
  if (!position->in_bar)
    position->focus = sk_focus_way_find (gtk_stack_get_visible_child (self->stack));
}

static void
go_to_position (SkWindow *self, const Position *position)
{
  if (self->easier != NULL)
    sk_easier_page_ask (SK_EASIER_PAGE (self->easier), position->question);
  if (self->front != NULL)
    sk_readable_show_spot (SK_READABLE (self->front), position->spot);
  if (position->focus != NULL)
    sk_focus_way_follow (position->in_bar ? self->bar : gtk_stack_get_visible_child (self->stack), position->focus);
}

static void
rebuild (SkWindow *self)
{
  g_auto (Position) position = { 0 };

  remember_position (self, &position);
  /* GTK would give the focus of what goes to the first thing that comes, and scroll there. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  follow_language (self);
  clear_frame (self);
  build_frame (self);
  moved_cb (self);
  go_to_position (self, &position);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->building = g_idle_add_full (G_PRIORITY_LOW, build_next_cb, self, NULL);
}

static void
language_changed_cb (SkWindow *self)
{
  rebuild (self);
}

static void
take_bundle (SkWindow *self, SkBundle *bundle)
{
  g_set_object (&self->bundle, bundle);
  g_clear_object (&self->pictures);
  self->pictures = sk_picture_store_new (bundle, self->look);
  self->outdated = is_outdated (bundle);
}

static void
follow_sizes (SkWindow *self)
{
  static const char *const sizes[] = { "text-size", "letters", "spacing", "words-only", "reach", "original-words" };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autofree char *signal = g_strconcat ("notify::", sizes[i], NULL);

    g_signal_connect_object (sk_visit_get_preferences (self->visit), signal, G_CALLBACK (keep_place_cb), self,
                             G_CONNECT_SWAPPED);
  }
}

SkWindow *
sk_window_new (SkBundle *bundle, SkVisit *visit, SkReader *reader)
{
  SkWindow *self = g_object_new (SK_TYPE_WINDOW, NULL);
  SkPreferences *preferences = sk_visit_get_preferences (visit);

  self->visit = g_object_ref (visit);
  self->reader = g_object_ref (reader);
  self->look = sk_look_new (preferences);
  take_bundle (self, bundle);
  sk_look_set_window (self->look, GTK_WIDGET (self));
  g_signal_connect_object (self->look, "changed", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  follow_language (self);
  build_frame (self);
  g_signal_connect_object (visit, "leaves", G_CALLBACK (leaves_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (visit, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  follow_sizes (self);
  g_signal_connect_object (preferences, "notify::original-words", G_CALLBACK (originals_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::language", G_CALLBACK (language_changed_cb), self, G_CONNECT_SWAPPED);
  moved_cb (self);
  return self;
}

void
sk_window_set_staff (SkWindow *self, SkStaffArea *staff)
{
  g_return_if_fail (SK_IS_WINDOW (self));

  g_set_object (&self->staff, staff);
  sk_staff_area_set_window (staff, GTK_WIDGET (self));
}

void
sk_window_set_bundle (SkWindow *self, SkBundle *bundle)
{
  const char *const *languages;
  const char *page;

  g_return_if_fail (SK_IS_WINDOW (self));

  languages = sk_bundle_get_languages (bundle);
  page = sk_visit_get_page (self->visit);
  take_bundle (self, bundle);
  sk_preferences_set_languages (sk_visit_get_preferences (self->visit), languages, languages[0]);
  if (page != NULL && !sk_bundle_has_page (bundle, get_language (self), page))
    sk_visit_go_home (self->visit);
  rebuild (self);
}

void
sk_window_set_screen (SkWindow *self, int width, int height, const SkScale *scale)
{
  g_return_if_fail (SK_IS_WINDOW (self));

  /* The layout first: that of another screen may need more room than this one has, and would make the window too big. */
  if (scale != NULL)
    sk_look_set_scale (self->look, scale);
  sk_look_set_size (self->look, width, height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
}

void
sk_window_set_scale (SkWindow *self, const SkScale *scale)
{
  g_return_if_fail (SK_IS_WINDOW (self));

  sk_look_set_scale (self->look, scale);
}

gboolean
sk_window_can_explain (SkWindow *self, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SkSection) section = NULL;

  g_return_val_if_fail (SK_IS_WINDOW (self), FALSE);

  section = sk_bundle_explain_word (self->bundle, get_language (self), word, &error);
  if (error != NULL)
    g_warning ("The words cannot be read: %s", error->message);
  return section != NULL;
}

void
sk_window_scroll (SkWindow *self, gboolean down)
{
  SkScrollArea *area = NULL;

  g_return_if_fail (SK_IS_WINDOW (self));

  area = get_front_area (self);
  if (area != NULL)
    sk_scroll_area_scroll (area, down);
}

void
sk_window_scroll_to_end (SkWindow *self, gboolean down)
{
  SkScrollArea *area = NULL;

  g_return_if_fail (SK_IS_WINDOW (self));

  area = get_front_area (self);
  if (area != NULL)
    sk_scroll_area_scroll_to_end (area, down);
}

gboolean
sk_window_can_scroll (SkWindow *self, gboolean down)
{
  SkScrollArea *area = NULL;

  g_return_val_if_fail (SK_IS_WINDOW (self), FALSE);

  area = get_front_area (self);
  return area != NULL && sk_scroll_area_can_scroll (area, down);
}

void
sk_window_set_left (SkWindow *self, guint left, guint all)
{
  g_return_if_fail (SK_IS_WINDOW (self));

  sk_warning_sheet_set_left (SK_WARNING_SHEET (self->warning), left, all);
}

void
sk_window_set_dark (SkWindow *self, const char *words)
{
  g_return_if_fail (SK_IS_WINDOW (self));

  if (words != NULL)
    sk_text_set_text (self->dark_words, words);
  gtk_widget_set_visible (self->dark, words != NULL);
  update_covered (self);
}

void
sk_window_set_message (SkWindow *self, const char *message)
{
  g_return_if_fail (SK_IS_WINDOW (self));

  if (message != NULL)
    sk_text_set_text (self->message, message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
  sk_look_set_telling (self->look, message != NULL);
}
