/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Several goroutines read from the console: each byte goes to one of them, who waits
 * longest gets the first, and all are served.
 * @input abcdefghijklmnopqrstuvwx
 */
#include <chan.h>

#include "tap.h"

enum { READERS = 4, EACH = 6 };

typedef struct Got {
	int id;
	char c;
} Got;

static chan(Got) bytes;

static void
reader(void *arg)
{
	int id = (int)(intptr_t)arg;

	for (int i = 0; i < EACH; i++) {
		Got g = {id, 0};

		go_read(&g.c, 1);
		chan_put(bytes, g);
	}
}

int
main(void)
{
	int count[READERS] = {0}, seen[26] = {0}, first = -1, once = 0, all = 0;

	go_timeslice(0); /* who waits first */
	bytes = chan_new(Got, 1);
	for (int i = 0; i < READERS; i++)
		go(reader, (void *)(intptr_t)i);
	go_yield();
	diag("type now");
	for (int i = 0; i < READERS * EACH; i++) {
		Got g = chan_get(bytes);

		if (g.c == 'a')
			first = g.id;
		if (g.c >= 'a' && g.c <= 'z')
			seen[g.c - 'a']++;
		count[g.id]++;
	}
	for (int i = 0; i < READERS * EACH; i++)
		once += seen[i] == 1;
	for (int i = 0; i < READERS; i++)
		all += count[i] == EACH;
	is_int(once, READERS * EACH, "each byte is read once");
	is_int(all, READERS, "all readers have got theirs");
	is_int(first, 0, "who waited first gets the first byte");
	while (go_numgoroutine() > 1)
		go_yield();
	return done_testing();
}
