/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_goroutines tells for how long a goroutine has waited: too much by a slice and 4 ms, at most.
 * @icount
 */
#include <chan.h>
#include <godebug.h>
#include <gotime.h>

#include "tap.h"

enum { SLACK = 15000000 };

static chan(int) c;
static int64_t before; /* it waits */

static void
waiter(void *arg)
{
	(void)arg;
	before = go_nanotime();
	(void)chan_get(c);
}

static void
spin(void *arg)
{
	int64_t end = go_nanotime() + 20 * GO_MILLISECOND;

	(void)arg;
	while (go_nanotime() < end)
		;
}

static void
look(const char *what)
{
	GoInfo info[4];
	int64_t after, asked, waited = -1;
	size_t n;

	go(waiter, NULL);
	go_yield();
	go_yield();
	after = go_nanotime();
	go_sleep(100 * GO_MILLISECOND);
	asked = go_nanotime();
	n = go_goroutines(info, 4);
	for (size_t i = 0; i < n; i++)
		if (info[i].fn == waiter)
			waited = info[i].waiting;
	ok(waited >= asked - after - SLACK, "%s: not too little", what);
	ok(waited <= go_nanotime() - before + SLACK, "%s: not too much", what);
	diag("%lld, from %lld", (long long)waited, (long long)(asked - after));
	chan_put(c, 0);
	while (go_numgoroutine() > 1)
		go_yield();
}

/* main is the last to wait, after it ran for long. */
static void
lookatmain(void *arg)
{
	GoInfo info[4];
	int64_t waited = -1;
	size_t n;

	(void)arg;
	go_sleep(80 * GO_MILLISECOND);
	n = go_goroutines(info, 4);
	for (size_t i = 0; i < n; i++)
		if (info[i].id == 1)
			waited = info[i].waiting;
	ok(waited <= go_nanotime() - before + SLACK, "after a long run: %lld", (long long)waited);
	chan_put(c, 0);
}

int
main(void)
{
	c = chan_new(int, 0);
	look("nobody else runs");
	go(lookatmain, NULL);
	go_yield();
	go_delay_us(50000);
	before = go_nanotime();
	(void)chan_get(c);
	go(spin, NULL);
	go(spin, NULL);
	look("others run");
	return done_testing();
}
