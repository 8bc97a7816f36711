/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The heap of timers stays a complete tree in order through 10000 random additions and
 * deletions, and timers fire by their deadlines, each once, deleted ones never.
 */
#include <gotime.h>

#include "runtime.h"

#include "../random.h"
#include "../tap.h"

enum { N = 300, STEPS = 10000 };

static Timer timers[N];
static bool queued[N];
static int64_t firedwhen[N];
static int nfired, badfired;

static void
fire(void *arg)
{
	Timer *t = arg;

	badfired += !queued[t - timers];
	queued[t - timers] = false;
	firedwhen[nfired++] = t->when;
}

/* Is the tree under t, node number i of n, complete and in order? */
static bool
tree(const Timer *t, const Timer *parent, size_t i, size_t n)
{
	if (t == NULL)
		return i > n;
	return i <= n && t->parent == parent && (parent == NULL || parent->when <= t->when) &&
	       tree(t->kid[0], t, 2 * i, n) && tree(t->kid[1], t, 2 * i + 1, n);
}

/* And are its timers the ones that we have added? */
static bool
heapgood(size_t n)
{
	Irq s = arch_irqsave();
	P *p = getp();
	bool good = p->ntimer == n && tree(p->timers, NULL, 1, n);

	arch_irqrestore(s);
	return good;
}

/* Deadlines so far away that nothing fires; many of them alike. */
static void
addanddelete(void)
{
	size_t n = 0;
	int i, adds = 0, deletes = 0;

	for (i = 0; i < STEPS; i++) {
		unsigned k = random_below(N);
		Timer *t = &timers[k];

		if (queued[k]) {
			if (!runtime_timerdel(t))
				break;
			n--;
			deletes++;
		} else {
			if (runtime_timerdel(t))
				break;
			t->when = (int64_t)(1000 + random_below(i % 2 ? 50 : 5000)) * GO_SECOND;
			t->f = fire;
			t->arg = t;
			runtime_timeradd(t);
			n++;
			adds++;
		}
		queued[k] = !queued[k];
		if (!heapgood(n))
			break;
	}
	is_int(i, STEPS, "%d additions and %d deletions keep the heap in order", adds, deletes);
	for (unsigned k = 0; k < N; k++) {
		if (queued[k] && !runtime_timerdel(&timers[k]))
			badfired++;
		queued[k] = false;
	}
	ok(heapgood(0), "empty at the end");
	is_int(nfired + badfired, 0, "nothing has fired");
}

/* Near deadlines, some in the past; half of them are deleted again. */
static void
firing(int round)
{
	int64_t now;
	int n = 0, disorder = 0;
	Irq s = arch_irqsave();

	now = runtime_nanotime();
	nfired = badfired = 0;
	for (unsigned k = 0; k < N; k++) {
		Timer *t = &timers[k];

		*t = (Timer){
			.when = now + (int)random_below(4000000) - 1000000, .f = fire, .arg = t};
		runtime_timeradd(t);
		queued[k] = true;
		n++;
		if (random_below(2) == 0) {
			unsigned victim = random_below(k + 1);

			n -= runtime_timerdel(&timers[victim]);
			queued[victim] = false;
		}
	}
	arch_irqrestore(s);
	go_sleep(10 * GO_MILLISECOND);
	for (int i = 1; i < nfired; i++)
		disorder += firedwhen[i - 1] > firedwhen[i];
	is_int(nfired, n, "round %d: all fire that were not deleted", round);
	is_int(badfired, 0, "round %d: none twice, no deleted one", round);
	is_int(disorder, 0, "round %d: the earlier deadline first", round);
	ok(heapgood(0), "round %d: none is left", round);
}

int
main(void)
{
	addanddelete();
	for (int round = 1; round <= 5; round++)
		firing(round);
	return done_testing();
}
