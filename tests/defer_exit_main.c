/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_exit in main makes main's deferred calls; the others go on, until none is left.
 *
 * @exit 2
 * @expect ^deferred$
 * @expect ^the other$
 * @expect ^fatal error: no goroutines \(main called go_exit\) - deadlock!$
 * @reject not reached
 */
#include <godefer.h>

static void
say(const char *what)
{
	go_printf("%s\n", what);
}

static void
other(void *arg)
{
	(void)arg;
	go_yield();
	say("the other");
}

int
main(void)
{
	go(other, NULL);
	go_scope {
		go_defer(say, "deferred");
		go_exit();
	}
	say("not reached");
	return 0;
}
