/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * machine.h -- what tests of the contract need in assembly.  Each machine's file has
 * the same few routines; tests see no register's name.
 */
#ifndef MACHINE_H
#define MACHINE_H

#include "runtime.h"

#define STR_(x) #x
#define STR(x)	STR_(x)

/*
 * gosave(b), and fn(b), which ends in a gogo(b).  That makes savecall return what b->ret
 * was, with all registers that a call must keep as they were.
 */
uintptr_t savecall(Gobuf *b, void (*fn)(Gobuf *b));

/* gosave(b), and what it should have recorded: pcsp[0], pcsp[1]. */
void savehere(Gobuf *b, uintptr_t pcsp[2]);

/* A closure whose code is landing: notes the registers that it comes with, and goes on
 * in then, as if that had been jumped to in its place. */
typedef struct Landing {
	FuncVal fv;
	uintptr_t ret, lr, sp;
	void (*then)(void);
} Landing;

_Static_assert(offsetof(Landing, ret) == 4, "assembly relies on it");
_Static_assert(offsetof(Landing, then) == 16, "assembly relies on it");

void landing(void);

/* Where fn(arg) begins, *(uintptr_t *)arg = sp. */
void notesp(void *arg);

/* fn(arg) with in[] in all registers that it must keep, VFP's too; what is in them
 * after it goes to out[]. */
void callkept(const uintptr_t *in, uintptr_t *out, void (*fn)(void *), void *arg);

/*
 * Count in[0] down to 0, with in[1], in[2], ... in all other registers: general, flags,
 * FPU.  What is in them then goes to out[1], out[2], ...; interrupts must not be seen.
 * spinodd does it with sp as little aligned as the machine allows.
 */
void spin(const uintptr_t *in, uintptr_t *out);
void spinodd(const uintptr_t *in, uintptr_t *out);

/* Marsaglia's xorshift; *s is never 0. */
static inline uint32_t
random32(uint32_t *s)
{
	uint32_t x = *s;

	x ^= x << 13;
	x ^= x >> 17;
	x ^= x << 5;
	return *s = x;
}

#if defined(__arm__)
#include "machine_arm.h"
#elif defined(__i386__)
#include "machine_i386.h"
#endif

/*
 * machine_*.h also have
 *
 *	NKEPT			words of callkept
 *	NSPIN			words of spin
 *	ENTRYSP			sp at a function's begin is this, modulo ARCH_STACKALIGN
 *	void fillspin(uintptr_t *in, uint32_t seed)	good values for spin; in[0] is 0
 *	void trash(void)	junk into all registers that a call may change
 *	bool irqmasked(void)	are interrupts masked?
 *	uintptr_t getsp(void)
 */

/* How many of the n words differ. */
static inline int
differ(const uintptr_t *a, const uintptr_t *b, int n)
{
	int bad = 0;

	for (int i = 0; i < n; i++)
		bad += a[i] != b[i];
	return bad;
}

/* Is sp on g0's stack? */
extern char __g0stack_top[];

static inline bool
ong0stack(uintptr_t sp)
{
	return sp <= (uintptr_t)__g0stack_top && (uintptr_t)__g0stack_top - sp < 2048;
}

#endif
