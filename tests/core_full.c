/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A core for which there is no room is told not to be whole, and the end is the same.  (On pc the
 * emulator does not tell.)
 *
 * @boards virt vexpress-a9 mps2-an385
 * @exit 2
 * @timeout 5
 * @core /dev/full
 * @expect ^panic: over$
 * @expect ^goroutine 1 \[running\]:$
 * @expect ^the core is not whole: /dev/full$
 */
#include <go.h>

int
main(void)
{
	go_panic("over");
}
