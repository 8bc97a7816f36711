/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A bounded buffer by one GoMutex and two GoConds, with yields, sleeps and timer interrupts:
 * no wake-up is lost, each element comes once, in each producer's order.
 * @timeout 60
 */
#include <go.h>
#include <gotime.h>
#include <sync.h>

#include "random.h"
#include "tap.h"

enum { PRODUCERS = 8, CONSUMERS = 8, EACH = 1000, N = PRODUCERS * EACH, ROOM = 3 };

static GoMutex m;
static GoCond notempty, notfull;
static GoWaitGroup producing;
static int buf[ROOM], count, first;
static bool closed;
static unsigned char seen[N];
static int last[PRODUCERS], disorder, came, broadcasts;

static void
linger(void)
{
	unsigned r = random_below(64);

	if (r == 0)
		go_sleep((int64_t)random_below(50) * GO_MICROSECOND);
	else if (r < 16)
		go_yield();
}

/* One of two ways; each must do. */
static void
wake(GoCond *c)
{
	if (random_below(8) == 0) {
		broadcasts++;
		go_cond_broadcast(c);
	} else {
		go_cond_signal(c);
	}
}

static void
producer(void *arg)
{
	int id = (int)(intptr_t)arg;

	for (int i = 0; i < EACH; i++) {
		linger();
		go_mutex_lock(&m);
		while (count == ROOM)
			go_cond_wait(&notfull, &m);
		linger();
		buf[(first + count++) % ROOM] = id * EACH + i;
		if (random_below(2) == 0) {
			wake(&notempty);
			go_mutex_unlock(&m);
		} else {
			go_mutex_unlock(&m);
			linger();
			wake(&notempty);
		}
	}
	go_waitgroup_done(&producing);
}

static void
consumer(void *arg)
{
	(void)arg;
	for (;;) {
		int v;

		go_mutex_lock(&m);
		while (count == 0 && !closed)
			go_cond_wait(&notempty, &m);
		if (count == 0)
			break;
		v = buf[first];
		first = (first + 1) % ROOM;
		count--;
		came++;
		seen[v]++;
		disorder += last[v / EACH] > v;
		last[v / EACH] = v;
		linger();
		wake(&notfull);
		go_mutex_unlock(&m);
		linger();
	}
	go_mutex_unlock(&m);
}

int
main(void)
{
	int once = 0;

	go_waitgroup_add(&producing, PRODUCERS);
	for (int i = 0; i < PRODUCERS; i++)
		go(producer, (void *)(intptr_t)i);
	for (int i = 0; i < CONSUMERS; i++)
		go(consumer, NULL);
	go_waitgroup_wait(&producing);
	go_mutex_lock(&m);
	closed = true;
	go_mutex_unlock(&m);
	go_cond_broadcast(&notempty);
	while (go_numgoroutine() > 1)
		go_sleep(GO_MILLISECOND);
	for (int i = 0; i < N; i++)
		once += seen[i] == 1;
	is_int(came, N, "as many came as were put in");
	is_int(once, N, "each once");
	is_int(disorder, 0, "each producer's in order");
	ok(broadcasts > 0, "some wake-ups were broadcasts");
	return done_testing();
}
