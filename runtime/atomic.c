/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * atomic.c -- the functions that GCC calls for an atomic operation where the CPU has no
 * instruction for its size: what libatomic has elsewhere, by the same names.
 *
 * Each masks interrupts, which on one core excludes everybody, and so also instructions on
 * the same object: GCC may do a load inline and call us for the addition.  All orders are
 * the strongest.  The linker drops what no code calls.
 */
#include <stdbool.h>

#include <go.h>
#include <goatomic.h>

#include "runtime.h"

static Lock atomic;

void
go_atomic_unaligned(void)
{
	go_panic("unaligned 64-bit atomic operation");
}

/* -- For goatomic.h ---------------------------------------------------------------- */

/* *p was old and becomes new; v is *value before, result after. */
#define CHANGE(name, old, v, new, result)                                                          \
	GO_API void go_atomic_##name##8(volatile void *p, void *value)                             \
	{                                                                                          \
		uint64_t v = *(uint64_t *)value, old, next;                                        \
		Irq s = lock(&atomic);                                                             \
                                                                                                   \
		old = *(volatile uint64_t *)p;                                                     \
		next = (new);                                                                      \
		*(volatile uint64_t *)p = next;                                                    \
		unlock(&atomic, s);                                                                \
		*(uint64_t *)value = (result);                                                     \
	}

CHANGE(swap, old, v, v, old)
CHANGE(add, old, v, old + v, next)
CHANGE(and, old, v, old &v, old)
CHANGE(or, old, v, old | v, old)

GO_API bool
go_atomic_cas8(volatile void *p, const void *old, const void *v)
{
	uint64_t was = *(const uint64_t *)old, next = *(const uint64_t *)v;
	Irq s = lock(&atomic);
	bool same = *(volatile uint64_t *)p == was;

	if (same)
		*(volatile uint64_t *)p = next;
	unlock(&atomic, s);
	return same;
}

/* -- For GCC, by size ---------------------------------------------------------------- */

/*
 * The names are the assembler's alone: to GCC these functions are built in, with other
 * parameters.
 */
#define FETCH(name, T, new)                                                                        \
	T runtime_##name(volatile void *p, T v, int order) __asm__("__atomic_" #name);             \
	T runtime_##name(volatile void *p, T v, int order)                                         \
	{                                                                                          \
		Irq s = lock(&atomic);                                                             \
		T old = *(volatile T *)p;                                                          \
                                                                                                   \
		(void)order;                                                                       \
		*(volatile T *)p = (T)(new);                                                       \
		unlock(&atomic, s);                                                                \
		return old;                                                                        \
	}

#define LOAD(name, T)                                                                              \
	T runtime_##name(const volatile void *p, int order) __asm__("__atomic_" #name);            \
	T runtime_##name(const volatile void *p, int order)                                        \
	{                                                                                          \
		Irq s = lock(&atomic);                                                             \
		T v = *(const volatile T *)p;                                                      \
                                                                                                   \
		(void)order;                                                                       \
		unlock(&atomic, s);                                                                \
		return v;                                                                          \
	}

#define STORE(name, T)                                                                             \
	void runtime_##name(volatile void *p, T v, int order) __asm__("__atomic_" #name);          \
	void runtime_##name(volatile void *p, T v, int order)                                      \
	{                                                                                          \
		Irq s = lock(&atomic);                                                             \
                                                                                                   \
		(void)order;                                                                       \
		*(volatile T *)p = v;                                                              \
		unlock(&atomic, s);                                                                \
	}

/* If *p is *expected it becomes v; else *expected becomes *p. */
#define CAS(name, T)                                                                               \
	bool runtime_##name(volatile void *p, void *expected, T v, int order,                      \
			    int failorder) __asm__("__atomic_" #name);                             \
	bool runtime_##name(volatile void *p, void *expected, T v, int order, int failorder)       \
	{                                                                                          \
		Irq s = lock(&atomic);                                                             \
		T old = *(volatile T *)p;                                                          \
		bool same = old == *(T *)expected;                                                 \
                                                                                                   \
		(void)order;                                                                       \
		(void)failorder;                                                                   \
		if (same)                                                                          \
			*(volatile T *)p = v;                                                      \
		unlock(&atomic, s);                                                                \
		if (!same)                                                                         \
			*(T *)expected = old;                                                      \
		return same;                                                                       \
	}

#define SIZE(n, T)                                                                                 \
	LOAD(load_##n, T)                                                                          \
	STORE(store_##n, T)                                                                        \
	CAS(compare_exchange_##n, T)                                                               \
	FETCH(exchange_##n, T, v)                                                                  \
	FETCH(fetch_add_##n, T, old + v)                                                           \
	FETCH(fetch_sub_##n, T, old - v)                                                           \
	FETCH(fetch_and_##n, T, old &v)                                                            \
	FETCH(fetch_or_##n, T, old | v)                                                            \
	FETCH(fetch_xor_##n, T, old ^ v)                                                           \
	FETCH(fetch_nand_##n, T, ~(old & v))

SIZE(1, uint8_t)
SIZE(2, uint16_t)
SIZE(4, uint32_t)
SIZE(8, uint64_t)

/* -- Any size: C11's _Atomic structures ------------------------------------------ */

void runtime_load(size_t n, const void *p, void *to, int order) __asm__("__atomic_load");
void runtime_store(size_t n, void *p, const void *v, int order) __asm__("__atomic_store");
void runtime_exchange(size_t n, void *p, const void *v, void *to,
		      int order) __asm__("__atomic_exchange");
bool runtime_compare_exchange(size_t n, void *p, void *expected, const void *v, int order,
			      int failorder) __asm__("__atomic_compare_exchange");
bool runtime_is_lock_free(size_t n, const volatile void *p) __asm__("__atomic_is_lock_free");

void
runtime_load(size_t n, const void *p, void *to, int order)
{
	Irq s = lock(&atomic);

	(void)order;
	__builtin_memcpy(to, p, n);
	unlock(&atomic, s);
}

void
runtime_store(size_t n, void *p, const void *v, int order)
{
	Irq s = lock(&atomic);

	(void)order;
	__builtin_memcpy(p, v, n);
	unlock(&atomic, s);
}

/* to may be v. */
void
runtime_exchange(size_t n, void *p, const void *v, void *to, int order)
{
	unsigned char *a = p, *b = to;
	const unsigned char *from = v;
	Irq s = lock(&atomic);

	(void)order;
	for (size_t i = 0; i < n; i++) {
		unsigned char old = a[i];

		a[i] = from[i];
		b[i] = old;
	}
	unlock(&atomic, s);
}

bool
runtime_compare_exchange(size_t n, void *p, void *expected, const void *v, int order, int failorder)
{
	Irq s = lock(&atomic);
	bool same = __builtin_memcmp(p, expected, n) == 0;

	(void)order;
	(void)failorder;
	if (same)
		__builtin_memcpy(p, v, n);
	else
		__builtin_memcpy(expected, p, n);
	unlock(&atomic, s);
	return same;
}

/* GCC answers for the sizes that have instructions, and asks for the others. */
bool
runtime_is_lock_free(size_t n, const volatile void *p)
{
	(void)n;
	(void)p;
	return false;
}
