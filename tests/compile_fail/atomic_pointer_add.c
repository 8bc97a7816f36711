/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Nothing is added to a pointer: who does it means elements, the machine bytes.
 * @error invalid operands to binary &
 */
#include <goatomic.h>

void f(uintptr_t *p, char **q);

void
f(uintptr_t *p, char **q)
{
	go_atomic_add(p, 1);
	(void)q;
#ifdef WRONG
	go_atomic_add(q, 1);
#endif
}
