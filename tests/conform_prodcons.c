/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Producers and consumers select between their common channel, the other's (which nobody
 * uses), a quit signal and a timer that is far away: each sends and receives as many as it
 * should, unbuffered and buffered.
 * @timeout 60
 */
#include <gotimer.h>
#include <select.h>

#include "conform.h"

enum { PAIRS = 4, TURNS = 1000 };

static chan(int) common, unused, done, quit;
static GoTimer far;
static _Atomic int strays;
static _Atomic int sum;

static void
producer(void *arg)
{
	int64_t when;
	int v;

	(void)arg;
	for (int i = 0; i < TURNS;) {
		go_select {
			go_case_send(common, i) {
				i++;
			}
			go_case_recv(unused, &v) {
				strays++;
			}
			go_case_recv(quit, &v) {
				strays++;
			}
			go_case_recv(far.c, &when) {
				strays++;
			}
		}
		if (i % 10 == 0)
			go_yield();
	}
	chan_put(done, 1);
}

static void
consumer(void *arg)
{
	int64_t when;
	int v;

	(void)arg;
	for (int i = 0; i < TURNS;) {
		go_select {
			go_case_recv(far.c, &when) {
				strays++;
			}
			go_case_send(unused, 1) {
				i++;
			}
			go_case_recv(common, &v) {
				sum += v;
				i++;
			}
		}
		if (i % 7 == 0)
			go_yield();
	}
	chan_put(done, 1);
}

static void
run(size_t cap)
{
	common = chan_new(int, cap);
	unused = NULL;
	sum = 0;
	for (int i = 0; i < PAIRS; i++) {
		go(producer, NULL);
		go(consumer, NULL);
	}
	for (int i = 0; i < 2 * PAIRS; i++)
		chan_get(done);
	is_int(sum, PAIRS * TURNS * (TURNS - 1) / 2, "capacity %zu: all came", cap);
	is_int(strays, 0, "nothing else");
	chan_free(chan_of(common));
}

int
main(void)
{
	done = chan_new(int, 0);
	quit = chan_new(int, 0);
	go_timer_init(&far, chan_new(int64_t, 1));
	go_timer_start(&far, 1000 * GO_SECOND);
	run(0);
	run(1);
	run(100);
	ok(go_timer_stop(&far), "the timer is still to come");
	return done_testing();
}
