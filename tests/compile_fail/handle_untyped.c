/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A Chan * is no typed handle.
 * @error (invalid use of incomplete typedef|subscripted value)
 */
#include <chan.h>

void f(chan(int) c, Chan *d);

void
f(chan(int) c, Chan *d)
{
	chan_put(c, 1);
	(void)d;
#ifdef WRONG
	chan_put(d, 1);
#endif
}
