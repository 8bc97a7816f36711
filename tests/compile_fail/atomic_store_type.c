/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What is stored has the object's type.
 * @error incompatible pointer type
 */
#include <goatomic.h>

void f(int **p, int *v, long *w);

void
f(int **p, int *v, long *w)
{
	go_atomic_store(p, v);
	(void)w;
#ifdef WRONG
	go_atomic_store(p, w);
#endif
}
