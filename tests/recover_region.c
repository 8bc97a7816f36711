/* SPDX-License-Identifier: BSD-3-Clause */
/* Misuse of regions without preemption and of slices can be recovered; goroutines are preempted in the
 * end, and only then. */
#include <gotime.h>

#include "recovered.h"

enum { DEEPEST = 255 };

static volatile unsigned turns;
static volatile bool stop;

static void
spin(void *arg)
{
	(void)arg;
	while (!stop)
		turns++;
}

static void
toodeep(void)
{
	for (int i = 0; i <= DEEPEST; i++)
		go_nopreempt_begin();
}

static void
unwind(void *arg)
{
	(void)arg;
	(void)go_recover(NULL);
	for (int i = 0; i < DEEPEST; i++)
		go_nopreempt_end();
}

/* May this be preempted within 300 ms? */
static bool
preempted(void)
{
	unsigned before = turns;
	int64_t end = go_nanotime() + 300 * GO_MILLISECOND;

	while (turns == before && go_nanotime() < end)
		;
	return turns != before;
}

int
main(void)
{
	bool was;

	go_timeslice(GO_MILLISECOND);
	go(spin, NULL);
	recovered(go_nopreempt_end(), "go_nopreempt_end without a begin");
	ok(preempted(), "an end too many changes nothing");
	go_scope {
		go_defer(unwind, NULL);
		toodeep();
	}
	recovered(go_nopreempt_end(), "go_nopreempt_end without a begin");
	ok(preempted(), "a begin too many did not count");
	go_nopreempt_begin();
	recovered((void)go_timeslice(-1), "go_timeslice: a negative time");
	was = preempted();
	go_nopreempt_end();
	ok(!was, "a region goes on behind a panic that was recovered in it");
	is_int(go_timeslice(GO_MILLISECOND), GO_MILLISECOND, "the slice is as it was");
	stop = true;
	return done_testing();
}
