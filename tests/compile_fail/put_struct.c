/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A structure is no value for a channel of another one.
 * @error invalid initializer
 */
#include <chan.h>

struct A {
	int x;
};
struct B {
	int x;
};

void f(chan(struct A) c, struct A a, struct B b);

void
f(chan(struct A) c, struct A a, struct B b)
{
	chan_put(c, a);
	(void)b;
#ifdef WRONG
	chan_put(c, b);
#endif
}
