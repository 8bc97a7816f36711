/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * mmu.c -- short-descriptor translation tables (DDI 0406C B3.5), caches on.
 *
 * Everything is mapped where it is.  Megabytes of one kind are sections; the few that
 * a border of the image falls into are split into 4 KB pages.
 *
 * Runs with the MMU off, where all memory is strongly ordered: compiled without
 * unaligned accesses, and nothing here may use exclusives.
 */
#include "mmu.h"

extern char __text_start[], __text_end[], __rodata_start[], __data_start[], __image_end[];
extern char __g0stack_guard[], __irqstack_guard[], __trapstack_guard[];

enum { MB = 1 << 20, PAGE = 4096, NL1 = 4096, NL2 = 256, NSPLIT = 8 };

/* Descriptors of both levels are made of these (B3.5.1); TEX remap off. */
typedef struct Attr {
	uint32_t section, page;
} Attr;

#define S_XN  (1u << 4)
#define S_AP0 (1u << 10)
#define S_AP2 (1u << 15)
#define S_SH  (1u << 16)
#define P_XN  (1u << 0)
#define P_AP0 (1u << 4)
#define P_AP2 (1u << 9)
#define P_SH  (1u << 10)

/* Write-back, write-allocate (TEX 001 C 1 B 1), shareable: so that other cores see it
 * and exclusives work. */
#define S_NORMAL (2u | 1u << 12 | 1u << 3 | 1u << 2 | S_SH | S_AP0)
#define P_NORMAL (2u | 1u << 6 | 1u << 3 | 1u << 2 | P_SH | P_AP0)

static const Attr ramattr = {S_NORMAL | S_XN, P_NORMAL | P_XN};
static const Attr textattr = {S_NORMAL | S_AP2, P_NORMAL | P_AP2};
static const Attr rodataattr = {S_NORMAL | S_AP2 | S_XN, P_NORMAL | P_AP2 | P_XN};
/* Shareable device (TEX 000 C 0 B 1). */
static const Attr deviceattr = {2u | 1u << 2 | S_AP0 | S_XN, 2u | 1u << 2 | P_AP0 | P_XN};

static uint32_t l1[NL1] __attribute__((aligned(16384)));
static uint32_t l2[NSPLIT][NL2] __attribute__((aligned(1024)));
static unsigned nsplit;

/* The page table of va's megabyte; what was a section becomes pages of its kind. */
static uint32_t *
split(uintptr_t va)
{
	uint32_t *e = &l1[va / MB], old = *e, *pages;

	if ((old & 3) == 1)
		return (uint32_t *)(uintptr_t)(old & ~1023u);
	if (nsplit == NSPLIT)
		__builtin_trap();
	pages = l2[nsplit++];
	if (old != 0) { /* only RAM is ever split: the image lies in it */
		for (uint32_t i = 0; i < NL2; i++)
			pages[i] = (va & ~(uintptr_t)(MB - 1)) + i * PAGE + ramattr.page;
	}
	*e = (uint32_t)(uintptr_t)pages | 1;
	return pages;
}

/* Map [base, end), whole pages. */
static void
map(uintptr_t base, uintptr_t end, const Attr *a)
{
	while (base != end) {
		if (base % MB == 0 && end - base >= MB) {
			l1[base / MB] = base | a->section;
			base += MB;
		} else {
			split(base)[base / PAGE % NL2] = base | a->page;
			base += PAGE;
		}
	}
}

/* Nothing may touch the page at va. */
static void
unmap(uintptr_t va)
{
	split(va)[va / PAGE % NL2] = 0;
}

/* Invalidate the data caches by set and way, all levels to the point of coherency
 * (B2.2.6): what reset left in them is junk. */
static void
dcacheinvalidate(void)
{
	uint32_t clidr, ccsidr;

	__asm__ volatile("mrc p15, 1, %0, c0, c0, 1" : "=r"(clidr));
	for (uint32_t level = 0; level < (clidr >> 24 & 7); level++) {
		uint32_t ways, sets, wayshift, lineshift;

		if ((clidr >> level * 3 & 7) < 2)
			continue; /* no data cache at this level */
		__asm__ volatile("mcr p15, 2, %1, c0, c0, 0\n\tisb\n\tmrc p15, 1, %0, c0, c0, 0"
				 : "=r"(ccsidr)
				 : "r"(level << 1));
		lineshift = (ccsidr & 7) + 4;
		ways = ccsidr >> 3 & 0x3ff;
		sets = ccsidr >> 13 & 0x7fff;
		wayshift = ways == 0 ? 0 : (uint32_t)__builtin_clz(ways);
		for (uint32_t w = 0; w <= ways; w++)
			for (uint32_t s = 0; s <= sets; s++)
				__asm__ volatile(
					"mcr p15, 0, %0, c7, c6, 2"
					:
					: "r"(w << wayshift | s << lineshift | level << 1));
	}
	__asm__ volatile("dsb" : : : "memory");
}

