/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A send on a nil channel waits for ever; the report of the deadlock says so.
 * @exit 2
 * @expect ^fatal error: all goroutines are asleep - deadlock!
 * @expect ^goroutine 2 \[chan send \(nil chan\)\]:\n[^[]*\bsender
 * @reject not reached
 */
#include <chan.h>
#include <go.h>

static void
sender(void *arg)
{
	int v = 1;

	chan_send(arg, &v);
	go_printf("not reached\n");
}

int
main(void)
{
	Chan *c = chan_make(0, 0);

	go(sender, NULL);
	chan_recv(c, NULL);
	go_printf("not reached\n");
	return 0;
}
