/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A pointer to const is no value for a channel of pointers that are not.
 * @error discards .const. qualifier
 */
#include <chan.h>

void f(chan(char *) c, char *s, const char *t);

void
f(chan(char *) c, char *s, const char *t)
{
	chan_put(c, s);
	(void)t;
#ifdef WRONG
	chan_put(c, t);
#endif
}
