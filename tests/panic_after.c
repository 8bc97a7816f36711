/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Panics that have ended, one because another took its place, are not printed with a later one.
 *
 * @exit 2
 * @expect ^recovered b$
 * @expect ^panic: c\n\ngoroutine 1
 * @reject panic: [ab]
 */
#include <godefer.h>

static void
fail(const char *what)
{
	go_panic(what);
}

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	if (go_recover(&v))
		go_printf("recovered %s\n", v.text);
}

int
main(void)
{
	go_scope {
		go_defer(stop, NULL);
		go_defer(fail, "b");
		go_panic("a");
	}
	go_panic("c");
}
