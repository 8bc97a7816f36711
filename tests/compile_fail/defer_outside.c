/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Deferred calls belong to a block, a go_scope.
 * @error 'go_scope_now' undeclared
 */
#include <godefer.h>

void f(char *p);
void g(char *p);

void
g(char *p)
{
	go_scope {
		go_defer(f, p);
	}
#ifdef WRONG
	go_defer(f, p);
#endif
}
