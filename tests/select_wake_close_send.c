/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A close panics in a select that waits to send on that channel, in its goroutine.
 * @exit 2
 * @expect ^main waits no more\npanic: send on closed channel\n\ngoroutine 2 \[running\]:
 * @expect ^\twaiter
 * @reject not reached
 */
#include <go.h>
#include <select.h>

static chan(int) a, b;

static void
waiter(void *arg)
{
	int v;

	(void)arg;
	go_select {
		go_case_recv(a, &v) {
			go_printf("not reached: receive\n");
		}
		go_case_send(b, 1) {
			go_printf("not reached: send\n");
		}
	}
	go_printf("not reached: behind\n");
}

int
main(void)
{
	go_timeslice(0); /* who runs when is part of this test */
	a = chan_new(int, 0);
	b = chan_new(int, 0);
	go(waiter, NULL);
	go_yield();
	chan_close(chan_of(b));
	go_printf("main waits no more\n");
	go_yield();
	go_printf("not reached: main\n");
	return 0;
}
