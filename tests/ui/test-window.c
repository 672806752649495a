/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* The whole window with the built-in bundle, led through all screens by the visit. */

#include "sk-actions.h"
#include "sk-bar.h"
#include "sk-easier-page.h"
#include "sk-home-page.h"
#include "sk-reading-page.h"
#include "sk-start-page.h"
#include "sk-test-screen.h"
#include "sk-warning-sheet.h"
#include "sk-window.h"
#include "sk-word-sheet.h"

typedef struct {
  SkTestScreen screen; /* its own window stays unused */
  GSimpleActionGroup *group;
  SkAccess *access;
  SkActions *actions;
  SkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  SkTestScreen *screen = &fixture->screen;
  const SkTestSize *size = data;
  const SkScale scale = sk_scale_for_monitor (NULL, 0, 0, 600);
