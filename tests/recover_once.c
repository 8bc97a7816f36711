/* SPDX-License-Identifier: BSD-3-Clause */
/* A function of go_once that panics or ends its goroutine counts as done, and nobody waits for it for
 * ever: Go's Once. */
#include <sync.h>

#include "recovered.h"

static GoOnce panics, exits;
static int calls;

static void
fail(void *arg)
{
	(void)arg;
	calls++;
	go_panic("once");
}

static void
leave(void *arg)
{
	(void)arg;
	calls++;
	go_exit();
}

static void
leaver(void *arg)
{
	go_once(&exits, leave, arg);
}

int
main(void)
{
	recovered(go_once(&panics, fail, NULL), "once");
	recovered(go_once(&panics, fail, NULL), "no panic");
	is_int(calls, 1, "one that panics is called once");
	go(leaver, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
	go_once(&exits, leave, NULL);
	is_int(calls, 2, "one that calls go_exit, too");
	return done_testing();
}
