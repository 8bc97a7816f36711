/* SPDX-License-Identifier: BSD-3-Clause */
/* chan.c -- messages through channels. */
#include "bench.h"

static void
receiver(void *arg)
{
	Chan *c = arg;
	int v;

	while (chan_recv(c, &v))
		;
}

void
bench_unbuffered(const char *name)
{
	Chan *c = chan_make(sizeof(int), 0);
	int v = 1;
	int64_t t;

	go(receiver, c);
	go_yield();
	t = go_nanotime();
	for (int i = 0; i < N; i++)
		chan_send(c, &v);
	t = go_nanotime() - t;
	chan_close(c);
	go_yield();
	chan_free(c);
	report(name, t - 2 * loopcost, N);
}

static void
buffered(void)
{
	Chan *c = chan_make(sizeof(int), 16);
	int v = 1;
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++) {
		chan_send(c, &v);
		chan_recv(c, &v);
	}
	t = go_nanotime() - t;
	chan_free(c);
	report("chan-buffered-pair", t - loopcost, N);
}

void
bench_chan(void)
{
	bench_unbuffered("chan-unbuffered");
	buffered();
}
