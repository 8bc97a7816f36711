/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The default is never taken when a case is possible, wherever it stands among them.
 */
#include <select.h>

#include "tap.h"

enum { ROUNDS = 1000 };

static chan(int) c, never;
static int defaults, bad;

static void
isopen(void)
{
	int v, sends = 0, receives = 0;

	for (int i = 0; i < ROUNDS; i++) {
		go_select {
			go_case_default {
				defaults++;
			}
			go_case_recv(never, &v) {
				bad++;
			}
			go_case_send(c, i) {
				sends++;
			}
		}
		go_select {
			go_case_recv(c, &v) {
				receives++;
				bad += v != i;
			}
			go_case_send(never, i) {
				bad++;
			}
			go_case_default {
				defaults++;
			}
		}
	}
	is_int(sends, ROUNDS, "sends behind a default");
	is_int(receives, ROUNDS, "receives before one");
	is_int(defaults, 0, "no default");
	is_int(bad, 0, "no wrong value");
}

static void
isclosed(void)
{
	int v;

	chan_close(chan_of(c));
	for (int i = 0; i < ROUNDS; i++) {
		go_select {
			go_case_default {
				defaults++;
			}
			go_case_recv(c, &v) {
				bad += v != 0;
			}
		}
	}
	is_int(defaults, 0, "none either when a channel is closed");
	is_int(bad, 0, "which gives zeroes");
}

int
main(void)
{
	c = chan_new(int, 1);
	never = chan_new(int, 0);
	isopen();
	isclosed();
	return done_testing();
}
