/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Data is not executable: to jump there is reported, with the address.
 *
 * @boards virt vexpress-a9 pc
 * @exit 2
 * @expect ^panic: runtime error: invalid memory address or nil pointer dereference$
 * @expect ^\[signal (prefetch abort: vector=3|page fault: execute: vector=14) code=0x[0-9a-f]+ addr=0x(?<a>[0-9a-f]+) pc=0x\k<a>\]$
 * @expect ^(r0|eax) +[0-9a-f]{8}
 * @expect ^goroutine 1 \[running\]:$
 * @expect \bmain\b
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
