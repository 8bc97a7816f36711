/* SPDX-License-Identifier: BSD-3-Clause */
/* return's value is computed before the deferred calls are made. */
#include <godefer.h>

#include "tap.h"

static int counter;

static void
set(int *p)
{
	*p = 99;
}

static int
global(void)
{
	go_scope {
		go_defer(set, &counter);
		return counter;
	}
	return -1;
}

static int
local(void)
{
	int n = 5;

	go_scope {
		go_defer(set, &n);
		n++;
		return n;
	}
	return -1;
}

static int64_t
wide(void)
{
	int n = 0;

	go_scope {
		go_defer(set, &n);
		return 0x123456789abcdefLL + n;
	}
	return -1;
}

static double
fraction(void)
{
	int n = 0;

	go_scope {
		go_defer(set, &n);
		return 0.5 + n;
	}
	return -1;
}

int
main(void)
{
	is_int(global(), 0, "a variable");
	is_int(counter, 99, "... that is changed then");
	is_int(local(), 6, "one of the function");
	is_int(wide(), 0x123456789abcdefLL, "two registers of it");
	is_int((int)(fraction() * 2), 1, "a double");
	return done_testing();
}
