/* SPDX-License-Identifier: BSD-3-Clause */
/* idt.c -- which vector leads where; one table for all cores (i386). */
#include "i386.h"

/* trap.S: entries of VECTOR_SIZE bytes. */
extern const char trapvector[], irqvector[];

enum { DOUBLEFAULT = 8, INTGATE = 0x8e, TASKGATE = 0x85 };

static uint64_t idt[NVEC];

typedef struct __attribute__((packed)) Pseudo {
	uint16_t limit;
	uint32_t base;
} Pseudo;

static uint64_t
gate(unsigned type, unsigned selector, uint32_t offset)
{
	return (uint64_t)((offset & 0xffff0000) | (uint32_t)type << 8) << 32 |
	       (uint32_t)selector << 16 | (offset & 0xffff);
}

void
arch_idtinit(void)
{
	Pseudo p = {sizeof idt - 1, (uint32_t)idt};

	/* All by interrupt gates: a report must not be interrupted. */
	for (unsigned v = 0; v < NVEC; v++) {
		const char *entry = v < VEC_IRQ ? trapvector + v * VECTOR_SIZE
						: irqvector + (v - VEC_IRQ) * VECTOR_SIZE;

		idt[v] = gate(INTGATE, SEL_CODE, (uint32_t)entry);
	}
	idt[DOUBLEFAULT] = gate(TASKGATE, SEL_DFTSS, 0);
	if (STACK == STACK_PAGED)
		idt[VEC_PAGEFAULT] = gate(TASKGATE, SEL_PFTSS, 0);
	__asm__ volatile("lidt %0" : : "m"(p) : "memory");
}
