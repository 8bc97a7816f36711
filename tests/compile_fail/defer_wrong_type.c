/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A deferred call's argument has the type of the function's parameter.
 * @error incompatible-pointer-types
 */
#include <godefer.h>

void f(char *p);
void g(char *p, int *q);

void
g(char *p, int *q)
{
	go_scope {
		go_defer(f, p);
		(void)q;
#ifdef WRONG
		go_defer(f, q);
#endif
	}
}
