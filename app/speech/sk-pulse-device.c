/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-pulse-device.h"

#include <string.h>

/* The socket's type is new; older servers tell it only by the name, "analog-output-headphones". */
static gboolean
is_headphone_port (const pa_sink_port_info *port)
{
  if (port->type == PA_DEVICE_PORT_TYPE_HEADPHONES || port->type == PA_DEVICE_PORT_TYPE_HEADSET)
    return TRUE;
  return strstr (port->name, "headphone") != NULL || strstr (port->name, "headset") != NULL;
}

gboolean
sk_pulse_device_is_headphones (const pa_sink_info *info)
{
  const char *form = pa_proplist_gets (info->proplist, PA_PROP_DEVICE_FORM_FACTOR);

  if (info->active_port != NULL && is_headphone_port (info->active_port))
    return TRUE;
  return g_strcmp0 (form, "headphone") == 0 || g_strcmp0 (form, "headset") == 0 || g_strcmp0 (form, "hands-free") == 0;
}
