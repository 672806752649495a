/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

/*
 * Takes out of the environment what would open GTK's inspector, load code or styles of others, or change how things are
 * drawn: a kiosk looks and behaves the same whoever starts it. To be called before GTK is, on the only thread.
 */
void sk_surroundings_clean (void);
