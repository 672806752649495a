/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

/*
 * Makes assistive technology see every widget where it is on the screen. GTK from 4.16 on gives each widget's place
 * without the padding of what holds it, so that a magnifier follows the focus to the wrong place: here about 130 px off.
 *
 * To be called once, on the main thread, before the first widget is made. With a GTK that does not err, nothing changes.
 */
void sk_bounds_correct (void);
