/* SPDX-License-Identifier: BSD-3-Clause */
/* select.c -- select. */
#include <select.h>

#include "bench.h"

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

void
bench_select(void)
{
	selectready();
	selectblock();
}
