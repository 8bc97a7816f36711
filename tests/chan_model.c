/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 100000 random operations on channels of random capacity and element size have the
 * results that a simple model of a channel predicts.
 */
#include <chan.h>

#include "random.h"
#include "tap.h"

enum { STEPS = 100000, NCHAN = 6, MAXCAP = 12, MAXSIZE = 12 };

/* What a channel is: a list of numbers. */
typedef struct Model {
	Chan *c;
	size_t cap, len, size;
	bool closed;
	uint32_t elem[MAXCAP];
} Model;

static Model models[NCHAN];
static unsigned long sends, full, receives, empty, ends, made;

/* Element number n, size bytes of it. */
static void
encode(unsigned char *p, size_t size, uint32_t n)
{
	for (size_t i = 0; i < size; i++)
		p[i] = (unsigned char)(n >> 8 * (i % 4)) ^ (unsigned char)i;
}

static void
make(Model *m)
{
	static const size_t sizes[] = {1, 2, 3, 4, 8, 12};

	chan_free(m->c);
	m->cap = random_below(MAXCAP + 1);
	m->size = sizes[random_below(6)];
	m->len = 0;
	m->closed = false;
	m->c = chan_make(m->size, m->cap);
	made++;
}

static bool
trysend(Model *m)
{
	unsigned char buf[MAXSIZE];
	uint32_t n = random32();
	bool can = m->len < m->cap;

	if (m->closed)
		return true; /* would panic */
	encode(buf, m->size, n);
	if (chan_trysend(m->c, buf) != can)
		return false;
	if (can)
		m->elem[m->len++] = n;
	sends += can;
	full += !can;
	return true;
}

static bool
tryrecv(Model *m)
{
	unsigned char buf[MAXSIZE], want[MAXSIZE] = {0};
	bool can = m->len != 0 || m->closed, was = m->len != 0, got = !was;

	for (size_t i = 0; i < MAXSIZE; i++)
		buf[i] = 0x77;
	if (!can)
		for (size_t i = 0; i < MAXSIZE; i++)
			want[i] = 0x77;
	if (chan_tryrecv(m->c, buf, &got) != can || got != was)
		return false;
	if (was) {
		encode(want, m->size, m->elem[0]);
		m->len--;
		for (size_t i = 0; i < m->len; i++)
			m->elem[i] = m->elem[i + 1];
	}
	for (size_t i = 0; i < m->size; i++)
		if (buf[i] != want[i])
			return false;
	receives += was;
	empty += !can;
	ends += can && !was;
	return true;
}

static bool
step(Model *m)
{
	unsigned what = random_below(1000);

	if (what < 470)
		return trysend(m) && chan_len(m->c) == m->len;
	if (what < 940)
		return tryrecv(m) && chan_len(m->c) == m->len;
	if (what < 990)
		return chan_len(m->c) == m->len && chan_cap(m->c) == m->cap;
	if (what < 995 && !m->closed) {
		chan_close(m->c);
		m->closed = true;
		return chan_len(m->c) == m->len;
	}
	make(m);
	return true;
}

int
main(void)
{
	int i;

	for (i = 0; i < NCHAN; i++)
		make(&models[i]);
	for (i = 0; i < STEPS && step(&models[random_below(NCHAN)]); i++)
		;
	is_int(i, STEPS, "all steps go as in the model");
	ok(sends > STEPS / 5 && receives > STEPS / 5 && full > 1000 && empty > 1000 && ends > 1000,
	   "all cases came");
	diag("%lu sends, %lu full, %lu receives, %lu empty, %lu closed, %lu made", sends, full,
	     receives, empty, ends, made);
	return done_testing();
}
