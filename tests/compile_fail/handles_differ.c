/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A handle of one type is not one of another.
 * @error incompatible pointer type
 */
#include <chan.h>

void f(chan(int) c);
void g(chan(int) c);

void
g(chan(int) c)
{
#ifdef WRONG
	chan(long) d = c;
#else
	chan(int) d = c;
#endif

	f(d);
}
