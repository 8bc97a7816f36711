/* SPDX-License-Identifier: BSD-3-Clause */
/* Misuse of goroutines, notes, groups, workers and time slices can be recovered. */
#include <godebug.h>
#include <gogroup.h>
#include <gonote.h>
#include <gotime.h>

#include "recovered.h"

static GoNote note;
static GoGroup group;
static GoWorkers workers;

static void
nothing(void *arg)
{
	(void)arg;
}

static void
waiter(void *arg)
{
	(void)arg;
	go_note_wait(&note);
}

static const GoError *
part(void *arg)
{
	(void)arg;
	go_yield();
	return NULL;
}

int
main(void)
{
	recovered(go_stack(nothing, NULL, (size_t)-1), "go_stack: stack size out of range");
	is_int(go_numgoroutine(), 1, "no goroutine was made");
	go(waiter, NULL);
	go_sleep(20 * GO_MILLISECOND);
	recovered(go_note_wait(&note), "wait on a note on which a goroutine waits");
	recovered(go_note_clear(&note), "clear of a note on which a goroutine waits");
	go_note_wake(&note);
	while (go_numgoroutine() > 1)
		go_yield();
	ok(true, "the waiter goes on");
	go_group_go(&group, part, NULL);
	recovered(go_group_limit(&group, 1),
		  "errgroup: modify limit while goroutines in the group are still active");
	recovered(go_group_free(&group),
		  "go_group_free: goroutines of the group are left: wait for them first");
	ok(go_group_wait(&group) == NULL, "the group can be waited for");
	recovered(go_workers_init(&workers, 0, 1, 0),
		  "go_workers_init: the number of workers is out of range");
	recovered((void)go_timeslice(-1), "go_timeslice: a negative time");
	recovered(go_nopreempt_end(), "go_nopreempt_end without a begin");
	ok(go_timeslice(10 * GO_MILLISECOND) == 10 * GO_MILLISECOND, "slices are as they were");
	return done_testing();
}
