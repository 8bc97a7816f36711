/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A core has the FPU's registers as they were when the program died.
 *
 * @boards virt vexpress-a9 pc mps2-an386 mps2-an500
 * @exit 2
 * @gdb python gdb.execute("info registers d9") if "arm" in gdb.selected_frame().architecture().name() else gdb.execute("info registers st0")
 * @expect ^core written to
 * @expect ^st0 +1\.25 |^d9 +1\.25
 */
#include <go.h>

/* In a register, when the program dies. */
#ifdef __ARM_FP
#define HOLD(x) __asm__ volatile("vldr d9, %0" : : "m"(x) : "d9")
#elif defined(__i386__)
#define HOLD(x) __asm__ volatile("fldl %0" : : "m"(x) : "st(7)")
#else
#define HOLD(x) (void)x
#endif

static volatile double number = 1.25;

static __attribute__((noipa)) void
die(void)
{
	double x = number;

	HOLD(x);
	go_panic("with a number at hand");
}

int
main(void)
{
	die();
	return 0;
}
