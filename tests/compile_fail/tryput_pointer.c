/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Try-put takes values of the element type, too.
 * @error incompatible pointer type
 */
#include <chan.h>

void f(chan(int *) c, int *p, long *q);

void
f(chan(int *) c, int *p, long *q)
{
	chan_tryput(c, p);
	(void)q;
#ifdef WRONG
	chan_tryput(c, q);
#endif
}
