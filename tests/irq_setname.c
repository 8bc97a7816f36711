/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_setname in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_setname in an interrupt handler: only a goroutine may block or allocate$
 */
#include <go.h>

#include "in_handler.h"

IN_HANDLER(go_setname("handler"));
