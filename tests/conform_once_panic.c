/* SPDX-License-Identifier: BSD-3-Clause */
/* A function of go_once that panics is done: the panic comes to who has called first. */
#include <godefer.h>
#include <sync.h>

#include "tap.h"

static GoOnce once;
static int calls, recovered;

static void
fails(void *arg)
{
	(void)arg;
	calls++;
	go_panic("failed");
}

static void
stop(void *arg)
{
	(void)arg;
	recovered += go_recover(NULL);
}

int
main(void)
{
	go_scope {
		go_defer(stop, NULL);
		go_once(&once, fails, NULL);
	}
	is_int(recovered, 1, "the panic reaches its caller");
	go_once(&once, fails, NULL);
	is_int(calls, 1, "and it is not called again");
	return done_testing();
}
