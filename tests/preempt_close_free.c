/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Who is woken by a close, as the last one, may free the channel at once: the close does not
 * look at it any more.  What is made of its memory next has nobody woken in it.
 * @timeout 60
 */
#include <chan.h>
#include <gotime.h>

#include "random_timer.h"
#include "settle.h"
#include "tap.h"

enum { ROUNDS = 3000 };

static Chan *c, *next;
static int closed, wrong;

/* It makes a channel of the memory, on which another waits: nobody has closed that. */
static void
waiter(void *arg)
{
	(void)arg;
	closed += !chan_recv(c, NULL);
	chan_free(c);
	next = chan_make(1, 0);
	wrong += chan_recv(next, NULL) != true;
}

int
main(void)
{
	char v = 1;

	go_timeslice(5 * GO_MICROSECOND);
	for (int i = 0; i < ROUNDS; i++) {
		c = chan_make(1, 0);
		next = NULL;
		go(waiter, NULL);
		settle();
		random_timer_jitter((unsigned)i);
		chan_close(c);
		while (next == NULL)
			go_yield();
		chan_send(next, &v);
		while (go_numgoroutine() > 1)
			go_yield();
		chan_free(next);
	}
	is_int(closed, ROUNDS, "all were woken");
	is_int(wrong, 0, "and none by a close of what was freed");
	return done_testing();
}
