/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-content-error.h"

G_DEFINE_QUARK (sk - content - error - quark, sk_content_error)
