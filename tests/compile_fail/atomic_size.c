/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Atomic operations work on 1, 2, 4 or 8 bytes.
 * @error go_atomic: \*p must have 1, 2, 4 or 8 bytes
 */
#include <goatomic.h>

struct Three {
	char c[3];
};

void f(int *p, struct Three *q);

void
f(int *p, struct Three *q)
{
	go_atomic_load(p);
	(void)q;
#ifdef WRONG
	go_atomic_load(q);
#endif
}
