/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * chan_tryget takes a pointer to the element type alone.
 * @error incompatible pointer type
 */
#include <chan.h>

void f(chan(unsigned) c, unsigned *p, float *q, bool *ok);

void
f(chan(unsigned) c, unsigned *p, float *q, bool *ok)
{
	chan_tryget(c, p, ok);
	(void)q;
#ifdef WRONG
	chan_tryget(c, q, ok);
#endif
}
