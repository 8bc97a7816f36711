/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * timers.c -- a heartbeat, a timeout and a delayed call.  A sensor is asked again and again; an
 * answer that takes more than 50 ms is given up.  After a second and a half all ends.
 */
#include <stdio.h>

#include <go.h>
#include <gotime.h>
#include <gotimer.h>
#include <select.h>

static chan(int) question, answer;

/* Answers with the number of milliseconds that it took. */
static void
sensor(void *arg)
{
	int ms;

	(void)arg;
	while (chan_get_ok(question, &ms)) {
		go_sleep(ms * GO_MILLISECOND);
		chan_put(answer, ms);
	}
}

static void
ask(GoTimer *timeout, int ms)
{
	int64_t when;
	int v;

	chan_put(question, ms);
	go_timer_start(timeout, 50 * GO_MILLISECOND);
	go_select {
		go_case_recv(answer, &v) {
			printf("sensor: %d\n", v);
			/* It may have fired just now: leave nothing for the next time. */
			if (!go_timer_stop(timeout))
				chan_get(timeout->c);
		}
		go_case_recv(timeout->c, &when) {
			printf("sensor: timeout\n");
			chan_get(answer);
		}
	}
}

static void
finish(void *arg)
{
	chan(int) done = arg;

	chan_put(done, 0);
}

int
main(void)
{
	int64_t when, began = go_nanotime();
	chan(int) done = chan_new(int, 0);
	GoTicker *beat = go_ticker_make(200 * GO_MILLISECOND);
	GoTimer timeout, end;
	int v, ms = 20;
	bool more = true;

	question = chan_new(int, 0);
	answer = chan_new(int, 0);
	go(sensor, NULL);
	go_timer_init(&timeout, chan_new(int64_t, 1));
	go_after_func(&end, 1500 * GO_MILLISECOND, finish, done);
	while (more) {
		go_select {
			go_case_recv(beat->c, &when) {
				printf("%lld ms\n", (long long)((when - began) / GO_MILLISECOND));
				ask(&timeout, ms);
				ms = ms * 2 % 150;
			}
			go_case_recv(done, &v) {
				more = false;
			}
		}
	}
	go_ticker_stop(beat);
	go_ticker_free(beat);
	printf("done\n");
	return 0;
}
