/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A deferred function takes a pointer: a number would come in another place, or not whole.
 * @error int-conversion
 */
#include <godefer.h>

void f(char *p);
void fn(int n);
void g(char *p);

void
g(char *p)
{
	go_scope {
		go_defer(f, p);
#ifdef WRONG
		go_defer(fn, 5);
#endif
	}
}
