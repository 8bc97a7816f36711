/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * bench.c -- instructions per operation.
 *
 * Under QEMU's -icount shift=0 one instruction is one nanosecond of virtual time, so
 * the clock counts instructions and the figures repeat exactly.  Each is the mean over
 * many operations, less the loop around them.
 */
#include <chan.h>
#include <go.h>
#include <gotime.h>
#include <select.h>
#include <sync.h>

#include "runtime.h"

enum { N = 100000 };

/* As many goroutines ready at once as the machine's class holds. */
enum { MANY = STACK < 8192 ? 1000 : 10000 };

static int64_t loopcost; /* of N empty turns, in ns */

static void
report(const char *name, int64_t ns, int64_t n)
{
	int64_t hundredths = (ns * 100 + n / 2) / n;

	go_printf("bench %s %lld.%02lld instructions\n", name, (long long)hundredths / 100,
		  (long long)hundredths % 100);
}

static void
loop(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++)
		__asm__ volatile("" : : : "memory");
	loopcost = go_nanotime() - t;
}

/* -- Yield ------------------------------------------------------------------ */

static bool stop;

static void
yielder(void *arg)
{
	(void)arg;
	while (!stop)
		go_yield();
}

/* With n goroutines, main included, each yield switches; we count our own N turns,
 * during which everybody else makes one too. */
static void
yield(const char *name, int n, size_t stack)
{
	int turns = N / n;
	int64_t t;

	stop = false;
	for (int i = 1; i < n; i++)
		go_stack(yielder, NULL, stack);
	go_yield();
	t = go_nanotime();
	for (int i = 0; i < turns; i++)
		go_yield();
	t = go_nanotime() - t;
	stop = true;
	while (go_numgoroutine() > 1)
		go_yield();
	/* Each turn of each one is a loop's turn with a look at stop. */
	report(name, t - loopcost / N * turns * n, (int64_t)turns * n);
}

/* -- Channels --------------------------------------------------------------- */

static void
receiver(void *arg)
{
	Chan *c = arg;
	int v;

	while (chan_recv(c, &v))
		;
}

static void
unbuffered(void)
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
	report("chan-unbuffered", t - 2 * loopcost, N);
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

/* -- Select ----------------------------------------------------------------- */

enum { NCASE = 4 };

static void
cases(SelectCase *k, Chan **c, int *v)
{
	for (int i = 0; i < NCASE; i++)
		k[i] = (SelectCase){.c = c[i], .elem = v};
}

/* Of four receives one can be done. */
static void
selectready(void)
{
	enum { FILL = N / 100 };
	SelectCase k[NCASE];
	Chan *c[NCASE];
	int v = 1;
	int64_t t = 0;

	for (int i = 0; i < NCASE; i++)
		c[i] = chan_make(sizeof(int), i == 2 ? FILL : 0);
	cases(k, c, &v);
	for (int j = 0; j < 100; j++) {
		for (int i = 0; i < FILL; i++)
			chan_send(c[2], &v);
		t -= go_nanotime();
		for (int i = 0; i < FILL; i++)
			chan_select(k, NCASE, true);
		t += go_nanotime();
	}
	for (int i = 0; i < NCASE; i++)
		chan_free(c[i]);
	report("select-ready-4", t - loopcost, N);
}

static Chan *selected[NCASE];
static bool selecting;

static void
selector(void *arg)
{
	SelectCase k[NCASE];
	int v;

	(void)arg;
	cases(k, selected, &v);
	while (selecting)
		chan_select(k, NCASE, true);
}

/* Four receives that wait, and the send that one of them gets. */
static void
selectblock(void)
{
	int v = 1;
	int64_t t;

	for (int i = 0; i < NCASE; i++)
		selected[i] = chan_make(sizeof(int), 0);
	selecting = true;
	go(selector, NULL);
	go_yield();
	t = go_nanotime();
	for (int i = 0; i < N; i++) {
		chan_send(selected[i % NCASE], &v);
		go_yield();
	}
	t = go_nanotime() - t;
	selecting = false;
	chan_send(selected[0], &v);
	go_yield();
	for (int i = 0; i < NCASE; i++)
		chan_free(selected[i]);
	report("select-block-4", t - 2 * loopcost, N);
}

