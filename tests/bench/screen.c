/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "screen.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <time.h>
#include <unistd.h>

static Display *display;
static XImage *image;
static XShmSegmentInfo segment;
static Damage damage;
static int damage_event;

double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
need (int condition, const char *what)
{
  if (condition)
    return;
  fprintf (stderr, "probe: %s\n", what);
  exit (2);
}

void
screen_open (void)
{
  int unused, width, height;

  display = XOpenDisplay (NULL);
  need (display != NULL, "no display");
  need (XDamageQueryExtension (display, &damage_event, &unused), "no DAMAGE extension");
  need (XTestQueryExtension (display, &unused, &unused, &unused, &unused), "no XTEST extension");
  need (XShmQueryExtension (display), "no MIT-SHM extension");
  width = DisplayWidth (display, 0);
  height = DisplayHeight (display, 0);
  image = XShmCreateImage (display, DefaultVisual (display, 0), (unsigned) DefaultDepth (display, 0), ZPixmap, NULL,
                           &segment, (unsigned) width, (unsigned) height);
  need (image && image->bits_per_pixel == 32 && image->bytes_per_line == width * 4,
        "the screen has no 24 bits of colour");
  segment.shmid = shmget (IPC_PRIVATE, (size_t) width * (size_t) height * 4, IPC_CREAT | 0600);
  need (segment.shmid >= 0, "no shared memory");
  segment.shmaddr = image->data = shmat (segment.shmid, NULL, 0);
  XShmAttach (display, &segment);
  XSync (display, False);
  shmctl (segment.shmid, IPC_RMID, NULL);
  damage = XDamageCreate (display, DefaultRootWindow (display), XDamageReportNonEmpty);
}

void
screen_close (void)
{
  close (ConnectionNumber (display));
}

int
screen_wait (double until)
{
  for (;;) {
    struct pollfd wake = { ConnectionNumber (display), POLLIN, 0 };
    int painted = 0;
    double left;

    while (XPending (display)) {
      XEvent event;

      XNextEvent (display, &event);
      painted |= event.type == damage_event + XDamageNotify;
    }
    if (painted) {
      XDamageSubtract (display, damage, None, None);
      return 1;
    }
    left = until - now ();
    if (left <= 0)
      return 0;
    poll (&wake, 1, left > 20 ? 20 : (int) left + 1);
  }
}

void
screen_wait_still (double quiet, double limit)
{
  double end = now () + limit;

  while (now () < end && screen_wait (now () + quiet))
    ;
}

long
screen_count (uint32_t colour)
{
  const int red = colour >> 16 & 255, green = colour >> 8 & 255, blue = colour & 255;
  const uint32_t *pixel;
  long total = 0;

  XShmGetImage (display, DefaultRootWindow (display), image, 0, 0, AllPlanes);
  pixel = (const uint32_t *) (const void *) image->data;
  for (long i = (long) image->width * image->height; i > 0; i--, pixel++) {
    int r = (int) (*pixel >> 16 & 255) - red, g = (int) (*pixel >> 8 & 255) - green, b = (int) (*pixel & 255) - blue;

    total += (r <= 8) & (r >= -8) & (g <= 8) & (g >= -8) & (b <= 8) & (b >= -8);
  }
  return total;
}

void
screen_point (int x, int y)
{
  XTestFakeMotionEvent (display, -1, x, y, CurrentTime);
  XSync (display, False);
}

void
screen_click (void)
{
  XTestFakeButtonEvent (display, 1, True, CurrentTime);
  XTestFakeButtonEvent (display, 1, False, CurrentTime);
  XFlush (display);
}
