/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * chan_get_ok takes a pointer to the element type alone.
 * @error incompatible pointer type
 */
#include <chan.h>

void f(chan(int) c, int *p, short *q);

void
f(chan(int) c, int *p, short *q)
{
	chan_get_ok(c, p);
	(void)q;
#ifdef WRONG
	chan_get_ok(c, q);
#endif
}
