/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A hundred goroutines take turns by a token that each hands to the next, and each takes one
 * value of a common channel in its turn: they get the values in the order in which they were
 * sent, unbuffered and with buffers of several sizes.
 */
#include <chan.h>

#include "conform.h"

enum { N = 100 };

typedef struct Link {
	chan(int) in, out;
	int number;
} Link;

static chan(int) values;
static _Atomic int wrong;

static void
link(void *arg)
{
	Link *l = arg;

	chan_get(l->in);
	if (chan_get(values) != l->number)
		wrong++;
	chan_put(l->out, 0);
}

static void
chain(size_t cap)
{
	static Link links[N];
	chan(int) first = chan_new(int, 0), last = first;

	values = chan_new(int, cap);
	wrong = 0;
	for (int i = 0; i < N; i++) {
		links[i] = (Link){last, chan_new(int, 0), i};
		last = links[i].out;
		go_stack(link, &links[i], 2048);
	}
	chan_put(first, 0);
	for (int i = 0; i < N; i++)
		chan_put(values, i);
	chan_get(last);
	is_int(wrong, 0, "capacity %zu: each gets the value of its turn", cap);
	chan_free(chan_of(values));
	for (int i = 0; i < N; i++)
		chan_free(chan_of(links[i].in));
	chan_free(chan_of(last));
}

int
main(void)
{
	static const size_t caps[] = {0, 1, 2, 10, N};

	for (size_t i = 0; i < sizeof caps / sizeof caps[0]; i++)
		chain(caps[i]);
	return done_testing();
}
