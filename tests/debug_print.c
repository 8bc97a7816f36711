/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_print_goroutines prints a table.
 *
 * @exit 0
 * @expect ^ +id +status +ms +stack +used +most +function \(name\)$
 * @expect ^ +2 +chan receive +\d+ +\d+ +\d+ +\d+ +consume \(consumer\)$
 * @expect ^ +1 +running +0 +\d+ +\d+ +\d+ +main$
 * @reject dead
 */
#include <chan.h>
#include <go.h>
#include <godebug.h>
#include <gotime.h>

static void
consume(void *arg)
{
	go_setname("consumer");
	chan_recv(arg, NULL);
}

static void
ends(void *arg)
{
	(void)arg;
}

int
main(void)
{
	Chan *c = chan_make(1, 0);

	go(consume, c);
	go(ends, NULL);
	do
		go_sleep(GO_MILLISECOND); /* till the other one waits */
	while (go_numgoroutine() > 2);
	go_print_goroutines();
	return 0;
}
