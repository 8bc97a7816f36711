/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_leak_check in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_leak_check in an interrupt handler: only a goroutine may block or allocate$
 */
#include <godebug.h>

#include "in_handler.h"

IN_HANDLER((void)go_leak_check());
