/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A fault that was recovered, and whose deferred function then panics, is printed as recovered.
 *
 * @exit 2
 * @expect ^panic: runtime error: undefined instruction \[recovered\]\n\tpanic: later\n\[signal\b
 * @expect ^goroutine 1 \[running\]:\n\tagain\+
 */
#include <godefer.h>

#include "fault.h"
#include "trace.h"

FRAME static void
again(const char *arg)
{
	(void)go_recover(NULL);
	go_panic(arg);
}

int
main(void)
{
	go_scope {
		go_defer(again, "later");
		fault_undefined();
	}
	return 0;
}
