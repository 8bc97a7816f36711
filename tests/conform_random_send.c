/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select that can send 0 or 1 on the same channel chooses by chance: both come often, and
 * so does each behind each; whether a receiver waits or the buffer has room.
 */
#include <select.h>

#include "conform.h"

enum { N = 10000 };

static chan(int) c;

static void
sender(void *arg)
{
	(void)arg;
	for (int i = 0; i < N; i++) {
		go_select {
			go_case_send(c, 0) {
			}
			go_case_send(c, 1) {
			}
		}
	}
	chan_close(chan_of(c));
}

static void
run(size_t cap)
{
	int count[2] = {0, 0}, pairs[2][2] = {{0, 0}, {0, 0}}, last = 0, v;

	c = chan_new(int, cap);
	go(sender, NULL);
	while (chan_get_ok(c, &v)) {
		count[v]++;
		pairs[last][v]++;
		last = v;
	}
	is_int(count[0] + count[1], N, "capacity %zu: all come", cap);
	for (int i = 0; i < 2; i++) {
		ok(count[i] > N * 45 / 100, "%d came %d times", i, count[i]);
		for (int j = 0; j < 2; j++)
			ok(pairs[i][j] > N / 5, "%d behind %d: %d", j, i, pairs[i][j]);
	}
	ok(eventually(go_numgoroutine() == 1), "the sender has ended");
	chan_free(chan_of(c));
}

int
main(void)
{
	run(0);
	run(1);
	run(10);
	return done_testing();
}
