/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Even go_sleep(0) in an interrupt handler is fatal.
 *
 * @exit 2
 * @expect ^fatal error: go_sleep in an interrupt handler: only a goroutine may block or allocate$
 */
#include "in_handler.h"

IN_HANDLER(go_sleep(0));
