/* SPDX-License-Identifier: BSD-3-Clause */
/* go_exit in main ends main alone: the others go on, and may end the program. */
#include <go.h>
#include <gotime.h>

#include "tap.h"

static void
fn(void *arg)
{
	(void)arg;
	while (go_numgoroutine() > 1)
		go_yield();
	ok(true, "main is gone");
	for (int i = 0; i < 3; i++)
		go_sleep(GO_MILLISECOND);
	ok(true, "this one goes on");
	go_end(done_testing());
}

int
main(void)
{
	go(fn, NULL);
	go_exit();
}
