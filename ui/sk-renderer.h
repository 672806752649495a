/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

/*
 * Chooses how GTK draws, before it starts. Where there is no graphics processor, drawing by the processor alone starts
 * in half the time and takes a third of the memory of an emulated one. What the environment says comes first.
 */
void sk_renderer_choose (void);
