/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * mmu.c -- an identity map with PAE tables: what is not RAM, device or image faults.
 *
 *	code       read-only, executable
 *	constants  read-only           \
 *	variables  read-write           | not executable, where the CPU has NX
 *	free RAM   read-write           |
 *	devices    read-write, uncached/
 *	page 0, and the guards below the core's stacks: nothing
 *
 * SDM 3, 4.4.  Whole 2 MB are one entry of a directory; the rest takes tables from a
 * pool that is big enough for a few borders.
 */
#include "i386.h"

extern char __text_start[], __rodata_start[], __data_start[], __image_end[];
extern char __g0stack_guard[], __irqstack_guard[], __trapstack_guard[];

enum { PAGE = 4096, BIG = 2 << 20, NENTRY = 512, NPOOL = 16 };

#define PTE_P	 UINT64_C(1)
#define PTE_W	 UINT64_C(2)
#define PTE_UC	 UINT64_C(0x18) /* PWT, PCD */
#define PTE_BIG	 UINT64_C(0x80)
#define PTE_NX	 (UINT64_C(1) << 63)
#define PTE_ADDR UINT64_C(0x000ffffffffff000)

typedef struct Table {
	uint64_t e[NENTRY];
} Table;

static struct {
	uint64_t root[4] __attribute__((aligned(32)));
	Table dir[4] __attribute__((aligned(PAGE))); /* a GB each */
	Table pool[NPOOL] __attribute__((aligned(PAGE)));
	unsigned npool;
	uint64_t nx; /* PTE_NX or 0 */
} mmu;

typedef volatile uint32_t __attribute__((may_alias)) Half;

/* The upper half first, for the lower one makes the entry valid. */
static void
put(uint64_t *e, uint64_t v)
{
	Half *half = (Half *)e;

	half[1] = (uint32_t)(v >> 32);
	half[0] = (uint32_t)v;
}

/* The entry of addr's page; NULL: it is in a big page, or tables are out. */
static uint64_t *
entry(uintptr_t addr)
{
	uint64_t *d = &mmu.dir[addr >> 30].e[addr >> 21 & (NENTRY - 1)];

	if (*d & PTE_BIG)
		return NULL;
	if (*d == 0) {
		if (mmu.npool == NPOOL)
			return NULL;
		put(d, (uintptr_t)&mmu.pool[mmu.npool++] | PTE_P | PTE_W);
	}
	return &((Table *)(uintptr_t)(*d & PTE_ADDR))->e[addr >> 12 & (NENTRY - 1)];
}

/* Map [base, end), whole pages.  No flush: the CPU keeps no entry that was absent. */
static bool
map(uintptr_t base, uintptr_t end, uint64_t flags)
{
	uintptr_t next;

	flags |= PTE_P;
	for (uintptr_t a = base; a < end; a = next) {
		uint64_t *d = &mmu.dir[a >> 30].e[a >> 21 & (NENTRY - 1)], *e;

		next = a + PAGE;
		if (a % BIG == 0 && end - a >= BIG && *d == 0) {
			put(d, a | flags | PTE_BIG);
			next = a + BIG;
		} else if (!(*d & PTE_BIG)) {
			e = entry(a);
			if (e == NULL)
				return false;
			if (*e == 0)
				put(e, a | flags);
		}
	}
	return true;
}

bool
mmu_map(const ArchRegion *r)
{
	const uintptr_t mask = ~(uintptr_t)(PAGE - 1);
	uintptr_t base = (r->base + PAGE - 1) & mask, end = (r->base + r->size) & mask;
	uint64_t flags = PTE_W | mmu.nx | (r->kind == REGION_DEVICE ? PTE_UC : 0);

	if (base < r->base)
		return true; /* in the last page, and not at its begin */
	if (r->base + r->size < r->base)
		end = mask; /* up to 4 GB, whose last page we leave out: an end fits a word */
	return map(base, end, flags);
}

static void
mapimage(void)
{
	uintptr_t text = (uintptr_t)__text_start, rodata = (uintptr_t)__rodata_start,
		  data = (uintptr_t)__data_start, end = (uintptr_t)__image_end;

	/* A big page would take guards with it. */
	uintptr_t guards[] = {(uintptr_t)__g0stack_guard, (uintptr_t)__irqstack_guard,
			      (uintptr_t)__trapstack_guard};

	map(text, rodata, 0);
	map(rodata, data, mmu.nx);
	for (unsigned i = 0; i < sizeof guards / sizeof guards[0]; i++) {
		map(data, guards[i], PTE_W | mmu.nx);
		data = guards[i] + PAGE;
	}
	map(data, end, PTE_W | mmu.nx);
}

