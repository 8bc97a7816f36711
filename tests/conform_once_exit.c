/* SPDX-License-Identifier: BSD-3-Clause */
/* A function of go_once that ends its goroutine is done, also for those who wait for it. */
#include <go.h>
#include <sync.h>

#include "tap.h"

static GoOnce once;
static int calls, behind;

static void
ends(void *arg)
{
	(void)arg;
	calls++;
	go_yield(); /* the others come */
	go_exit();
}

static void
caller(void *arg)
{
	(void)arg;
	go_once(&once, ends, NULL);
	behind++;
}

int
main(void)
{
	go_timeslice(0); /* so that they come in order */
	for (int i = 0; i < 3; i++)
		go(caller, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(calls, 1, "called once");
	is_int(behind, 2, "all others go on");
	go_once(&once, ends, NULL);
	is_int(calls, 1, "and never again");
	return done_testing();
}
