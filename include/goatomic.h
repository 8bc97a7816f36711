/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * goatomic.h -- atomic operations: Go's package sync/atomic.
 *
 * What goroutines and interrupt handlers change without a lock:
 *
 *	static uint32_t packets;
 *
 *	go_atomic_add(&packets, 1);
 *
 * p points to an integer, a bool or a pointer of 1, 2, 4 or 8 bytes, in memory (a device's
 * register is none).  The operation happens as a whole or not yet, whoever else works on *p
 * by these macros, and all see all of them in one order: sequentially consistent, as in Go.
 * Values are converted to the type of *p as by assignment; each argument is evaluated once.
 * None allocates or waits.
 *
 * What has 8 bytes must lie at a multiple of 8.  In a structure on i386 an int64_t need not,
 * but a GoInt64 does on all machines.  What the compiler sees to lie wrong does not compile,
 * the rest panics.  Memory of malloc, and a variable of its own, lies right.
 *
 * C11's <stdatomic.h> works too, on types of any size.  Where the CPU has no instruction for
 * a size both mask interrupts instead, for some ten instructions.
 */
#ifndef GOATOMIC_H
#define GOATOMIC_H

#include <stdbool.h>
#include <stdint.h>

#include <goabi.h>

#ifdef __cplusplus
extern "C" {
#endif

/* 64 bits that lie at a multiple of 8, in structures too. */
typedef __attribute__((aligned(8))) int64_t GoInt64;
typedef __attribute__((aligned(8))) uint64_t GoUint64;

/* 8 bytes do not lie at a multiple of 8: panics.  The macros call it.  Context: any. */
void go_atomic_unaligned(void) __attribute__((noreturn, cold));

/* What the macros call for 8 bytes on i386: *p and *v as one, *v is the result.  Context: any. */
GO_API void go_atomic_swap8(volatile void *p, void *v);
GO_API void go_atomic_add8(volatile void *p, void *v);
GO_API void go_atomic_and8(volatile void *p, void *v);
GO_API void go_atomic_or8(volatile void *p, void *v);
GO_API bool go_atomic_cas8(volatile void *p, const void *old, const void *v);

#ifdef __cplusplus
}
#endif

/* The value of *p.  Context: any. */
#define go_atomic_load(p) GO_ATOMIC_LOAD(p, GO_ATOMIC_VAR)

/* void: let *p be v.  Context: any. */
#define go_atomic_store(p, v) GO_ATOMIC_STORE(p, v, GO_ATOMIC_VAR, GO_ATOMIC_VAR)

/* Let *p be v; what it was before.  Context: any. */
#define go_atomic_swap(p, v)                                                                       \
	GO_ATOMIC_CALL(go_atomic_swap8, __atomic_exchange_n, p, v, GO_ATOMIC_VAR, GO_ATOMIC_VAR)

/* bool: if *p is old it becomes v, and true; else false.  Context: any. */
#define go_atomic_cas(p, old, v)                                                                   \
	GO_ATOMIC_CAS(p, old, v, GO_ATOMIC_VAR, GO_ATOMIC_VAR, GO_ATOMIC_VAR)

/* Add d, which may be negative, to an integer; it wraps around.  What it is then.  Context: any. */
#define go_atomic_add(p, d)                                                                        \
	GO_ATOMIC_ARITHMETIC(go_atomic_add8, __atomic_add_fetch, p, d, GO_ATOMIC_VAR, GO_ATOMIC_VAR)

/* An integer's bits and v's; what it was before.  Context: any. */
#define go_atomic_and(p, v)                                                                        \
	GO_ATOMIC_ARITHMETIC(go_atomic_and8, __atomic_fetch_and, p, v, GO_ATOMIC_VAR, GO_ATOMIC_VAR)

/* An integer's bits or v's; what it was before.  Context: any. */
#define go_atomic_or(p, v)                                                                         \
	GO_ATOMIC_ARITHMETIC(go_atomic_or8, __atomic_fetch_or, p, v, GO_ATOMIC_VAR, GO_ATOMIC_VAR)

/*
 * What these are made of.  Each use has variables of its own names, at, was and val below,
 * so that one may stand in another's argument.
 */
