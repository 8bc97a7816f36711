/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select of a data channel and a timer's: what comes first is chosen, as a timeout; the
 * same timer serves for all turns.
 * @timeout 30
 */
#include <gotime.h>
#include <gotimer.h>
#include <select.h>

#include "random.h"
#include "tap.h"

enum { TURNS = 300 };

static chan(int) data, next;

/* Each turn's delay comes on next. */
static void
sender(void *arg)
{
	int ms;

	(void)arg;
	while (chan_get_ok(next, &ms)) {
		go_sleep(ms * GO_MILLISECOND);
		chan_put(data, ms);
	}
}

int
main(void)
{
	GoTimer t;
	int64_t when, began;
	int v, got = 0, timeouts = 0, wrong = 0, early = 0;

	data = chan_new(int, 0);
	next = chan_new(int, 1);
	go_timer_init(&t, chan_new(int64_t, 1));
	go(sender, NULL);
	for (int i = 0; i < TURNS; i++) {
		int ms = random_below(2) ? 0 : 8;

		began = go_nanotime();
		go_timer_start(&t, 4 * GO_MILLISECOND);
		chan_put(next, ms);
		go_select {
			go_case_recv(data, &v) {
				got++;
				wrong += v != ms;
				/* The host may be slow: then it has fired meanwhile. */
				if (!go_timer_stop(&t))
					chan_get(t.c);
			}
			go_case_recv(t.c, &when) {
				timeouts++;
				early += when < began + 4 * GO_MILLISECOND;
				wrong += go_timer_stop(&t);
				wrong += chan_get(data) != ms;
			}
		}
		wrong += (int)chan_len(chan_of(t.c));
	}
	is_int(got + timeouts, TURNS, "each turn one of the two");
	is_int(wrong, 0, "nothing is lost or left over");
	is_int(early, 0, "no timeout is early");
	ok(got > 0, "data came first");
	ok(timeouts > 0, "the timeout came first");
	diag("%d in time, %d timeouts", got, timeouts);
	return done_testing();
}
