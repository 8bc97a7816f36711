/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A deferred function takes one argument.
 * @error too few arguments to function
 */
#include <godefer.h>

void f(char *p);
void f2(char *p, char *q);
void g(char *p);

void
g(char *p)
{
	go_scope {
		go_defer(f, p);
#ifdef WRONG
		go_defer(f2, p);
#endif
	}
}
