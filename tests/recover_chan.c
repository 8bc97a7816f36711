/* SPDX-License-Identifier: BSD-3-Clause */
/* Misuse of a channel can be recovered, also by a sender that waited for room, and leaves the channel
 * as it was. */
#include <stdint.h>

#include <chan.h>
#include <select.h>

#include "recovered.h"

static chan(int) c;

static void
closer(void *arg)
{
	(void)arg;
	chan_close(chan_of(c));
}

static void
selecting(void)
{
	go_select {
		go_case_send(c, 1) {
		}
	}
}

int
main(void)
{
	int v;

	c = chan_new(int, 2);
	chan_put(c, 7);
	chan_put(c, 8);
	go(closer, NULL);
	recovered(chan_put(c, 9), "send on closed channel");
	recovered(chan_put(c, 9), "send on closed channel");
	recovered((void)chan_tryput(c, 9), "send on closed channel");
	recovered(selecting(), "send on closed channel");
	recovered(chan_close(chan_of(c)), "close of closed channel");
	recovered(chan_close(NULL), "close of nil channel");
	ok(chan_get(c) == 7 && chan_get(c) == 8 && !chan_get_ok(c, &v),
	   "what it had can be received");
	chan_free(chan_of(c));
	c = chan_new(int, 0);
	go(closer, NULL);
	recovered(selecting(), "send on closed channel");
	ok(!chan_get_ok(c, &v), "it stays closed");
	chan_free(chan_of(c));
	recovered((void)chan_make(SIZE_MAX / 2, 3), "makechan: size out of range");
	recovered((void)chan_make(16, SIZE_MAX / 64), "makechan: out of memory");
	return done_testing();
}
