/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A go_read that would wait in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: console input in an interrupt handler: only a goroutine may block or allocate$
 */
#include "in_handler.h"

IN_HANDLER(go_read(&(char){0}, 1));