#define GO_ATOMIC_VAR	     GO_ATOMIC_CAT(go_atomic_var_, __COUNTER__)
#define GO_ATOMIC_CAT(a, b)  GO_ATOMIC_CAT1(a, b)
#define GO_ATOMIC_CAT1(a, b) a##b

#ifdef __cplusplus
#define GO_ATOMIC_ASSERT static_assert
#else
#define GO_ATOMIC_ASSERT _Static_assert
#endif

/* The type of *at, without qualifiers. */
#define GO_ATOMIC_TYPE(at) __typeof__(__atomic_load_n(at, __ATOMIC_SEQ_CST))

/* Declare at as p.  The alignment of *(p) is that of the field or variable if p names one,
 * and that of the type if not: then the last line looks at p itself. */
#define GO_ATOMIC_AT(p, at)                                                                        \
	GO_ATOMIC_ASSERT(sizeof(*(p)) == 1 || sizeof(*(p)) == 2 || sizeof(*(p)) == 4 ||            \
				 sizeof(*(p)) == 8,                                                \
			 "go_atomic: *p must have 1, 2, 4 or 8 bytes");                            \
	GO_ATOMIC_ASSERT(__alignof__(*(p)) >= sizeof(*(p)) || sizeof(*(p)) > 8,                    \
			 "go_atomic: *p is not aligned to its size: see GoInt64");                 \
	__typeof__(&*(p)) at = (p);                                                                \
	if (sizeof(*at) == 8 && (uintptr_t)at % 8 != 0)                                            \
	go_atomic_unaligned()

/*
 * Is it to call a function rather than GCC's builtin?  On i386 that is CMPXCHG8B, which QEMU
 * before 8.0 does with old flags: it may leave any in EFLAGS, and an interrupt that comes next
 * returns with them, into virtual-8086 mode for one.
 */
#ifdef __i386__
#define GO_ATOMIC_CALLS(at) (sizeof(*(at)) == 8)
#else
#define GO_ATOMIC_CALLS(at) 0
#endif

#define GO_ATOMIC_LOAD(p, at)                                                                      \
	__extension__({                                                                            \
		GO_ATOMIC_AT(p, at);                                                               \
		__atomic_load_n(at, __ATOMIC_SEQ_CST);                                             \
	})

#define GO_ATOMIC_STORE(p, v, at, val)                                                             \
	__extension__({                                                                            \
		GO_ATOMIC_AT(p, at);                                                               \
		GO_ATOMIC_TYPE(at) val = (v);                                                      \
		__atomic_store_n(at, val, __ATOMIC_SEQ_CST);                                       \
	})

#define GO_ATOMIC_CALL(function, builtin, p, v, at, val)                                           \
	__extension__({                                                                            \
		GO_ATOMIC_AT(p, at);                                                               \
		GO_ATOMIC_TYPE(at) val = (v);                                                      \
		if (GO_ATOMIC_CALLS(at))                                                           \
			function(at, &val);                                                        \
		else                                                                               \
			val = builtin(at, val, __ATOMIC_SEQ_CST);                                  \
		val;                                                                               \
	})

/* & has no pointers: the builtins have, and count in bytes. */
#define GO_ATOMIC_ARITHMETIC(function, builtin, p, v, at, val)                                     \
	__extension__({                                                                            \
		(void)sizeof(*(p)&1);                                                              \
		GO_ATOMIC_CALL(function, builtin, p, v, at, val);                                  \
	})

#define GO_ATOMIC_CAS(p, old, v, at, was, val)                                                     \
	__extension__({                                                                            \
		GO_ATOMIC_AT(p, at);                                                               \
		GO_ATOMIC_TYPE(at) was = (old);                                                    \
		GO_ATOMIC_TYPE(at) val = (v);                                                      \
		GO_ATOMIC_CALLS(at)                                                                \
		? go_atomic_cas8(at, &was, &val)                                                   \
		: __atomic_compare_exchange_n(at, &was, val, 0, __ATOMIC_SEQ_CST,                  \
					      __ATOMIC_SEQ_CST);                                   \
	})

#endif
