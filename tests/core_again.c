/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * When the report of a fatal error faults there is a core, too, and it is of the first error.
 *
 * @exit 2
 * @timeout 10
 * @gdb bt
 * @gdb info goroutines
 * @expect ^fatal error while reporting a fatal error$
 * @expect ^core written to
 * @expect ^#0 .*runtime_fatalpanic
 * @expect ^#\d+ .* in main \(
 * @expect ^the program has died: fatal error while reporting a fatal error$
 */
#include <go.h>

#include "fault.h"

int
main(void)
{
	go_panic((const char *)nowhere);
}
