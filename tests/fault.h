/* SPDX-License-Identifier: BSD-3-Clause */
/* fault.h -- one function for each exception of the CPU that an instruction may cause, and an address where no board
 * has anything, by a variable, so that the compiler does not see through. */
#ifndef FAULT_H
#define FAULT_H

#include <stdint.h>

#define NOWHERE 0xa0000000

static volatile uintptr_t nowhere = NOWHERE;

/* A data abort, bus fault, page fault. */
static inline void
fault_data(void)
{
	*(volatile int *)nowhere = 1;
}

/* The same of an instruction. */
static inline void
fault_jump(void)
{
	((void (*)(void))(nowhere + 1))();
	__asm__ volatile("" : : : "memory");
}

static inline void
fault_undefined(void)
{
#ifdef __i386__
	__asm__ volatile("ud2");
#else
	__asm__ volatile("udf #0");
#endif
}

/* On mps2-an385 and pc; elsewhere there is no exception for it. */
static inline void
fault_divide(void)
{
	static volatile int one = 1, zero;

	one = one / zero;
}

/* On Arm: of two words, at an address that is no multiple of 4. */
static inline void
fault_align(void)
{
#ifdef __arm__
	uint32_t words[4];
	uintptr_t p = (uintptr_t)words + 1;

	__asm__ volatile("ldrd r2, r3, [%0]" : : "r"(p) : "r2", "r3", "memory");
#endif
}

/* On pc: a division of the x87 by zero, which is not masked. */
static inline void
fault_float(void)
{
#ifdef __i386__
	static const uint16_t unmasked = 0x037b, masked = 0x037f;

	__asm__ volatile("fldcw %0\n\tfld1\n\tfldz\n\tfdivrp\n\tfwait\n\tfstp %%st\n\tfldcw %1"
			 :
			 : "m"(unmasked), "m"(masked));
#endif
}

/* On pc: general protection, by a segment that there is not. */
static inline void
fault_protect(void)
{
#ifdef __i386__
	__asm__ volatile("movl %0, %%fs" : : "r"(0x7f8));
#endif
}

#endif
