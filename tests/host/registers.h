/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * registers.h -- a driver's registers on this machine: memory at the addresses that the chip has
 * them at, of which each write is seen, in its order.
 *
 * The memory may not be touched.  An access faults; the fault's handler opens it for one
 * instruction, and the trap behind that one notes what was written, has the test's model() of the
 * chip look at it, and closes it again.
 */
#ifndef REGISTERS_H
#define REGISTERS_H

#define _GNU_SOURCE
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>

#define REGISTER(addr) (*(uint32_t *)(uintptr_t)(addr))

typedef struct Write {
	uint32_t addr, value;
} Write;

enum { PAGE = 4096, EFLAGS_TF = 1 << 8, ERR_WRITE = 2, MOSTWRITES = 512 };

/* The test's; it may touch other registers of that page.  addr had `old` and was written; make of it what the chip does. */
static void model(uint32_t addr, uint32_t old);

static Write writes[MOSTWRITES];
static int nwrite, nresult;

static struct {
	uint32_t addr, old;
	bool write;
} touched;

static void
page(uint32_t addr, int prot)
{
	if (mprotect((void *)(uintptr_t)(addr & ~(uint32_t)(PAGE - 1)), PAGE, prot) != 0)
		abort();
}

static void
faulted(int sig, siginfo_t *info, void *context)
{
	greg_t *reg = ((ucontext_t *)context)->uc_mcontext.gregs;
	uint32_t addr = (uint32_t)(uintptr_t)info->si_addr;

	(void)sig;
	if (addr < 0x40000000 || addr >= 0x60000000 || addr % 4 != 0) {
		fprintf(stderr, "an access to %08x\n", addr);
		_exit(1);
	}
	page(addr, PROT_READ | PROT_WRITE);
	touched.addr = addr;
	touched.old = REGISTER(addr);
	touched.write = reg[REG_ERR] & ERR_WRITE;
	reg[REG_EFL] |= EFLAGS_TF;
}

static void
stepped(int sig, siginfo_t *info, void *context)
{
	(void)sig;
	(void)info;
	((ucontext_t *)context)->uc_mcontext.gregs[REG_EFL] &= ~EFLAGS_TF;
	if (touched.write) {
		if (nwrite == MOSTWRITES)
			abort();
		writes[nwrite++] = (Write){touched.addr, REGISTER(touched.addr)};
		model(touched.addr, touched.old);
	}
	page(touched.addr, PROT_NONE);
}

/* Registers, all 0, at base, which is a page's begin. */
static void
registers(uint32_t base)
{
	struct sigaction fault = {.sa_sigaction = faulted, .sa_flags = SA_SIGINFO};
	struct sigaction step = {.sa_sigaction = stepped, .sa_flags = SA_SIGINFO};

	if (mmap((void *)(uintptr_t)base, PAGE, PROT_NONE,
		 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0) == MAP_FAILED)
		abort();
	sigaction(SIGSEGV, &fault, NULL);
	sigaction(SIGTRAP, &step, NULL);
}

/* What the chip, not the driver, has in a register: such a write is not noted. */
static void
chip(uint32_t addr, uint32_t value)
{
	page(addr, PROT_READ | PROT_WRITE);
	REGISTER(addr) = value;
	page(addr, PROT_NONE);
}

static void
result(bool good, const char *what)
{
	printf("%sok %d - %s\n", good ? "" : "not ", ++nresult, what);
}

/* Since the last time the driver has made exactly these writes. */
static void
wrote(const char *what, const Write *want, int n)
{
	bool same = n == nwrite && memcmp(want, writes, (size_t)n * sizeof *want) == 0;

	result(same, what);
	for (int i = 0; !same && i < nwrite; i++)
		printf("# wrote %08x = %08x\n", writes[i].addr, writes[i].value);
	nwrite = 0;
}

#define WROTE(what, ...)                                                                           \
	wrote(what, (Write[]){__VA_ARGS__}, (int)(sizeof(Write[]){__VA_ARGS__} / sizeof(Write)))

/* -- The interrupt controller -------------------------------------------------- */

static struct {
	void (*fn)(void *);
	void *arg;
} line[64];

bool
irq_attach(unsigned irq, void (*fn)(void *), void *arg)
{
	if (irq >= 64 || line[irq].fn != NULL)
		return false;
	line[irq].fn = fn;
	line[irq].arg = arg;
	return true;
}

static inline void
interrupt(unsigned irq)
{
	line[irq].fn(line[irq].arg);
}

/* A pin's handler: counts in arg. */
static void
countup(void *arg)
{
	++*(int *)arg;
}

#endif
