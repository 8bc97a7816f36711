/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A goroutine that holds a GoMutex most of the time and locks it again at once does not
 * starve another, which needs it now and then: each of its turns takes little more than the
 * other's stay.
 * @timeout 60
 */
#include <go.h>
#include <sync.h>

#include "conform.h"

enum { TURNS = 10 };

static GoMutex m;
static _Atomic bool stop;
static _Atomic int hogs;

static void
hog(void *arg)
{
	(void)arg;
	while (!stop) {
		go_mutex_lock(&m);
		go_sleep(100 * GO_MICROSECOND);
		hogs++;
		go_mutex_unlock(&m);
	}
}

/* Never asleep: it only yields while it holds the mutex. */
static void
busyhog(void *arg)
{
	(void)arg;
	while (!stop) {
		go_mutex_lock(&m);
		for (int i = 0; i < 10; i++)
			go_yield();
		hogs++;
		go_mutex_unlock(&m);
	}
}

static void
check(void (*fn)(void *), const char *what)
{
	int most = 0;

	stop = false;
	go(fn, NULL);
	go_yield();
	for (int i = 0; i < TURNS; i++) {
		int before, waited;

		go_sleep(100 * GO_MICROSECOND);
		before = hogs;
		go_mutex_lock(&m);
		waited = hogs - before;
		go_mutex_unlock(&m);
		if (waited > most)
			most = waited;
	}
	stop = true;
	ok(most <= 2, "%s: the other had at most %d turns before", what, most);
	ok(eventually(go_numgoroutine() == 1), "it has ended");
}

int
main(void)
{
	go_timeslice(0); /* the order is counted in turns */
	check(hog, "one that sleeps with it");
	check(busyhog, "one that yields with it");
	return done_testing();
}