/* -- Windows for stacks ------------------------------------------------------------- */

_Static_assert(ARCH_PAGE == PAGE && ARCH_SPAN == BIG && ARCH_TABLE == sizeof(Table), "PAE");

enum { NDIR = 4 * NENTRY };

static inline uint64_t *
direntry(uintptr_t at)
{
	return &mmu.dir[at >> 30].e[at >> 21 & (NENTRY - 1)];
}

static inline uint64_t *
pageentry(uintptr_t at)
{
	return &((Table *)(uintptr_t)(*direntry(at) & PTE_ADDR))->e[at >> 12 & (NENTRY - 1)];
}

bool
mmu_ismapped(uintptr_t at)
{
	uint64_t d = *direntry(at);

	return (d & PTE_BIG) || (d != 0 && *pageentry(at) != 0);
}

void
arch_windowrange(uintptr_t *base, uintptr_t *end)
{
	size_t most = 0, first = 1;

	*base = *end = 0;
	for (size_t i = 1; i < NDIR; i++) {
		if (*direntry(i * BIG) == 0 && i != NDIR - 1)
			continue;
		if (i - first > most) {
			most = i - first;
			*base = first * BIG;
			*end = i * BIG;
		}
		first = i + 1;
	}
}

void
arch_spanmap(uintptr_t span, void *table)
{
	put(direntry(span), (uintptr_t)table | PTE_P | PTE_W);
}

/* The lower half first, for it makes the entry invalid.  INVLPG also drops what walks have kept of the
 * directory (SDM 3, 4.10.4.1). */
static void
clear(uint64_t *e, uintptr_t at)
{
	Half *half = (Half *)e;

	half[0] = 0;
	half[1] = 0;
	__asm__ volatile("invlpg (%0)" : : "r"(at) : "memory");
}

void *
arch_spanunmap(uintptr_t span)
{
	void *table = (void *)(uintptr_t)(*direntry(span) & PTE_ADDR);

	clear(direntry(span), span);
	return table;
}

void
arch_stackmap(uintptr_t at, void *page)
{
	put(pageentry(at), (uintptr_t)page | PTE_P | PTE_W | mmu.nx);
}

void *
arch_stackunmap(uintptr_t at)
{
	uint64_t *e = pageentry(at);
	void *page = (void *)(uintptr_t)(*e & PTE_ADDR);

	if (page != NULL)
		clear(e, at);
	return page;
}

bool
arch_stackmapped(uintptr_t at)
{
	return *pageentry(at) != 0;
}

/* -- At boot -------------------------------------------------------------------------- */

#define CR0_WP		UINT32_C(0x00010000)
#define CR0_PG		UINT32_C(0x80000000)
#define CR4_PSE_PAE_PGE UINT32_C(0x000000b0)
#define CR4_PAE		UINT32_C(0x00000020)
#define EFER		UINT32_C(0xc0000080)
#define EFER_NXE	UINT64_C(0x800)

static void
enable(void)
{
	uint32_t cr0, cr4;

	if (mmu.nx)
		wrmsr(EFER, rdmsr(EFER) | EFER_NXE);
	__asm__ volatile("movl %%cr4, %0" : "=r"(cr4));
	cr4 = (cr4 & ~CR4_PSE_PAE_PGE) | CR4_PAE;
	__asm__ volatile("movl %0, %%cr4" : : "r"(cr4) : "memory");
	__asm__ volatile("movl %0, %%cr3" : : "r"(mmu.root) : "memory");
	__asm__ volatile("movl %%cr0, %0" : "=r"(cr0));
	cr0 |= CR0_PG | CR0_WP;
	__asm__ volatile("movl %0, %%cr0\n\tjmp 1f\n1:" : : "r"(cr0) : "memory");
}

void
arch_mmuinit(void)
{
	if (cpuid(0x80000000, 0).eax >= 0x80000001 && (cpuid(0x80000001, 0).edx & 1u << 20))
		mmu.nx = PTE_NX;
	for (int i = 0; i < 4; i++)
		mmu.root[i] = (uintptr_t)&mmu.dir[i] | PTE_P;
	mapimage();
	for (const ArchRegion *r = board_regions; r->size != 0; r++)
		(void)mmu_map(r);
	enable();
}
