/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select takes no memory that it does not give back: after 100000 of them, that wait or
 * do not, one is chosen or the default, as much is free as before.
 * @timeout 60
 */
#include <select.h>

#include "conform.h"
#include "usedmem.h"

enum { N = 100000 };

static chan(int) a, b, quit;
static int sum;

static void
sender(void *arg)
{
	(void)arg;
	for (int i = 0; i < N; i++) {
		go_select {
			go_case_send(a, i & 3) {
			}
			go_case_send(b, i & 3) {
			}
		}
	}
	chan_put(quit, 1);
}

/* Returns when the sender is gone, and the buffer empty. */
static bool
receive(void)
{
	bool done = false;
	int v;

	go(sender, NULL);
	while (!done) {
		go_select {
			go_case_recv(a, &v) {
				sum += v;
			}
			go_case_recv(b, &v) {
				sum += v;
			}
			go_case_recv(quit, &v) {
				done = true;
			}
		}
		go_select {
			go_case_recv(quit, &v) {
				done = true;
			}
			go_case_default {
			}
		}
	}
	while (chan_tryget(b, &v, NULL))
		sum += v;
	return eventually(go_numgoroutine() == 1);
}

int
main(void)
{
	size_t before, after;

	a = chan_new(int, 0);
	b = chan_new(int, 1);
	quit = chan_new(int, 0);
	(void)receive();
	sum = 0;
	before = usedmem();
	ok(receive(), "%d selects on each side", N);
	after = usedmem();
	is_int(sum, N / 4 * 6, "each value came");
	ok(before > 0, "there is memory");
	is_int((long long)before - (long long)after, 0, "none of it is gone");
	return done_testing();
}