/* -- Sync ------------------------------------------------------------------- */

static void
mutex(void)
{
	GoMutex m = {0};
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++) {
		go_mutex_lock(&m);
		go_mutex_unlock(&m);
	}
	report("mutex-pair", go_nanotime() - t - loopcost, N);
}

static GoSemaphore ping, pong;

static void
player(void *arg)
{
	(void)arg;
	for (int i = 0; i < N; i++) {
		go_semaphore_acquire(&ping);
		go_semaphore_release(&pong);
	}
}

/* Each release gives the core to who waits: two of them to and fro. */
static void
semaphore(void)
{
	int64_t t;

	go(player, NULL);
	go_yield();
	t = go_nanotime();
	for (int i = 0; i < N; i++) {
		go_semaphore_release(&ping);
		go_semaphore_acquire(&pong);
	}
	t = go_nanotime() - t;
	go_yield();
	report("semaphore-handoff", t - 2 * loopcost, 2 * N);
}

/* -- Spawn ------------------------------------------------------------------ */

static void
nothing(void *arg)
{
	(void)arg;
}

/* Spawn, run, exit, reclaim; ten at a time, so that main's yields count little. */
static void
spawn(void)
{
	int64_t t;

	for (int j = 0; j < 10; j++)
		go(nothing, NULL);
	go_yield();
	t = go_nanotime();
	for (int i = 0; i < N / 10; i++) {
		for (int j = 0; j < 10; j++)
			go(nothing, NULL);
		go_yield();
	}
	t = go_nanotime() - t;
	report("spawn", t - loopcost, N);
}

/* -- The sieve ---------------------------------------------------------------- */

static int64_t messages;

static void
generate(void *arg)
{
	for (int i = 2;; i++)
		chan_send(arg, &i);
}

typedef struct Filter {
	Chan *in, *out;
	int prime;
} Filter;

static void
filter(void *arg)
{
	Filter *f = arg;
	int i;

	for (;;) {
		chan_recv(f->in, &i);
		messages++;
		if (i % f->prime != 0)
			chan_send(f->out, &i);
	}
}

/* The cost of a message in all, division and count included. */
static void
sieve(int n)
{
	static Filter filters[2500];
	Chan *ch = chan_make(sizeof(int), 0);
	int64_t t = go_nanotime();

	go_stack(generate, ch, 512);
	for (int i = 0; i < n; i++) {
		Filter *f = &filters[i];

		chan_recv(ch, &f->prime);
		messages++;
		f->in = ch;
		f->out = ch = chan_make(sizeof(int), 0);
		go_stack(filter, f, 512);
	}
	report("sieve-2500-message", go_nanotime() - t, messages);
}

/* -- Time --------------------------------------------------------------------- */

static void
clock(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N / 10; i++)
		go_nanotime();
	report("nanotime", go_nanotime() - t - loopcost / 10, N / 10);
}

/* -- Bytes -------------------------------------------------------------------- */

static void
blocked(void *arg)
{
	int v;

	chan_recv(arg, &v);
}

static void
bytes(void)
{
	Chan *c = chan_make(sizeof(int), 0);
	G *g;

	go(blocked, c);
	g = getp()->runqtail;
	go_yield();
	go_printf("bench g-struct %u bytes\n", (unsigned)sizeof(G));
	go_printf("bench blocked-stack %u bytes\n", (unsigned)(g->stackbase - g->sched.sp));
	chan_close(c);
	go_yield();
	chan_free(c);
}

int
main(void)
{
	loop();
	yield("yield-2", 2, 512);
	yield("yield-many", MANY, 512);
	unbuffered();
	buffered();
	selectready();
	selectblock();
	mutex();
	semaphore();
	spawn();
	clock();
	bytes();
	sieve(2500);
	return 0;
}
