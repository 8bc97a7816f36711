/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A small image ends with a fault in an interrupt handler, too.
 *
 * @exit 2
 * @expect ^exception [36], status 0x[0-9a-f]+$
 * @expect ^fatal error: exception$
 * @reject ^goroutine
 */
#include "../in_handler.h"

IN_HANDLER(__builtin_trap());
