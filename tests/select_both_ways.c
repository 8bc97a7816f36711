/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select may send and receive on the same unbuffered channel: it does not talk to
 * itself, but to whoever comes from either side.
 */
#include <select.h>

#include "tap.h"

static chan(int) c;
static int chosen, got;

static void
waiter(void *arg)
{
	(void)arg;
	go_select {
		go_case_send(c, 1) {
			chosen = 1;
		}
		go_case_recv(c, &got) {
			chosen = 2;
		}
		go_case_send(c, 3) {
			chosen = 3;
		}
		go_case_recv(c, &got) {
			chosen = 4;
		}
	}
}

int
main(void)
{
	int v, defaults = 0;

	go_timeslice(0); /* who runs when is part of this test */
	c = chan_new(int, 0);
	for (int i = 0; i < 100; i++) {
		go_select {
			go_case_send(c, 1) {
			}
			go_case_recv(c, &v) {
			}
			go_case_default {
				defaults++;
			}
		}
	}
	is_int(defaults, 100, "alone it finds nobody");
	for (int i = 0; i < 3; i++) {
		chosen = got = 0;
		go(waiter, NULL);
		for (int j = 0; j < 10; j++)
			go_yield();
		is_int(chosen, 0, "it waits");
		chan_put(c, 42);
		go_yield();
		ok(chosen == 2 || chosen == 4, "who sends meets one of its receives");
		is_int(got, 42, "which has the value");
		ok(!chan_tryput(c, 1) && !chan_tryget(c, &v, NULL), "it has left both queues");

		chosen = 0;
		go(waiter, NULL);
		go_yield();
		v = chan_get(c);
		ok(v == 1 || v == 3, "who receives has the value of one of its sends");
		go_yield();
		is_int(chosen, v, "which was chosen");
		ok(!chan_tryput(c, 1) && !chan_tryget(c, &v, NULL), "it has left both queues");
	}
	chosen = 0;
	go(waiter, NULL);
	go_yield();
	chan_close(chan_of(c));
	go_yield();
	ok(chosen == 2 || chosen == 4, "a close wakes a receive of it; no send panics");
	return done_testing();
}
