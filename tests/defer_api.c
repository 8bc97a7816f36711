/* SPDX-License-Identifier: BSD-3-Clause */
/* The functions of the public headers, whose arguments come in registers on i386, can be deferred, as
 * can those of libc. */
#include <stdlib.h>

#include <chan.h>
#include <godefer.h>
#include <sync.h>

#include "tap.h"

static void
work(void *wg)
{
	go_scope {
		go_defer(go_waitgroup_done, (GoWaitGroup *)wg);
		go_yield();
	}
}

/* By a panic, calls are made in another way. */
static void
stop(void *arg)
{
	(void)arg;
	go_recover(NULL);
}

int
main(void)
{
	GoWaitGroup wg = {0};
	GoMutex m = {0};
	Chan *c = chan_make(1, 1);

	go_scope {
		go_mutex_lock(&m);
		go_defer(go_mutex_unlock, &m);
		go_defer(free, malloc(10));
		go_defer(chan_close, c);
		ok(!go_mutex_trylock(&m), "the mutex is locked");
	}
	ok(go_mutex_trylock(&m), "... and unlocked by the deferred call");
	ok(!chan_recv(c, NULL), "a channel is closed");
	go_scope {
		go_defer(stop, NULL);
		go_defer(go_mutex_unlock, &m);
		go_defer(free, malloc(10));
		go_panic("");
	}
	ok(go_mutex_trylock(&m), "unlocked by a panic");
	go_waitgroup_add(&wg, 2);
	go(work, &wg);
	go(work, &wg);
	go_waitgroup_wait(&wg);
	ok(true, "a wait group is done");
	return done_testing();
}
