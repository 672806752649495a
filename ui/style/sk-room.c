/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-room.h"

#include <math.h>

#include "sk-scale.h"

/* The stylesheets are drawn for a screen with sides like these; what surrounds the words gets at most so much smaller. */
#define DRAWN_LONG 1760
#define DRAWN_SHORT 960
#define LEAST_FIT 0.45
/* A control, one of the bar and of the rail, the space between two, and around those of the bar or the rail. */
#define CONTROL 88
#define BAR_CONTROL 138
#define RAIL_CONTROL 104
#define GAP 20
#define AROUND 34
#define IN_BAR 5
#define IN_TOOLS 3
/* The letters on controls: their size, as a share of the least control where millimetres ask for more, and in them the
 * widest word and a line; the symbol beside or above them, and what is around both. */
#define LABEL_EM 27
#define LABEL_OF_TARGET 0.34
#define WIDEST_LABEL 4.2
#define LONGEST_LABEL 7.8
#define TITLE_LINE 1.25
#define SYMBOL 60
#define AROUND_LABEL 20
/* Above the bar there is room for so many lines at 100 % and two controls, or it stands beside them. */
#define LINES_OVER_BAR 6.5
#define LINE (SK_SCALE_SENTENCE_PX * LINE_EM)
#define LINE_EM 1.6
/* A title, one beside tools, how long the message is in letters, and what is around a sentence. */
#define TITLE 64
#define NARROW_TITLE 300
#define LARGER 1.2
#define MESSAGE_EM 30
#define AROUND_SENTENCE 20
/* Everything stands lower by this share of the screen at most, and as long as a sentence is in sight. */
#define LOWER 0.35
/* In letters: less has pictures above the words, or no outlines around them; is what the bar has to leave at its side;
 * has no controls beside the words; and has sentences of three lines. */
#define NARROW 13.3
#define NARROWEST 10
#define SLIM 19
#define FEW_LETTERS 22
/* In lines: what has its title above the words. */
#define FEW_LINES 8

double
sk_room_find_fit (double width, double height)
{
  if (width <= 0 || height <= 0)
    return 1;
  return CLAMP (MIN (MAX (width, height) / DRAWN_LONG, MIN (width, height) / DRAWN_SHORT), LEAST_FIT, 1);
}

/* How large what is drawn so large is here, if it is a control. */
static double
get_control (const SkRoom *self, double drawn)
{
  return MAX (drawn * self->fit, self->target);
}

/* The letters on a control, which have their least in mm like the control. */
static double
get_em (const SkRoom *self)
{
  return MAX (LABEL_EM, self->target * LABEL_OF_TARGET);
}

/* One with its symbol above its words, of two lines; and one beside them. */
static double
get_height (const SkRoom *self)
{
  return MAX (get_control (self, BAR_CONTROL), SYMBOL * self->fit + AROUND_LABEL + 2 * TITLE_LINE * get_em (self));
}

/* In the rail all have one word. */
static double
get_rail_height (const SkRoom *self)
{
  return MAX (get_control (self, RAIL_CONTROL), SYMBOL * self->fit + AROUND_LABEL + TITLE_LINE * get_em (self));
}

static double
get_width (const SkRoom *self)
{
  return MAX (self->target, WIDEST_LABEL * get_em (self));
}

static double
get_tool_width (const SkRoom *self)
{
  return get_width (self) + SYMBOL * self->fit + AROUND_LABEL;
}

/* Lines, or columns, of controls so large. */
static double
get_lines (const SkRoom *self, double control, int lines)
{
  return lines * (control + self->gap) + AROUND * self->fit;
}

static int
count_lines (const SkRoom *self, guint controls, double control, double room)
{
  double beside = floor ((room - AROUND * self->fit + self->gap) / (control + self->gap));

  return (int) ceil (controls / MAX (beside, 1));
}

