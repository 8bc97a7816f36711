/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An absurd capacity panics, also of elements without bytes.
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
	chan_make(0, SIZE_MAX);
	go_printf("not reached\n");
	return 0;
}
