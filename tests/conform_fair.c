/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Two senders are always ready, each on a channel of its own: a select that receives from
 * both gets about as much from one as from the other; so does one that waits for them.
 */
#include <select.h>

#include "conform.h"

enum { TRIALS = 10000 };

static chan(int) c[2], quit;

static void
sender(void *arg)
{
	chan(int) to = arg;
	bool done = false;
	int v;

	while (!done) {
		go_select {
			go_case_send(to, 1) {
			}
			go_case_recv(quit, &v) {
				done = true;
			}
		}
	}
}

static void
run(size_t cap, int senders)
{
	int count[2] = {0, 0}, v;

	quit = chan_new(int, 0);
	for (int i = 0; i < 2; i++) {
		c[i] = chan_new(int, cap);
		for (int j = 0; j < senders; j++)
			go(sender, c[i]);
	}
	for (int i = 0; i < TRIALS; i++) {
		go_select {
			go_case_recv(c[0], &v) {
				count[0]++;
			}
			go_case_recv(c[1], &v) {
				count[1]++;
			}
		}
	}
	ok(count[0] > TRIALS * 4 / 10 && count[1] > TRIALS * 4 / 10,
	   "capacity %zu, %d senders for each: %d and %d", cap, senders, count[0], count[1]);
	chan_close(chan_of(quit));
	ok(eventually(go_numgoroutine() == 1), "the senders have ended");
	for (int i = 0; i < 2; i++)
		chan_free(chan_of(c[i]));
	chan_free(chan_of(quit));
}

int
main(void)
{
	run(0, 1);
	run(1, 1);
	run(0, 3);
	run(10, 2);
	return done_testing();
}
