/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The typed macros convert a value to the element's type as an assignment does, and give
 * it back with that type.
 */
#include <chan.h>

#include "tap.h"

static int twelve = 12;

int
main(void)
{
	chan(uint8_t) bytes = chan_new(uint8_t, 1);
	chan(int64_t) wide = chan_new(int64_t, 1);
	chan(double) real = chan_new(double, 1);
	chan(bool) truth = chan_new(bool, 1);
	chan(const char *) text = chan_new(const char *, 1);
	chan(void *) any = chan_new(void *, 1);
	chan(uint8_t) same = bytes;

	chan_put(bytes, (uint8_t)(256 + 7));
	is_int(chan_get(same), 7, "a byte");
	chan_put(wide, -5);
	ok(chan_get(wide) == -5, "an int becomes 64 bits, with its sign");
	chan_put(wide, 4000000000u);
	ok(chan_get(wide) == INT64_C(4000000000), "an unsigned becomes 64 bits");
	chan_put(real, 3);
	ok(chan_get(real) / 2 == 1.5, "an int becomes a double");
	chan_put(truth, 0x100 != 0);
	ok(chan_get(truth) == true, "a bool");
	chan_put(text, "abc");
	ok(chan_get(text)[1] == 'b', "an array becomes a pointer");
	chan_put(any, &twelve);
	is_int(*(int *)chan_get(any), 12, "a pointer becomes void *");
	ok(sizeof(chan_get(bytes)) == 1 && sizeof(chan_get(wide)) == 8,
	   "what comes out has the type");
	return done_testing();
}
