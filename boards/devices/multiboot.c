/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * multiboot.c -- what a multiboot-1 loader tells: command line and memory.
 *
 * It lies wherever the loader liked, right behind the image perhaps.  So it is copied
 * before anything else happens, and then nothing of it is looked at again.
 */
#include "board.h"
#include "devices.h"

extern char __text_start[], __image_end[];

/* -- The loader's structures (Multiboot Specification 0.6.96, 3.3) --------------- */

enum { HAS_MEMORY = 1 << 0, HAS_CMDLINE = 1 << 2, HAS_MODULES = 1 << 3, HAS_MMAP = 1 << 6 };

typedef struct Info {
	uint32_t flags;
	uint32_t mem_lower, mem_upper; /* KB; the upper from 1 MB on */
	uint32_t boot_device;
	uint32_t cmdline;
	uint32_t mods_count, mods_addr;
	uint32_t syms[4];
	uint32_t mmap_length, mmap_addr;
} Info;

typedef struct Module {
	uint32_t start, end, string, reserved;
} Module;

typedef struct __attribute__((packed)) Mmap {
	uint32_t size; /* of what follows */
	uint64_t base, len;
	uint32_t type;
} Mmap;

enum { MMAP_RAM = 1, MMAP_MINSIZE = sizeof(Mmap) - sizeof(uint32_t) };

/* -- Our copy ----------------------------------------------------------------------- */

enum { MAXLINE = 512, MAXPIECE = 32, MB = 1 << 20, PAGE = 4096 };

typedef struct Piece {
	uintptr_t base, end;
} Piece;

typedef struct Pieces {
	unsigned n;
	Piece p[MAXPIECE];
} Pieces;

/* In .data, for it is written before .bss is zeroed. */
static struct {
	size_t linelen; /* of all, also what found no room */
	char line[MAXLINE];
	Pieces ram;  /* free ones, the largest first */
	Pieces used; /* what RAM can't be ours: the image, modules, holes */
} boot __attribute__((section(".data.multiboot"))) = {0};

/* A list that is full keeps what it has.  Of RAM then some is not used; false tells. */
static bool
add(Pieces *l, uint64_t base, uint64_t end)
{
	const uint64_t last = UINT32_MAX - (PAGE - 1); /* so that an end fits a word */

	if (end > last)
		end = last;
	if (base >= end)
		return true;
	if (l->n == MAXPIECE)
		return false;
	l->p[l->n++] = (Piece){(uintptr_t)base, (uintptr_t)end};
	return true;
}

/* The first piece in use that [base, end) meets. */
static const Piece *
firstused(uintptr_t base, uintptr_t end)
{
	const Piece *first = NULL;

	for (unsigned i = 0; i < boot.used.n; i++) {
		const Piece *u = &boot.used.p[i];

		if (u->base < end && u->end > base && (first == NULL || u->base < first->base))
			first = u;
	}
	return first;
}

/* Whole pages of [base, end) that nobody uses. */
static void
addram(uint64_t base64, uint64_t end64)
{
	Pieces one = {0};
	uintptr_t base, end;

	(void)add(&one, base64 < MB ? MB : base64, end64);
	if (one.n == 0)
		return;
	base = (one.p[0].base + PAGE - 1) & ~(uintptr_t)(PAGE - 1);
	end = one.p[0].end & ~(uintptr_t)(PAGE - 1);
	while (base < end) {
		const Piece *u = firstused(base, end);

		(void)add(&boot.ram, base, u == NULL ? end : u->base & ~(uintptr_t)(PAGE - 1));
		if (u == NULL)
			break;
		base = (u->end + PAGE - 1) & ~(uintptr_t)(PAGE - 1);
	}
}

static void
saveline(const char *s)
{
	for (boot.linelen = 0; s[boot.linelen] != '\0'; boot.linelen++)
		if (boot.linelen < MAXLINE)
			boot.line[boot.linelen] = s[boot.linelen];
}

static void
savemodules(const Module *m, uint32_t n)
{
	for (; n != 0; n--, m++)
		if (!add(&boot.used, m->start, m->end)) /* widen the last one, then */
			boot.used.p[MAXPIECE - 1] = (Piece){MB, UINT32_MAX - (PAGE - 1)};
}

/* Call fn(base, end) for each entry that is RAM, or that is not. */
static void
eachmmap(const Info *info, bool ram, void (*fn)(uint64_t base, uint64_t end))
{
	uintptr_t at = info->mmap_addr, end = at + info->mmap_length;

	while (end - at >= sizeof(Mmap)) {
		const Mmap *m = (const Mmap *)at;

		if (m->size < MMAP_MINSIZE || m->size > end - at - sizeof m->size)
			return;
		if ((m->type == MMAP_RAM) == ram && m->base + m->len > m->base)
			fn(m->base, m->base + m->len);
		at += m->size + sizeof m->size;
	}
}

/* Some BIOSes tell of a hole in RAM by a second entry. */
static void
addhole(uint64_t base, uint64_t end)
{
	if (end > MB)
		(void)add(&boot.used, base, end);
}

static void
largestfirst(Pieces *l)
{
	for (unsigned i = 1; i < l->n; i++) {
		Piece p = l->p[i];
		unsigned j;

		for (j = i; j > 0 && l->p[j - 1].end - l->p[j - 1].base < p.end - p.base; j--)
			l->p[j] = l->p[j - 1];
		l->p[j] = p;
	}
}

void multiboot_save(const Info *info);

/* From startup, before .bss is zeroed, paging off, on g0's stack. */
void
multiboot_save(const Info *info)
{
	(void)add(&boot.used, (uintptr_t)__text_start, (uintptr_t)__image_end);
	if (info->flags & HAS_CMDLINE)
		saveline((const char *)(uintptr_t)info->cmdline);
	if (info->flags & HAS_MODULES)
		savemodules((const Module *)(uintptr_t)info->mods_addr, info->mods_count);
	if (info->flags & HAS_MMAP) {
		eachmmap(info, false, addhole);
		eachmmap(info, true, addram);
	} else if (info->flags & HAS_MEMORY) {
		addram(MB, MB + (uint64_t)info->mem_upper * 1024);
	}
	largestfirst(&boot.ram);
}

/* -- What it is good for ---------------------------------------------------------- */

bool
board_ram(int i, uintptr_t *base, uintptr_t *end)
{
	if (i < 0 || (unsigned)i >= boot.ram.n)
		return false;
	*base = boot.ram.p[i].base;
	*end = boot.ram.p[i].end;
	return true;
}

size_t
board_cmdline(char *buf, size_t n)
{
	size_t room = boot.linelen < MAXLINE ? boot.linelen : MAXLINE;

	if (n == 0)
		return boot.linelen;
	if (room > n - 1)
		room = n - 1;
	__builtin_memcpy(buf, boot.line, room);
	buf[room] = '\0';
	return boot.linelen;
}
