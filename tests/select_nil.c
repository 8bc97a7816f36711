/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The case of a nil channel is never chosen, in either direction, ready others or not; a
 * channel variable that is set to NULL turns its case off.
 */
#include <select.h>

#include "tap.h"

static void
numbers(void *arg)
{
	chan(int) c = arg;

	for (int i = 1; i <= 10; i++)
		chan_put(c, i);
	chan_close(chan_of(c));
}

int
main(void)
{
	chan(int) c = chan_new(int, 1), none = NULL, a = chan_new(int, 0), b = chan_new(int, 0);
	int v = -1, nils = 0, sum = 0, ends = 0;
	SelectCase k[] = {
		{.elem = &v},
		{.elem = &v, .send = true},
		{.c = chan_of(c)},
		{.elem = NULL},
	};

	is_int(chan_select(k, 2, false), -1, "nil channels alone: none is possible");
	for (int i = 0; i < 1000; i++) {
		chan_put(c, i);
		nils += chan_select(k, 4, true) != 2;
	}
	is_int(nils, 0, "the only channel is chosen each time");

	/* Blocks that wait, too: the merge of two channels until both are closed. */
	go(numbers, a);
	go(numbers, b);
	while (a != NULL || b != NULL) {
		bool was = true;

		go_select {
			go_case_recv(none, &v) {
				nils++;
			}
			go_case_recv(a, &v) {
				if (v == 0) {
					a = NULL;
					was = false;
				}
			}
			go_case_recv(b, &v) {
				if (v == 0) {
					b = NULL;
					was = false;
				}
			}
			go_case_send(none, 3) {
				nils++;
			}
		}
		if (was)
			sum += v;
		else
			ends++;
	}
	is_int(sum, 110, "all came from both");
	is_int(ends, 2, "each ended once, then its case was off");
	is_int(nils, 0, "the nil channel's cases were not chosen");
	return done_testing();
}
