/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A panic in a deferred function that a fault has called is printed behind the fault, with the fault's
 * signal; and its calls are followed through to those of the instruction at fault, a leaf's.
 *
 * @exit 2
 * @expect ^panic: runtime error: invalid memory address or nil pointer dereference\n\tpanic: later\n\[signal [^\n]* addr=0xa0000004 pc=0x\w+\]\n
 * @expect ^goroutine 1 \[running\]:\n\tagain\+0x\w+\n(\t(arch_callpanicking|run|runtime_\w+)\+0x\w+\n)+\tleaf\+0x\w+\n\tcaller\+0x\w+\n\tmain\+0x\w+\n\trunmain\+0x\w+\n
 * @reject stuck
 */
#include <godefer.h>

#include "fault.h"
#include "trace.h"

FRAME static int
leaf(const volatile int *p)
{
	return p[1];
}

FRAME static int
caller(const volatile int *p)
{
	return leaf(p) + 1;
}

FRAME static void
again(const char *arg)
{
	go_panic(arg);
}

int
main(void)
{
	volatile int n = 0;

	go_scope {
		go_defer(again, "later");
		n = caller((const volatile int *)nowhere);
	}
	return n;
}
