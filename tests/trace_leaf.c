/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A fault in a leaf, which has saved no return address, is reported with its callers.
 *
 * @exit 2
 * @expect ^goroutine 1 \[running\]:\n\tleaf\+0x\w+\n\tcaller\+0x\w+\n\tmain\+0x\w+\n\trunmain\+0x\w+\n
 */
#include <go.h>

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

int
main(void)
{
	return caller((const volatile int *)nowhere) + 1;
}
