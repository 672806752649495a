/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#pragma once

#include <glib.h>
#include <pulse/introspect.h>

G_BEGIN_DECLS

/* Whether what a device of the sound server plays is heard by one person alone: by the socket that it plays through, or
 * else by what the device says it is. */
gboolean sk_pulse_device_is_headphones (const pa_sink_info *info);

G_END_DECLS
