/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 32 senders and 32 receivers on one channel: each of 100000 messages arrives once,
 * whatever the capacity and whoever yields when.
 * @timeout 60
 */
#include <chan.h>

#include "leak.h"
#include "random.h"

enum { SENDERS = 32, RECEIVERS = 32, EACH = 625, N = SENDERS * EACH };

static const size_t capacities[] = {0, 1, 2, 7, 64};

static chan(int) c;
static chan(bool) done;
static unsigned char seen[N];
static int received, disorder;

static void
sender(void *arg)
{
	int id = (int)(intptr_t)arg;

	for (int i = 0; i < EACH; i++) {
		if (random_below(4) == 0)
			go_yield();
		if (random_below(8) != 0 || !chan_tryput(c, id * EACH + i))
			chan_put(c, id * EACH + i);
	}
	chan_put(done, true);
}

static void
receiver(void *arg)
{
	int last[SENDERS], v;

	(void)arg;
	for (int i = 0; i < SENDERS; i++)
		last[i] = -1;
	for (;;) {
		if (random_below(4) == 0)
			go_yield();
		if (!chan_get_ok(c, &v))
			break;
		__atomic_fetch_add(&received, 1, __ATOMIC_RELAXED);
		seen[v]++;
		/* One sender's messages come in order, so to one receiver they do too. */
		if (last[v / EACH] > v)
			__atomic_fetch_add(&disorder, 1, __ATOMIC_RELAXED);
		last[v / EACH] = v;
	}
	chan_put(done, true);
}

static void
stress(size_t cap)
{
	int once = 0;

	c = chan_new(int, cap);
	received = disorder = 0;
	for (int i = 0; i < N; i++)
		seen[i] = 0;
	for (int i = 0; i < SENDERS; i++)
		go(sender, (void *)(intptr_t)i);
	for (int i = 0; i < RECEIVERS; i++)
		go(receiver, NULL);
	for (int i = 0; i < SENDERS; i++)
		chan_get(done);
	chan_close(chan_of(c));
	for (int i = 0; i < RECEIVERS; i++)
		chan_get(done);
	for (int i = 0; i < N; i++)
		once += seen[i] == 1;
	is_int(received, N, "capacity %u: as many came as were sent", (unsigned)cap);
	is_int(once, N, "capacity %u: each of them once", (unsigned)cap);
	is_int(disorder, 0, "capacity %u: each sender's in order", (unsigned)cap);
	chan_free(chan_of(c));
}

int
main(void)
{
	done = chan_new(bool, 0);
	leak_mark();
	for (size_t i = 0; i < sizeof capacities / sizeof capacities[0]; i++)
		stress(capacities[i]);
	no_leaks();
	return done_testing();
}