void
arch_mmuenable(void)
{
	uint32_t sctlr;

	/* ICIALLU, BPIALL, TLBIALL; then all done before what follows (B3.10.1). */
	__asm__ volatile("mcr p15, 0, %0, c7, c5, 0\n\t"
			 "mcr p15, 0, %0, c7, c5, 6\n\t"
			 "mcr p15, 0, %0, c8, c7, 0\n\t"
			 "dsb\n\tisb"
			 :
			 : "r"(0)
			 : "memory");
	/* TTBCR 0: TTBR0 for all.  TTBR0: walks inner and outer write-back write-allocate,
	 * shareable (IRGN 01, S, RGN 01).  DACR: domain 0 client, so that permissions
	 * count. */
	__asm__ volatile("mcr p15, 0, %0, c2, c0, 2\n\t"
			 "mcr p15, 0, %1, c2, c0, 0\n\t"
			 "mcr p15, 0, %2, c3, c0, 0\n\t"
			 "isb"
			 :
			 : "r"(0), "r"((uintptr_t)l1 | 1 << 6 | 1 << 3 | 1 << 1), "r"(1)
			 : "memory");
	/* M, C, Z (branch prediction), I; not A (alignment faults), AFE and TRE off. */
	__asm__ volatile("mrc p15, 0, %0, c1, c0, 0" : "=r"(sctlr));
	sctlr |= 1 << 0 | 1 << 2 | 1 << 11 | 1 << 12;
	sctlr &= ~(uint32_t)(1 << 1 | 1 << 28 | 1 << 29);
	__asm__ volatile("dsb\n\tmcr p15, 0, %0, c1, c0, 0\n\tisb" : : "r"(sctlr) : "memory");
}

/* A Cortex-A9 takes part in coherency only with ACTLR.SMP, and FW to broadcast
 * maintenance (DDI 0388 4.3.10); A7 and A15 want SMP too, before caches are on. */
static void
joincoherency(void)
{
	uint32_t midr, actlr;

	__asm__ volatile("mrc p15, 0, %0, c0, c0, 0" : "=r"(midr));
	__asm__ volatile("mrc p15, 0, %0, c1, c0, 1" : "=r"(actlr));
	switch (midr >> 4 & 0xfff) {
	case 0xc05: /* A5 */
	case 0xc09: /* A9 */
		actlr |= 1 << 6 | 1 << 0;
		break;
	case 0xc07: /* A7 */
	case 0xc0f: /* A15 */
		actlr |= 1 << 6;
		break;
	default:
		return;
	}
	__asm__ volatile("mcr p15, 0, %0, c1, c0, 1\n\tisb" : : "r"(actlr));
}

static void
mapregion(const ArchRegion *r)
{
	map(r->base, r->base + r->size, r->kind == REGION_RAM ? &ramattr : &deviceattr);
}

/* An entry that faults is in no TLB (B3.9.1). */
void
mmu_map(const ArchRegion *r)
{
	const uintptr_t mask = ~(uintptr_t)(MB - 1);
	uintptr_t base = (r->base + MB - 1) & mask;

	mapregion(&(ArchRegion){base, ((r->base + r->size) & mask) - base, r->kind});
	__asm__ volatile("dsb\n\tisb" : : : "memory");
}

/* -- Windows for stacks -------------------------------------------------------------
 *
 * To the tables that the walks read, which are in the caches as the walks are (TTBR0).  A new
 * entry needs a DSB, for the walk to see it, and an ISB (B3.10.1).  What is taken away is taken
 * from all cores' TLBs, by the operations of the Multiprocessing Extensions, which all but the A8 have.
 */

_Static_assert(ARCH_PAGE == PAGE && ARCH_SPAN == MB && ARCH_TABLE == NL2 * 4, "short descriptors");

static inline void
barrier(void)
{
	__asm__ volatile("dsb\n\tisb" : : : "memory");
}

void
arch_windowrange(uintptr_t *base, uintptr_t *end)
{
	size_t most = 0, first = 1;

	*base = *end = 0;
	for (size_t i = 1; i < NL1; i++) {
		if (l1[i] == 0 && i != NL1 - 1)
			continue;
		if (i - first > most) {
			most = i - first;
			*base = first * MB;
			*end = i * MB;
		}
		first = i + 1;
	}
}

void
arch_spanmap(uintptr_t span, void *table)
{
	barrier(); /* the table's zeros */
	l1[span / MB] = (uint32_t)(uintptr_t)table | 1;
	barrier();
}

/* TLBIALLIS: walks may have kept the entry of the first level. */
void *
arch_spanunmap(uintptr_t span)
{
	void *table = (void *)(uintptr_t)(l1[span / MB] & ~1023u);

	l1[span / MB] = 0;
	__asm__ volatile("dsb\n\tmcr p15, 0, %0, c8, c3, 0\n\tdsb\n\tisb" : : "r"(0) : "memory");
	return table;
}

static inline uint32_t *
pageentry(uintptr_t at)
{
	uint32_t *pages = (uint32_t *)(uintptr_t)(l1[at / MB] & ~1023u);

	return &pages[at / PAGE % NL2];
}

void
arch_stackmap(uintptr_t at, void *page)
{
	*pageentry(at) = (uint32_t)(uintptr_t)page | ramattr.page;
	barrier();
}

/* TLBIMVAIS; the entry is of all address spaces. */
void *
arch_stackunmap(uintptr_t at)
{
	uint32_t *e = pageentry(at);
	void *page = (void *)(uintptr_t)(*e & ~(PAGE - 1));

	*e = 0;
	__asm__ volatile("dsb\n\tmcr p15, 0, %0, c8, c3, 1\n\tdsb\n\tisb" : : "r"(at) : "memory");
	return page;
}

bool
arch_stackmapped(uintptr_t at)
{
	return *pageentry(at) != 0;
}

/* -- At boot -------------------------------------------------------------------------- */

void
arch_mmuinit(void)
{
	for (const ArchRegion *r = board_regions; r->size != 0; r++)
		mapregion(r);
	map((uintptr_t)__text_start, (uintptr_t)__rodata_start, &textattr);
	map((uintptr_t)__rodata_start, (uintptr_t)__data_start, &rodataattr);
	unmap((uintptr_t)__g0stack_guard);
	unmap((uintptr_t)__irqstack_guard);
	unmap((uintptr_t)__trapstack_guard);
	if (l1[0] != 0) /* RAM at 0: nil must fault all the same */
		split(0)[0] = 0;
	joincoherency();
	dcacheinvalidate();
	arch_mmuenable();
}
