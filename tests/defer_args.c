/* SPDX-License-Identifier: BSD-3-Clause */
/* Function and argument of a deferred call are those of when it was deferred, evaluated once. */
#include <godefer.h>

#include "trail.h"

static int evaluated;

static void (*fn)(const char *) = step;
static const char *w = "first";

static const char *
word(const char *s)
{
	evaluated++;
	return s;
}

static void
other(const char *s)
{
	(void)s;
	step("other");
}

int
main(void)
{
	go_scope {
		go_defer(fn, w);
		fn = other;
		w = "second";
		go_defer(fn, w);
		go_defer(step, word("once"));
		is_int(evaluated, 1, "evaluated at go_defer");
	}
	is_int(evaluated, 1, "... and not again");
	is_trail("once other first", "with the values of then");
	return done_testing();
}
