/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What a wild store has made of a goroutine's G is told as that, and is not followed.
 *
 * @exit 2
 * @timeout 5
 * @expect ^goroutine 2 \[runnable\]:\n\ttraceback stuck: the goroutine's stack pointer is not on its stack but at 0x41414141\n
 * @expect ^no goroutine can be at 0x41414141$
 * @reject while reporting
 */
#include <go.h>

#include "runtime.h"

static void
worker(void *arg)
{
	(void)arg;
}

int
main(void)
{
	Irq s = arch_irqsave(); /* so that it does not run before */
	go(worker, NULL);
	runtime_sched.allgs->sched.sp = 0x41414141;
	runtime_sched.allgs->alllink = (G *)(uintptr_t)0x41414141;
	arch_irqrestore(s);
	go_panic("now");
}
