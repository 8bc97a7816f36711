/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A ticker whose period is shorter than its interrupt takes leaves time for goroutines:
 * for who receives its ticks, and for who does not.
 * @icount
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

enum { TICKS = 1000, SPAN = 20000000 };

int
main(void)
{
	static const int64_t periods[] = {1, 7, 300, 1000, 3000};

	for (size_t i = 0; i < sizeof periods / sizeof periods[0]; i++) {
		GoTicker *t = go_ticker_make(periods[i]);
		int64_t began = go_nanotime(), last = 0, v;
		int back = 0, turns = 0;

		for (int n = 0; n < TICKS; n++) {
			v = chan_get(t->c);
			back += v <= last;
			last = v;
		}
		is_int(back, 0, "%lld ns: ticks come", (long long)periods[i]);
		began = go_nanotime();
		while (go_nanotime() - began < SPAN)
			turns++;
		ok(turns > SPAN / 1000, "%lld ns: a loop goes on", (long long)periods[i]);
		diag("%d turns", turns);
		go_ticker_stop(t);
		go_ticker_free(t);
	}
	return done_testing();
}
