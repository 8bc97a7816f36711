/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The core of a deadlock: nobody runs, and what each waits for is to be seen.
 *
 * @exit 2
 * @gdb info goroutines
 * @gdb goroutine 2 bt
 * @gdb info channels
 * @expect ^core written to
 * @expect ^ +1  chan receive .* main
 * @expect ^ +2  chan send .* sender
 * @expect ^the core is in the scheduler, in no goroutine$
 * @expect ^the program has died: fatal error: all goroutines are asleep - deadlock!$
 * @expect ^#\d.* sender \(arg=
 * @expect ^0x\w+  1 of 1 elements of 4 bytes\n\tsenders: goroutine 2\n\tbuffer: 42$
 */
#include <chan.h>
#include <go.h>

static void
sender(void *arg)
{
	chan(int) c = arg;

	chan_put(c, 42);
	chan_put(c, 43);
}

int
main(void)
{
	go(sender, chan_new(int, 1));
	(void)chan_recv(chan_make(0, 0), NULL);
	return 0;
}
