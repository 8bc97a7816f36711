/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A channel whose element size times capacity overflows panics.
 * @exit 2
 * @expect ^panic: makechan: size out of range\n\ngoroutine 1 \[running\]:
 * @reject not reached
 */
#include <chan.h>
#include <go.h>
#include <stdint.h>

/* The product is 2^n + 4, which is 4. */
int
main(void)
{
	chan_make(4, SIZE_MAX / 4 + 2);
	go_printf("not reached\n");
	return 0;
}
