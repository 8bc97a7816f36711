/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Timers that are started in a shuffled order fire in the order of their deadlines, also
 * those that are due at once behind a long masked while; those made earlier or later by a
 * reset fire where they belong then.
 * @icount
 */
#include <gotime.h>
#include <gotimer.h>

#include "conform.h"
#include "random.h"

enum { N = 200, APART = 10 * GO_MICROSECOND };

static GoTimer timers[N];
static int order[N], n;
static GoTimer blocker;

static void
fire(void *arg)
{
	order[n++] = (int)(intptr_t)arg;
}

/* In the interrupt: all that are due meanwhile come behind. */
static void
block(void *arg)
{
	(void)arg;
	go_delay_us(1000);
}

static void
shuffle(int place[N])
{
	for (int i = 0; i < N; i++)
		place[i] = i;
	for (int i = N - 1; i > 0; i--) {
		int j = (int)random_below((unsigned)i + 1), t = place[i];

		place[i] = place[j];
		place[j] = t;
	}
}

/* Let timer i fire at base + APART * (i + 1). */
static void
set(int i, int64_t base)
{
	go_timer_reset(&timers[i], base + APART * (i + 1) - go_nanotime());
}

static int
disorder(void)
{
	int bad = 0;

	for (int i = 0; i < N; i++)
		bad += order[i] != i;
	return bad;
}

static void
check(bool blocked, bool moved)
{
	int place[N];
	int64_t base = go_nanotime() + 5 * GO_MILLISECOND;

	n = 0;
	shuffle(place);
	if (moved)
		for (int i = 0; i < N; i++)
			go_timer_start(&timers[i], GO_SECOND * (1 + i % 7));
	for (int i = 0; i < N; i++)
		set(place[i], moved ? base - 3 * GO_MILLISECOND : base);
	shuffle(place);
	for (int i = 0; i < N && moved; i++)
		set(place[i], base);
	if (blocked)
		go_timer_start(&blocker, base - go_nanotime());
	is_int(n, 0, "none is early");
	ok(eventually(n >= N), "all fire");
	is_int(disorder(), 0, "in order%s%s", blocked ? ", many at once" : "",
	       moved ? ", after they were made earlier and later" : "");
}

int
main(void)
{
	go_timer_func(&blocker, block, NULL);
	for (int i = 0; i < N; i++)
		go_timer_func(&timers[i], fire, (void *)(intptr_t)i);
	check(false, false);
	check(true, false);
	check(false, true);
	check(true, true);
	go_sleep(10 * GO_MILLISECOND);
	is_int(n, N, "each once");
	return done_testing();
}
