/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What chan_get gives has the element type.
 * @error makes pointer from integer without a cast
 */
#include <chan.h>

int *f(chan(int) c, chan(int *) d);

int *
f(chan(int) c, chan(int *) d)
{
	(void)c;
#ifdef WRONG
	return chan_get(c);
#endif
	return chan_get(d);
}
