/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An image that nobody debugs runs, dies with its report, says that there is no core, and stops.
 *
 * @boards mps2-an385 virt vexpress-a9
 * @qemu -semihosting-config enable=off
 * @timeout 2
 * @exit 124
 * @expect ^it runs$
 * @expect ^panic: over$
 * @expect ^goroutine 1 \[running\]:$
 * @expect ^no core: no host listens, or it can't open startcall\.core$
 */
#include <go.h>

int
main(void)
{
	go_printf("it runs\n");
	go_panic("over");
}
