/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Channels of elements without bytes count as others do: buffered and not, plain, tried and
 * selected; a type without bytes in the typed forms, too; and nothing is written.
 */
#include <select.h>

#include "conform.h"

typedef struct Nothing {
} Nothing;

static Chan *c;
static _Atomic int taken;

static void
taker(void *arg)
{
	char byte = 5;

	(void)arg;
	while (chan_recv(c, &byte))
		taken += byte == 5;
}

static void
functions(size_t cap)
{
	SelectCase k[] = {{.send = true}, {.c = NULL}};
	char byte = 7;
	bool was;

	c = chan_make(0, cap);
	for (size_t i = 0; i < cap; i++)
		ok(chan_trysend(c, i % 2 ? NULL : &byte), "number %zu of %zu", i + 1, cap);
	ok(!chan_trysend(c, &byte), "capacity %zu: no more", cap);
	is_int(chan_len(c), cap, "they are counted");
	for (size_t i = 0; i < cap; i++)
		ok(chan_tryrecv(c, &byte, &was) && was, "number %zu comes out", i + 1);
	ok(!chan_tryrecv(c, &byte, &was) && byte == 7, "no more come out");
	taken = 0;
	go(taker, NULL);
	settle();
	for (int i = 0; i < 50; i++)
		chan_send(c, &byte);
	k[0].c = c;
	for (int i = 0; i < 50; i++)
		chan_select(k, 2, true);
	ok(eventually(taken == 100), "capacity %zu: 100 arrive", cap);
	chan_close(c);
	ok(!chan_recv(c, &byte) && byte == 7, "closed: nothing, and nothing is written");
	ok(eventually(go_numgoroutine() == 1), "who received has ended");
	chan_free(c);
}

static void
typed(void)
{
	chan(Nothing) signal = chan_new(Nothing, 2);
	Nothing none;
	int count = 0;

	chan_put(signal, none);
	ok(chan_tryput(signal, none), "a type without bytes");
	ok(!chan_tryput(signal, none), "no more than its capacity");
	for (int i = 0; i < 3; i++) {
		go_select {
			go_case_recv(signal, &none) {
				count++;
			}
			go_case_default {
				count += 10;
			}
		}
	}
	is_int(count, 12, "two come in a select, then the default");
	chan_free(chan_of(signal));
}

int
main(void)
{
	for (size_t cap = 0; cap <= 3; cap++)
		functions(cap);
	typed();
	return done_testing();
}
