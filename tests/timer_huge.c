/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Timers and tickers of centuries don't fire, don't overflow, and don't disturb others.
 * @icount
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

static const int64_t ages[] = {
	INT64_MAX,	  INT64_MAX - 1,    INT64_MAX - 10 * GO_SECOND, INT64_MAX / 2,
	INT64_C(1) << 62, INT64_C(1) << 32, INT64_C(0xffffffff) * 1000, INT64_C(0x123456789abcdef),
};

enum { N = sizeof ages / sizeof ages[0] };

int
main(void)
{
	GoTimer t[N], near;
	GoTicker k[N];
	size_t fired = 0;
	int stopped = 0;

	go_timer_init(&near, chan_new(int64_t, 1));
	for (int i = 0; i < N; i++) {
		go_timer_init(&t[i], chan_new(int64_t, 1));
		go_ticker_init(&k[i], chan_new(int64_t, 1));
		go_timer_start(&t[i], ages[i]);
		go_ticker_start(&k[i], ages[i]);
		for (int j = 0; j < 3; j++) {
			int64_t began = go_nanotime();

			go_timer_start(&near, 2 * GO_MILLISECOND);
			ok(chan_get(near.c) >= began + 2 * GO_MILLISECOND, "others are right");
		}
	}
	for (int i = 0; i < N; i++) {
		fired += chan_len(chan_of(t[i].c)) + chan_len(chan_of(k[i].c));
		stopped += go_timer_reset(&t[i], ages[N - 1 - i]) && go_timer_stop(&t[i]);
		go_ticker_stop(&k[i]);
	}
	is_int(fired, 0, "none has fired");
	is_int(stopped, N, "all were running");
	return done_testing();
}
