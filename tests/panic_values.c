/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Panics with values of all kinds are printed.
 *
 * @exit 2
 * @expect ^panic: text\n\tpanic: it has failed\n\tpanic: -42\n\tpanic: 0x0*1000\n
 */
#include <godefer.h>

static const GoError failed = {"it has failed"};

static void
pointer(void *arg)
{
	go_panic_pointer(arg);
}

static void
number(void *arg)
{
	go_panic_number(*(int *)arg);
}

static void
error(const GoError *err)
{
	go_panic_error(err);
}

int
main(void)
{
	int n = -42;

	go_scope {
		go_defer(pointer, (void *)0x1000);
		go_defer(number, &n);
		go_defer(error, &failed);
		go_panic("text");
	}
	return 0;
}
