/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A panic that nobody recovers ends the program after all deferred calls, and what it came in the way
 * of is printed first, the oldest first, with a note of what was recovered.
 *
 * @exit 2
 * @expect ^deferred\npanic: a \[recovered\]\n\tpanic: b\n\tpanic: c\n\ngoroutine 1 \[running\]:$
 * @reject not reached
 */
#include <godefer.h>

static void
say(const char *what)
{
	go_printf("%s\n", what);
}

static void
again(const char *what)
{
	(void)go_recover(NULL);
	go_panic(what);
}

static void
fail(const char *what)
{
	go_panic(what);
}

int
main(void)
{
	go_scope {
		go_defer(say, "deferred");
		go_defer(fail, "c");
		go_scope {
			go_defer(again, "b");
			go_panic("a");
		}
	}
	say("not reached");
	return 0;
}
