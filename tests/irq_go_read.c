/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_read in an interrupt handler is fatal, and named, even if there is nothing to wait for.
 *
 * @exit 2
 * @expect ^fatal error: go_read in an interrupt handler: only a goroutine may block or allocate$
 */
#include "in_handler.h"

IN_HANDLER(go_read(NULL, 0));
