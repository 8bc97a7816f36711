/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_after's channel gets the time, once, not early; 100000 of them, each given back, need
 * no more memory than one.
 * @timeout 60
 * @icount
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

enum { N = 100000 };

int
main(void)
{
	int64_t began = go_nanotime(), first, second;
	chan(int64_t) a = go_after(20 * GO_MILLISECOND), b = go_after(5 * GO_MILLISECOND);
	int bad = 0;

	go_sleep(GO_MILLISECOND);
	is_int(chan_len(chan_of(a)) + chan_len(chan_of(b)), 0, "nothing yet");
	second = chan_get(b);
	first = chan_get(a);
	ok(first >= began + 20 * GO_MILLISECOND, "not early");
	ok(second < first, "the shorter one first");
	chan_free(chan_of(a));
	chan_free(chan_of(b));
	for (int i = 0; i < N; i++) {
		int64_t t = go_nanotime();
		chan(int64_t) c = go_after(i % 3 * GO_MICROSECOND);

		bad += chan_get(c) < t + i % 3 * GO_MICROSECOND;
		bad += chan_len(chan_of(c)) != 0;
		chan_free(chan_of(c));
	}
	is_int(bad, 0, "%d one after the other", N);
	return done_testing();
}
