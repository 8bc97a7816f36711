/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A go_select may have eight cases and a default: each is found when it is possible.
 */
#include <select.h>

#include "tap.h"

enum { N = 8 };

static chan(int) c[N];

static int
choose(void)
{
	int v, chosen = -1;

	go_select {
		go_case_recv(c[0], &v) {
			chosen = 0;
		}
		go_case_recv(c[1], &v) {
			chosen = 1;
		}
		go_case_recv(c[2], &v) {
			chosen = 2;
		}
		go_case_recv(c[3], &v) {
			chosen = 3;
		}
		go_case_recv(c[4], &v) {
			chosen = 4;
		}
		go_case_recv(c[5], &v) {
			chosen = 5;
		}
		go_case_recv(c[6], &v) {
			chosen = 6;
		}
		go_case_recv(c[7], &v) {
			chosen = 7;
		}
		go_case_default {
			chosen = 100;
		}
	}
	return chosen;
}

int
main(void)
{
	is_int(GO_SELECT_MAX, N, "as many as there may be");
	for (int i = 0; i < N; i++)
		c[i] = chan_new(int, 1);
	is_int(choose(), 100, "none is possible: the default");
	for (int i = 0; i < N; i++) {
		chan_put(c[i], i);
		is_int(choose(), i, "case %d", i);
	}
	is_int(choose(), 100, "none is possible any more");
	return done_testing();
}
