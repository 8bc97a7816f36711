/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What stop and reset say, one behind another, for all sequences of four operations on a
 * timer that runs: true exactly if it was running; for timers that
 * send, call in the interrupt, and call in a goroutine.
 * @icount
 * @calm its many waits take minutes when the core is kept awake and the guard moves at each switch
 */
#include <gotime.h>
#include <gotimer.h>

#include "conform.h"

enum { STOP, RESET, RESET_SOON, WAIT, OPERATIONS, LENGTH = 4, KINDS = 3 };

static GoTimer t;
static _Atomic int fires;

static void
fire(void *arg)
{
	(void)arg;
	fires++;
}

static int
fired(void)
{
	int64_t v;

	if (t.c != NULL && chan_tryget(t.c, &v, NULL))
		fires++;
	return fires;
}

/* The numbers of the operations are the digits of ops. */
static int
sequence(unsigned ops)
{
	bool runs = true;
	int bad = 0, want = 0;

	fires = 0;
	go_timer_reset(&t, GO_MILLISECOND);
	for (int i = 0; i < LENGTH; i++, ops /= OPERATIONS) {
		switch (ops % OPERATIONS) {
		case STOP:
			bad += go_timer_stop(&t) != runs;
			runs = false;
			break;
		case RESET:
			bad += go_timer_reset(&t, GO_MILLISECOND) != runs;
			runs = true;
			break;
		case RESET_SOON:
			bad += go_timer_reset(&t, i % 2 ? 20 * GO_MICROSECOND : 0) != runs;
			go_sleep(50 * GO_MICROSECOND);
			settle();
			want++;
			runs = false;
			break;
		case WAIT:
			go_sleep(2 * GO_MILLISECOND);
			settle();
			want += runs;
			runs = false;
			break;
		}
		bad += fired() != want;
	}
	bad += go_timer_stop(&t) != runs;
	go_sleep(2 * GO_MILLISECOND);
	return bad + (fired() != want);
}

int
main(void)
{
	static const char *const kind[KINDS] = {"sends", "calls", "calls in a goroutine"};
	chan(int64_t) c = chan_new(int64_t, 1);

	for (int i = 0; i < KINDS; i++) {
		int bad = 0, n = 1;

		if (i == 0)
			go_timer_init(&t, c);
		else if (i == 1)
			go_timer_func(&t, fire, NULL);
		else
			go_after_func(&t, 0, fire, NULL), go_sleep(GO_MILLISECOND);
		for (int j = 0; j < LENGTH; j++)
			n *= OPERATIONS;
		for (int ops = 0; ops < n; ops++)
			bad += sequence((unsigned)ops) != 0;
		is_int(bad, 0, "one that %s: all %d sequences", kind[i], n);
	}
	ok(eventually(go_numgoroutine() == 1), "no goroutine is left");
	return done_testing();
}
