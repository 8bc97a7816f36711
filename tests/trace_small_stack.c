/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A report needs little of the stack of the goroutine that panics: what lies below stays whole.
 *
 * @exit 2
 * @expect ^goroutine 2 \[running\]:\n\tsmall\+0x\w+\ncreated by main\+0x\w+\n
 * @expect ^goroutine 3 \[chan receive\]:\n(\t[\w.]+\+0x\w+\n)*\twaits\+0x\w+\ncreated by main\+0x\w+\n
 * @reject stuck|no goroutine can be
 */
#include <chan.h>
#include <go.h>
#include <gotime.h>

#include "trace.h"

enum { STACKSIZE = 400 };

static Chan *c;

static void
small(void *arg)
{
	go_sleep(GO_MILLISECOND); /* so that the other one waits */
	go_panic(arg);
}

static void
waits(void *arg)
{
	(void)arg;
	(void)chan_recv(c, NULL);
	STAY;
}

int
main(void)
{
	c = chan_make(sizeof(int), 0);
	go_stack(small, (void *)(uintptr_t) "small", STACKSIZE);
	go_stack(waits, NULL, STACKSIZE); /* its stack, and its G, are below */
	(void)chan_recv(c, NULL);
	return 0;
}
