/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An absurd element size panics: the buffer and what stands before it overflow.
 * @exit 2
 * @expect ^panic: makechan: size out of range\n\ngoroutine 1 \[running\]:
 * @reject not reached
 */
#include <chan.h>
#include <go.h>
#include <stdint.h>

int
main(void)
{
	chan_make(SIZE_MAX - 8, 1);
	go_printf("not reached\n");
	return 0;
}
