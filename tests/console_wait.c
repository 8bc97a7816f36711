/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A goroutine that waits for the console is no deadlock: somebody may type yet.
 * @timeout 3
 * @exit 124
 * @expect ^waiting$
 * @reject deadlock
 * @reject not reached
 */
#include <chan.h>
#include <go.h>

static void
reader(void *arg)
{
	char c;

	go_read(&c, 1);
	chan_send(arg, &c);
}

int
main(void)
{
	Chan *c = chan_make(1, 0);
	char v;

	go(reader, c);
	go_printf("waiting\n");
	chan_recv(c, &v);
	go_printf("not reached\n");
	return 0;
}
