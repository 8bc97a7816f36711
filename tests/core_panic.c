/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The core of a program that has ended by a panic in a goroutine: why, who called whom in the
 * goroutine, with arguments, and variables as they were.
 *
 * @exit 2
 * @gdb bt
 * @gdb goroutine 1 bt
 * @gdb info goroutines
 * @gdb p counter
 * @gdb p text
 * @expect ^panic: too hot$
 * @expect ^core written to
 * @expect ^#0 .*runtime_fatalpanic
 * @expect ^#\d+ .* in boom \(.*core_panic
 * @expect ^#\d+ .* in worker \(arg=.*core_panic
 * @expect ^#1 .*(\n.*)* main \(.*core_panic
 * @expect ^ +1  chan receive .* main
 * @expect ^\* +2  running .* worker
 * @expect ^the program has died: panic: too hot$
 * @expect ^\$1 = 4711$
 * @expect ^\$2 = 0x\w+ "on the heap"$
 */
#include <stdlib.h>
#include <string.h>

#include <chan.h>
#include <go.h>

#include "settle.h"

static volatile int counter = 4710;
static char *volatile text;

static __attribute__((noipa)) void
boom(void)
{
	counter++;
	go_panic("too hot");
}

static void
worker(void *arg)
{
	(void)arg;
	text = malloc(20);
	if (text != NULL)
		strcpy(text, "on the heap");
	settle(); /* main waits */
	boom();
	__asm__ volatile(""); /* no tail call */
}

int
main(void)
{
	go(worker, NULL);
	(void)chan_recv(chan_make(0, 0), NULL);
	return 0;
}
