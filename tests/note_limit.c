/* SPDX-License-Identifier: BSD-3-Clause */
/* go_note_wait_for waits until the note is woken or its time is over. */
#include <go.h>
#include <gonote.h>
#include <gotime.h>

#include "tap.h"

enum { LIMIT = 20 * GO_MILLISECOND };

static GoNote note;
static volatile bool woken;

static void
waker(void *arg)
{
	go_sleep(5 * GO_MILLISECOND);
	woken = true;
	go_note_wake(arg);
}

static int64_t
timeit(GoNote *n, int64_t ns, bool *got)
{
	int64_t t = go_nanotime();

	*got = go_note_wait_for(n, ns);
	return go_nanotime() - t;
}

int
main(void)
{
	int64_t t;
	bool got;

	t = timeit(&note, LIMIT, &got);
	ok(!got, "nobody wakes it: false");
	ok(t >= LIMIT, "not before the time is over");
	is_int(note.state, 0, "and the note is clear");

	go(waker, &note);
	(void)timeit(&note, 10 * GO_SECOND, &got);
	ok(got && woken, "somebody wakes it: true");
	woken = false;
	go(waker, &note);
	(void)timeit(&note, INT64_MAX, &got);
	ok(got && woken, "a limit beyond the end of time");

	go_note_wake(&note);
	ok(go_note_wait_for(&note, 0), "without time it takes a wake");
	ok(!go_note_wait_for(&note, 0), "but does not wait for one");
	ok(!go_note_wait_for(&note, -1), "nor with less");
	ok(!go_note_wait_for(&note, INT64_MIN), "nor with the least");

	go_note_wake(&note);
	t = timeit(&note, GO_SECOND, &got);
	ok(got, "it was woken before");
	go_note_wake(&note);
	go_note_wait(&note);
	go_sleep(LIMIT);
	ok(!go_note_wait_for(&note, 0), "a limit that was not reached wakes nobody later");
	return done_testing();
}