/* Of the bar at the side: words in one line each, or as narrow as they may be, whichever takes less. */
static double
get_side (const SkRoom *self)
{
  int narrow = count_lines (self, IN_BAR, get_height (self), self->height);
  int wide = count_lines (self, IN_BAR, get_rail_height (self), self->height);

  return MIN (get_lines (self, get_width (self), narrow), get_lines (self, LONGEST_LABEL * get_em (self), wide));
}

/* What the bar and the rail leave. */
static void
find_page (SkRoom *self)
{
  self->page_width = self->width;
  self->page_height = self->height;
  if (self->upright)
    self->page_height -= get_lines (self, get_control (self, CONTROL), 1);
  else
    self->page_width -= get_lines (self, get_width (self), 1);
  if (self->beside)
    self->page_width -= get_side (self);
  else
    self->page_height -= get_lines (self, get_height (self), count_lines (self, IN_BAR, get_width (self), self->width));
}

/* Of the page: its title, of two lines where it is narrow, and its tools. A title can be touched, too. */
static double
find_header (SkRoom *self)
{
  double tool = get_tool_width (self);
  double wide = IN_TOOLS * (tool + self->gap) + NARROW_TITLE + CONTROL * self->fit;
  double tools = count_lines (self, IN_TOOLS, tool, self->page_width) * (get_control (self, CONTROL) + self->gap);
  double title = MAX (self->letters * self->size < NARROW ? 2 * TITLE : TITLE, self->target);

  self->wide_header = !self->upright && self->page_width >= wide * (self->size > 1 ? LARGER : 1);
  return self->wide_header ? MAX (title, tools) : title + tools;
}

static double
get_message (const SkRoom *self)
{
  double em = get_em (self);

  return ceil (MESSAGE_EM * em / self->page_width) * LINE_EM * em + AROUND_LABEL;
}

/* What follows the header: the title of a section, a sentence, and a message if there is one. */
static double
get_first_sentence (const SkRoom *self)
{
  int lines = self->letters * self->size < FEW_LETTERS ? 3 : 2;

  return MAX (TITLE, self->target) + get_message (self) + MAX (lines * LINE, self->target) + AROUND_SENTENCE;
}

void
sk_room_find (SkRoom *self)
{
  double letter = SK_SCALE_SENTENCE_PX * self->size;
  double over;

  self->fit = sk_room_find_fit (self->width, self->height);
  self->gap = GAP * self->fit;
  self->upright = self->width < self->height;
  self->beside = !self->upright && self->height < 2 * get_control (self, CONTROL) + LINES_OVER_BAR * LINE;
  find_page (self);
  if (self->beside && self->page_width < NARROWEST * SK_SCALE_SENTENCE_PX) {
    self->beside = FALSE;
    find_page (self);
  }
  self->letters = self->page_width / letter;
  self->header = find_header (self);
  over = self->page_height - self->header - get_first_sentence (self);
  self->tiny = self->beside || over < 0;
  self->lowest = CLAMP (over - get_lines (self, get_control (self, CONTROL), 1), 0, self->height * LOWER);
  self->above = self->low ? self->lowest : 0;
  self->page_height -= self->above;
  self->stacked = self->size >= 2 || (self->size > 1 && self->letters < NARROW);
  self->slim = self->letters < SLIM;
  self->bare = self->size >= 3 || self->letters < NARROW;
  self->cramped = self->beside || self->page_height / (letter * self->line) < FEW_LINES;
}

gboolean
sk_room_has_across (const SkRoom *self, guint controls)
{
  return count_lines (self, controls, get_width (self), self->width) == 1;
}

gboolean
sk_room_has_in_rail (const SkRoom *self, guint controls, gboolean telling)
{
  double height = self->page_height - (telling ? get_message (self) : 0) - (self->cramped ? 0 : self->header);

  if (self->upright)
    return sk_room_has_across (self, controls);
  return count_lines (self, controls, get_rail_height (self), height) == 1;
}
