/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A pointer is no value for a channel of int.
 * @error makes integer from pointer without a cast
 */
#include <chan.h>

void f(chan(int) c);

void
f(chan(int) c)
{
	chan_put(c, 1);
#ifdef WRONG
	chan_put(c, "1");
#endif
}
