/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Data is not executable: to jump there is reported, with the address.
 *
 * @boards virt vexpress-a9 pc
 * @exit 2
 * @expect ^fatal error: (prefetch abort \(vector 3|page fault: execute \(vector 14), code [0-9a-f]+\) at address
 * @expect ^pc [0-9a-f]{8}\b
 * @expect ^goroutine 1 \[running\]:$
 * @reject ^it came back
 */
#include <go.h>

#include <stdint.h>

/* Return, in each machine's code. */
#ifdef __i386__
static volatile uint32_t data[] = {0x000000c3};
enum { THUMB = 0 };
#else
static volatile uint32_t data[] = {0x47704770};
enum { THUMB = 1 };
#endif

int
main(void)
{
	((void (*)(void))((uintptr_t)data + THUMB))();
	go_printf("it came back\n");
	return 0;
}
