/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select without cases waits for ever: the function, and an empty block.
 * @exit 2
 * @expect ^fatal error: all goroutines are asleep - deadlock!
 * @expect ^goroutine 2 \[select \(no cases\)\]:\n[^[]*\bempty
 * @expect ^goroutine 1 \[select \(no cases\)\]:\n[^[]*\bmain
 * @reject not reached
 */
#include <go.h>
#include <select.h>

#include "settle.h"

static void
empty(void *arg)
{
	(void)arg;
	go_select {
	}
	go_printf("not reached: block\n");
}

int
main(void)
{
	go(empty, NULL);
	settle();
	chan_select(NULL, 0, true);
	go_printf("not reached: function\n");
	return 0;
}
