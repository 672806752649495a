/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/*
 * probe: starts a program on $DISPLAY, measures it from outside, and prints one line of JSON.
 *
 *   probe [OPTION VALUE]... -- COMMAND [ARGUMENT...]
 *
 *   --page RRGGBB       the page is painted when so many pixels have this colour (+-8):
 *   --page-pixels N
 *   --home RRGGBB       the same for the other page, to which --click leads, and from it --click-back
 *   --home-pixels N
 *   --click X,Y         in the page
 *   --click-back X,Y    in the other
 *   --turns N           there and back
 *   --settle S          waits before memory is read
 *   --idle S            measures the processor time used in so many seconds of rest
 *
 * Times are from just before fork(), or just before the click is sent. A look at the screen is taken whenever the
 * server says that something was painted.
 */

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "family.h"
#include "screen.h"

#define START_LIMIT 60000
#define TURN_LIMIT 8000
#define MOST_TURNS 100

typedef struct {
  uint32_t page, home;
  long page_pixels, home_pixels;
  int click[2], click_back[2];
  int turns;
  double settle, idle;
} Options;

static int
read_point (const char *text, int *point)
{
  return sscanf (text, "%d,%d", &point[0], &point[1]) == 2;
}

static int
read_option (Options *options, const char *name, const char *value)
{
  if (!strcmp (name, "--page"))
    options->page = (uint32_t) strtoul (value, NULL, 16);
  else if (!strcmp (name, "--home"))
    options->home = (uint32_t) strtoul (value, NULL, 16);
  else if (!strcmp (name, "--page-pixels"))
    options->page_pixels = atol (value);
  else if (!strcmp (name, "--home-pixels"))
    options->home_pixels = atol (value);
  else if (!strcmp (name, "--click"))
    return read_point (value, options->click);
  else if (!strcmp (name, "--click-back"))
    return read_point (value, options->click_back);
  else if (!strcmp (name, "--turns"))
    options->turns = atoi (value) < MOST_TURNS ? atoi (value) : MOST_TURNS;
  else if (!strcmp (name, "--settle"))
    options->settle = atof (value);
  else if (!strcmp (name, "--idle"))
    options->idle = atof (value);
  else
    return 0;
  return 1;
}

static void
start (char **command)
{
  pid_t child = fork ();

  if (child != 0)
    return;
  setsid ();
  screen_close ();
  dup2 (STDERR_FILENO, STDOUT_FILENO); /* standard output belongs to the result */
  execvp (command[0], command);
  fprintf (stderr, "probe: %s: %s\n", command[0], strerror (errno));
  _exit (127);
}

/* Milliseconds from `since` until so many pixels have the colour; -1 when it does not come to that. */
static double
wait_for_colour (double since, uint32_t colour, long pixels, double limit)
{
  while (now () < since + limit) {
    if (screen_wait (now () + 100) && screen_count (colour) >= pixels)
      return now () - since;
    if (family_is_gone ())
      break;
  }
  return -1;
}

static void
print_list (const char *name, const double *values, int n)
{
  printf (", \"%s\": [", name);
  for (int i = 0; i < n; i++)
    printf ("%s%.2f", i ? ", " : "", values[i]);
  printf ("]");
}

static void
turn_pages (const Options *options)
{
  double to_home[MOST_TURNS], to_page[MOST_TURNS];
  long home_pixels = 0;
  int n_home = 0, n_page = 0;

  for (int i = 0; i < 2 * options->turns; i++) {
    int back = i & 1;
    double since, took;

    screen_point (back ? options->click_back[0] : options->click[0], back ? options->click_back[1] : options->click[1]);
    screen_wait_still (250, 3000);
    since = now ();
    screen_click ();
    took = wait_for_colour (since, back ? options->page : options->home,
                            back ? options->page_pixels : options->home_pixels, TURN_LIMIT);
    if (took < 0)
      break;
    if (back)
      to_page[n_page++] = took;
    else
      to_home[n_home++] = took;
    screen_wait_still (250, 3000);
    if (!back)
      home_pixels = screen_count (options->home);
  }
  print_list ("to_home_ms", to_home, n_home);
  print_list ("to_page_ms", to_page, n_page);
  printf (", \"home_pixels\": %ld", home_pixels);
}

static void
measure_rest (const Options *options)
{
  FamilyMemory memory;

  screen_wait_still (options->settle * 1e3, options->settle * 1e3);
  memory = family_memory ();
  printf (", \"pss_mb\": %.2f, \"uss_mb\": %.2f, \"processes\": %d, \"unreadable\": %d", memory.pss_mb, memory.uss_mb,
          memory.processes, memory.unreadable);
  printf (", \"page_pixels\": %ld", screen_count (options->page));
  if (options->idle > 0) {
    double before = family_cpu_ms ();

    usleep ((useconds_t) (options->idle * 1e6));
    printf (", \"idle_cpu_ms\": %.2f", family_cpu_ms () - before);
  }
}

int
main (int argc, char **argv)
{
  Options options = { .page_pixels = 1, .home_pixels = 1, .settle = 3 };
  double since, painted;
  int i;

  for (i = 1; i < argc && strcmp (argv[i], "--") != 0; i += 2) {
    if (i + 1 >= argc || !read_option (&options, argv[i], argv[i + 1])) {
      fprintf (stderr, "probe: what is %s?\n", argv[i]);
      return 2;
    }
  }
  if (i + 1 >= argc) {
    fprintf (stderr, "probe: give a command\n");
    return 2;
  }
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  prctl (PR_SET_CHILD_SUBREAPER, 1);
  screen_open ();
  screen_point (2, 2);
  screen_wait_still (200, 3000);

  since = now ();
  start (argv + i + 1);
  painted = wait_for_colour (since, options.page, options.page_pixels, START_LIMIT);
  printf ("{\"ok\": %s, \"start_ms\": %.2f", painted >= 0 ? "true" : "false", painted);
  if (painted >= 0) {
    measure_rest (&options);
    if (options.turns > 0)
      turn_pages (&options);
  }
  printf ("}\n");
  family_end ();
  return painted >= 0 ? 0 : 1;
}
