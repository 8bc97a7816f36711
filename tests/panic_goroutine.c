/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A panic that its goroutine does not recover ends the program; blocks of other goroutines that could
 * are not asked, and their deferred calls are not made.
 *
 * @exit 2
 * @expect ^deferred there$
 * @expect ^panic: boom$
 * @expect ^goroutine 2 \[running\]:$
 * @expect \bfails\b
 * @reject deferred here
 */
#include <godefer.h>

static void
stop(const char *where)
{
	(void)go_recover(NULL);
	go_printf("deferred %s\n", where);
}

static void
say(const char *where)
{
	go_printf("deferred %s\n", where);
}

static void
fails(void *arg)
{
	(void)arg;
	go_scope {
		go_defer(say, "there");
		go_panic("boom");
	}
}

int
main(void)
{
	go_scope {
		go_defer(stop, "here");
		go(fails, NULL);
		for (;;)
			go_yield();
	}
	return 0;
}
