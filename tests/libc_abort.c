/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A failed assertion says where, and ends the program with exit code 2.
 * @exit 2
 * @expect libc_abort\.c:\d+: main: assertion failed: one == 2$
 * @expect ^fatal error: killed by a signal
 * @expect ^goroutine 1 \[running\]:
 * @reject not reached
 */
#include <assert.h>
#include <stdio.h>

int
main(void)
{
	volatile int one = 1;

	assert(one == 1);
	assert(one == 2);
	printf("not reached\n");
	return 0;
}
