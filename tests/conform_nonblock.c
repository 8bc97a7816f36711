/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * All forms of a send and a receive that do not wait (try, select without block with one case
 * and with several) agree, for elements of all sizes, buffered and not: with nobody waiting,
 * with room, without, with a partner that waits in a plain operation or in a select.
 */
#include <select.h>

#include "conform.h"

enum { MAX = 100 };

typedef struct Form {
	bool (*send)(void *);
	bool (*recv)(void *);
} Form;

/* Nobody sends on norecv, nobody receives from nosend. */
static Chan *c, *norecv, *nosend;
static size_t size;
static unsigned char theirs[MAX];
static _Atomic bool finished;

static bool
trysend(void *e)
{
	return chan_trysend(c, e);
}

static bool
tryrecv(void *e)
{
	bool ok = false;

	return chan_tryrecv(c, e, &ok) && ok;
}

static bool
onesend(void *e)
{
	SelectCase k = {.c = c, .elem = e, .send = true};

	return chan_select(&k, 1, false) == 0;
}

static bool
onerecv(void *e)
{
	SelectCase k = {.c = c, .elem = e};

	return chan_select(&k, 1, false) == 0 && k.ok;
}

static bool
severalsend(void *e)
{
	SelectCase k[] = {{.c = norecv}, {.c = c, .elem = e, .send = true}, {.c = NULL}};

	return chan_select(k, 3, false) == 1;
}

static bool
severalrecv(void *e)
{
	SelectCase k[] = {
		{.c = NULL, .send = true}, {.c = nosend, .send = true}, {.c = c, .elem = e}};

	return chan_select(k, 3, false) == 2 && k[2].ok;
}

static const Form forms[] = {
	{trysend, tryrecv},
	{onesend, onerecv},
	{severalsend, severalrecv},
};

static void
fill(unsigned char *e, unsigned seed)
{
	for (size_t i = 0; i < MAX; i++)
		e[i] = (unsigned char)(seed + 7 * i);
}

static bool
same(const unsigned char *a, const unsigned char *b)
{
	return __builtin_memcmp(a, b, size) == 0;
}

static void
partner(void *arg)
{
	int how = (int)(intptr_t)arg;
	SelectCase k[] = {{.c = norecv}, {.c = c, .elem = theirs, .send = how & 1}};

	if (how & 2)
		chan_select(k, 2, true);
	else if (how & 1)
		chan_send(c, theirs);
	else
		chan_recv(c, theirs);
	finished = true;
}

static void
await(int how)
{
	finished = false;
	go(partner, (void *)(intptr_t)how);
	settle();
}

/* The buffer is empty before and after. */
static int
check(const Form *f, size_t cap)
{
	unsigned char mine[MAX], got[MAX];
	int bad = 0;

	bad += f->recv(got);
	for (size_t i = 0; i < cap; i++) {
		fill(mine, (unsigned)i);
		bad += !f->send(mine);
	}
	bad += cap > 0 && f->send(mine);
	for (int how = 1; how <= 3; how += 2) {
		fill(theirs, 77);
		await(how);
		bad += finished || f->send(mine);
		for (size_t i = 0; i <= cap; i++) {
			fill(mine, i < cap ? (unsigned)i : 77);
			bad += !f->recv(got) || !same(got, mine);
		}
		bad += !eventually(finished) || f->recv(got);
		for (size_t i = 0; i < cap; i++) {
			fill(mine, (unsigned)i);
			bad += !f->send(mine);
		}
	}
	for (size_t i = 0; i < cap; i++)
		bad += !f->recv(got);
	for (int how = 0; how <= 2; how += 2) {
		await(how);
		fill(mine, 99);
		bad += finished || f->recv(got) || !f->send(mine) || !eventually(finished);
		bad += !same(theirs, mine) || (cap == 0 && f->send(mine)) || chan_len(c) != 0;
	}
	return bad;
}

int
main(void)
{
	static const size_t sizes[] = {0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 16, 32, 61, MAX};

	norecv = chan_make(0, 0);
	nosend = chan_make(0, 0);
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		int bad = 0;

		size = sizes[i];
		for (size_t cap = 0; cap <= 3; cap++) {
			c = chan_make(size, cap);
			for (size_t j = 0; j < sizeof forms / sizeof forms[0]; j++)
				bad += check(&forms[j], cap);
			chan_free(c);
		}
		is_int(bad, 0, "elements of %zu bytes", size);
	}
	is_int(go_numgoroutine(), 1, "all have ended");
	return done_testing();
}
