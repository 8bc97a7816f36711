/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A receive from a nil channel waits for ever; the report of the deadlock says so.
 * @exit 2
 * @expect ^fatal error: all goroutines are asleep - deadlock!
 * @expect ^goroutine 1 \[chan receive \(nil chan\)\]:\n[^[]*\bmain
 * @reject not reached
 */
#include <chan.h>
#include <go.h>

int
main(void)
{
	int v;

	go_printf("waiting\n");
	chan_recv(NULL, &v);
	go_printf("not reached\n");
	return 0;
}
