/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A pointer to elements is no typed handle.
 * @error subscripted value is neither array nor pointer
 */
#include <chan.h>

void f(chan(int) c, int *p);

void
f(chan(int) c, int *p)
{
	chan_close(chan_of(c));
	(void)p;
#ifdef WRONG
	chan_close(chan_of(p));
#endif
}
