/* SPDX-License-Identifier: BSD-3-Clause */
/* Values are found through all that is between; the nearest counts; an absent one is NULL. */
#include <gotime.h>

#include "context.h"
#include "tap.h"

int
main(void)
{
	static char k1, k2, k3;
	static int a, b, c;
	GoContext v1, v2, plain, timed, shadow;

	go_context_with_value(&v1, go_context_background(), &k1, &a);
	go_context_with_cancel(&plain, &v1);
	go_context_with_value(&v2, &plain, &k2, &b);
	go_context_with_timeout(&timed, &v2, 3600 * GO_SECOND);
	go_context_with_value(&shadow, &timed, &k1, &c);
	ok(go_context_value(&v1, &k1) == &a, "its own");
	ok(go_context_value(&timed, &k1) == &a, "through layers of all kinds");
	ok(go_context_value(&timed, &k2) == &b, "of another layer");
	ok(go_context_value(&shadow, &k1) == &c, "the nearest");
	ok(go_context_value(&timed, &k1) == &a, "which those above do not see");
	ok(go_context_value(&v1, &k2) == NULL, "nor others below");
	ok(go_context_value(&shadow, &k3) == NULL, "absent");
	go_context_cancel(&v1);
	ok(isdone(&shadow, &go_canceled) && go_context_value(&shadow, &k2) == &b,
	   "those that are done have theirs");
	go_context_free(&shadow);
	go_context_with_value(&shadow, &timed, &k1, NULL);
	ok(go_context_value(&shadow, &k1) == NULL, "NULL is a value, too");
	go_context_free(&shadow);
	go_context_free(&timed);
	go_context_free(&v2);
	go_context_free(&plain);
	go_context_free(&v1);
	return done_testing();
}
