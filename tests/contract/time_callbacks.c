/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A timer's callback may add timers, itself too, and delete others: a deleted one never
 * fires, one that has fired can't be deleted.
 */
#include <gotime.h>

#include "runtime.h"

#include "../tap.h"

enum { PERIODS = 100, CHAIN = 50 };

static Timer periodic, victim, killer, parent, child, chain[CHAIN];
static int nperiodic, nvictim, nchild, nchain, early;
static bool killed, selfkilled, againkilled;

static void
again(void *arg)
{
	Timer *t = arg;

	early += runtime_nanotime() < t->when;
	if (++nperiodic < PERIODS) {
		t->when += 20 * GO_MICROSECOND;
		runtime_timeradd(t);
	}
}

static void
count(void *arg)
{
	++*(int *)arg;
}

static void
kill(void *arg)
{
	killed = runtime_timerdel(arg);
	againkilled = runtime_timerdel(arg);
	selfkilled = runtime_timerdel(&killer);
}

/* Its child's time is over already. */
static void
bear(void *arg)
{
	child.when = parent.when - GO_MILLISECOND;
	runtime_timeradd(arg);
}

/* The last link first: each adds the one before it. */
static void
link(void *arg)
{
	Timer *t = arg;

	nchain++;
	if (t != chain)
		runtime_timeradd(t - 1);
}

int
main(void)
{
	int64_t now;

	arch_irqoff(); /* else the first may fire before the last is there */
	now = go_nanotime();
	periodic = (Timer){.when = now, .f = again, .arg = &periodic};
	runtime_timeradd(&periodic);
	victim = (Timer){.when = now + 3 * GO_MILLISECOND, .f = count, .arg = &nvictim};
	killer = (Timer){.when = now + 2 * GO_MILLISECOND, .f = kill, .arg = &victim};
	runtime_timeradd(&victim);
	runtime_timeradd(&killer);
	child = (Timer){.f = count, .arg = &nchild};
	parent = (Timer){.when = now + GO_MILLISECOND, .f = bear, .arg = &child};
	runtime_timeradd(&parent);
	for (int i = 0; i < CHAIN; i++)
		chain[i] = (Timer){.when = now, .f = link, .arg = &chain[i]};
	runtime_timeradd(&chain[CHAIN - 1]);
	arch_irqon();
	go_sleep(10 * GO_MILLISECOND);

	is_int(nperiodic, PERIODS, "a timer that adds itself again");
	is_int(early, 0, "is never early");
	ok(killed, "a callback deletes another timer");
	ok(!againkilled, "once");
	is_int(nvictim, 0, "which never fires");
	ok(!selfkilled, "a timer that fires is not in the heap any more");
	is_int(nchild, 1, "a callback adds a timer that is due already");
	is_int(nchain, CHAIN, "many in a row");
	ok(!runtime_timerdel(&child), "what has fired can't be deleted");
	return done_testing();
}
