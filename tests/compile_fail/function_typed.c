/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The functions take a Chan *: a handle goes through chan_of.
 * @error incompatible pointer type
 */
#include <chan.h>

void f(chan(int) c, Chan *d);

void
f(chan(int) c, Chan *d)
{
	chan_close(d);
	chan_close(chan_of(c));
#ifdef WRONG
	chan_close(c);
#endif
}
