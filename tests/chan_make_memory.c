/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A channel for which there is no memory panics.
 * @exit 2
 * @expect ^panic: makechan: out of memory\n\ngoroutine 1 \[running\]:
 * @reject not reached
 */
#include <chan.h>
#include <go.h>
#include <stdint.h>

int
main(void)
{
	chan_make(SIZE_MAX / 4, 1);
	go_printf("not reached\n");
	return 0;
}
