/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_panic in an interrupt handler says that it was there.
 *
 * @exit 2
 * @expect ^panic: too hot$
 * @expect ^goroutine 0 \[in an interrupt handler\]
 */
#include "in_handler.h"

IN_HANDLER(go_panic("too hot"));
