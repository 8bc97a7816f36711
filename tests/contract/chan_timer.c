/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A timer's callback sends and receives on channels while goroutines are in the midst of
 * using them: of 4000 numbers each way none is lost and none comes twice, for each capacity.
 *
 * @icount
 * @timeout 60
 */
#include <chan.h>
#include <gotime.h>

#include "runtime.h"

#include "../random.h"
#include "../tap.h"

enum { N = 4000, OWN = 1 << 20 };

static chan(int) up, down;
static Timer timer;
static int next, came, disorder, full, empty;

static void
fire(void *arg)
{
	bool was;
	int v;

	(void)arg;
	if (next < N && chan_tryput(up, next))
		next++;
	else
		full++;
	if (chan_tryget(down, &v, &was)) {
		disorder += !was || v != came;
		came++;
	} else {
		empty++;
	}
	if (next < N || came < N) {
		timer.when = runtime_nanotime() + 500 + random_below(4096);
		runtime_timeradd(&timer);
	}
}

static void
sender(void *arg)
{
	(void)arg;
	for (int i = 0; came < N || next < N || i < N; i++)
		chan_put(up, OWN + i);
	chan_close(chan_of(up));
}

static void
feeder(void *arg)
{
	(void)arg;
	for (int i = 0; i < N; i++)
		chan_put(down, i);
}

static void
check(size_t cap)
{
	int mine = 0, others = 0, v;

	next = came = disorder = full = empty = 0;
	up = chan_new(int, cap);
	down = chan_new(int, cap);
	timer = (Timer){.when = go_nanotime(), .f = fire};
	go(sender, NULL);
	go(feeder, NULL);
	runtime_timeradd(&timer);
	while (chan_get_ok(up, &v)) {
		if (v >= OWN)
			disorder += v != OWN + others++;
		else
			disorder += v != mine++;
		if (v % 5 == 0)
			go_yield();
	}
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(mine, N, "capacity %u: all of the interrupt's numbers came", (unsigned)cap);
	is_int(came, N, "capacity %u: it received all that was for it", (unsigned)cap);
	is_int(disorder, 0, "capacity %u: all in order, once", (unsigned)cap);
	diag("%d from a goroutine beside; %d times full, %d times empty", others, full, empty);
	chan_free(chan_of(up));
	chan_free(chan_of(down));
}

int
main(void)
{
	check(0);
	check(1);
	check(5);
	return done_testing();
}
