/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A field that the compiler has not aligned to its size is nothing for atomic operations.
 * @error go_atomic: \*p is not aligned to its size: see GoInt64
 */
#include <goatomic.h>

struct Packed {
	char c;
	uint32_t v;
} __attribute__((packed));

struct Plain {
	char c;
	GoUint64 v;
};

void f(struct Plain *p, struct Packed *q);

void
f(struct Plain *p, struct Packed *q)
{
	go_atomic_store(&p->v, 1);
	(void)q;
#ifdef WRONG
	go_atomic_store(&q->v, 1);
#endif
}
