/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A panic names the goroutine.
 *
 * @exit 2
 * @expect ^panic: boom\n\ngoroutine 2 \[running\] the consumer:\n\tconsume\+0x
 */
#include <go.h>

static void
consume(void *arg)
{
	go_setname("the consumer");
	go_panic(arg);
}

int
main(void)
{
	static char boom[] = "boom";

	go_setname("main");
	go(consume, boom);
	for (;;)
		go_yield();
}
