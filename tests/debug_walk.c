/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_goroutines is right while goroutines come and go: each is told once, with a state and a function.
 * @icount
 */
#include <godebug.h>
#include <gotime.h>

#include "random.h"
#include "tap.h"

enum { ROUNDS = 300, MAX = 64, LOOKSLICE = 10000 };

static bool stop;

static void
brief(void *arg)
{
	(void)arg;
	if (go_id() % 3 == 0)
		go_sleep(GO_MILLISECOND / 20);
}

static void
maker(void *arg)
{
	(void)arg;
	while (!__atomic_load_n(&stop, __ATOMIC_RELAXED)) {
		if (go_numgoroutine() < MAX / 2)
			go_stack(brief, NULL, 600 + random_below(1200));
		else
			go_yield();
	}
}

static int
check(const GoInfo *info, size_t n)
{
	int bad = 0;

	for (size_t i = 0; i < n; i++) {
		bad += info[i].id == 0 || info[i].status[0] == '\0' || info[i].status[0] == 'd';
		bad += info[i].id != 1 && info[i].fn != maker && info[i].fn != brief;
		bad += info[i].stack_used > info[i].stack;
		for (size_t j = 0; j < i; j++)
			bad += info[i].id == info[j].id;
	}
	return bad;
}

int
main(void)
{
	static GoInfo info[MAX];
	size_t n, most = 0;
	int bad = 0;

	go_timeslice(LOOKSLICE);
	for (int i = 0; i < 3; i++)
		go(maker, NULL);
	for (int i = 0; i < ROUNDS; i++) {
		n = go_goroutines(info, MAX);
		most = n > most ? n : most;
		bad += n < 1 || n > MAX ? 1 : check(info, n);
		go_yield();
	}
	__atomic_store_n(&stop, true, __ATOMIC_RELAXED);
	is_int(bad, 0, "%d looks", ROUNDS);
	ok(most > 4, "there were others: %zu", most);
	return done_testing();
}
