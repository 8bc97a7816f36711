/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A call of address 0 is reported with those who have made it.
 *
 * @exit 2
 * @expect ^goroutine 1 \[running\]:\n\t(0x00000000|vectors\+0x0)\n\tcaller\+0x\w+\n\tmain\+0x\w+\n\trunmain\+0x\w+\n
 */
#include <go.h>

#include "fault.h"
#include "trace.h"

FRAME static void
caller(void (*fn)(void))
{
	fn();
	STAY;
}

int
main(void)
{
	caller((void (*)(void))(nowhere - NOWHERE));
	return 0;
}
