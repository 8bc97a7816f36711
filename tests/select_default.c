/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * When no case is possible the default is taken: -1 from the function, the block of
 * go_case_default.  Nothing is received, sent or left in a channel.
 */
#include <select.h>

#include "tap.h"

int
main(void)
{
	chan(int) full = chan_new(int, 1), empty = chan_new(int, 1), meet = chan_new(int, 0);
	int v = -1, taken = 0, wrong = 0;
	SelectCase k[] = {
		{.c = chan_of(full), .elem = &(int){2}, .send = true},
		{.c = chan_of(empty), .elem = &v},
		{.c = chan_of(meet), .elem = &(int){3}, .send = true},
		{.c = chan_of(meet), .elem = &v},
	};

	chan_put(full, 1);
	is_int(chan_select(k, 4, false), -1, "none of four is possible");
	is_int(chan_select(k, 0, false), -1, "nor is one of none");
	for (int i = 0; i < 3; i++) {
		go_select {
			go_case_send(full, 2) {
				wrong++;
			}
			go_case_recv(empty, &v) {
				wrong++;
			}
			go_case_default {
				taken++;
			}
			go_case_send(meet, 3) {
				wrong++;
			}
			go_case_recv(meet, &v) {
				wrong++;
			}
		}
	}
	is_int(taken, 3, "the block is run, once each time");
	is_int(wrong, 0, "and no other");
	go_select {
		go_case_default {
			taken = 10;
		}
	}
	is_int(taken, 10, "a default alone is taken");
	is_int(v, -1, "nothing was received");
	is_int(chan_len(chan_of(full)), 1, "nothing was sent");
	is_int(chan_len(chan_of(empty)), 0, "nowhere");
	ok(!chan_tryput(meet, 4), "no receiver is left");
	ok(!chan_tryget(meet, &v, NULL), "no sender is left");
	return done_testing();
}
