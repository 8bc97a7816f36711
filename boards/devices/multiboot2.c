/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * multiboot2.c -- the structures of a multiboot-2 loader (Multiboot2 Specification 2.0, 3.6): one
 * tag after the other, at multiples of 8 bytes, in a piece whose size comes first.
 */
#include "multiboot.h"

enum { TAG_END, TAG_CMDLINE, TAG_MODULE = 3, TAG_MEMORY, TAG_MMAP = 6 };

typedef struct Tag {
	uint32_t type, size; /* with these words */
} Tag;

typedef struct Module {
	Tag tag;
	uint32_t start, end;
	char string[];
} Module;

typedef struct Memory {
	Tag tag;
	uint32_t lower, upper; /* KB; the upper from 1 MB on */
} Memory;

typedef struct Entry {
	uint64_t base, len;
	uint32_t type, reserved;
} Entry;

typedef struct Mmap {
	Tag tag;
	uint32_t entrysize, version;
	char entries[];
} Mmap;

enum { MMAP_RAM = 1, MB = 1 << 20, MOST = 1 << 20 };

static void
memory(const Mmap *m)
{
	uint32_t left = m->tag.size - (uint32_t)sizeof *m;
	const char *p = m->entries;

	if (m->entrysize < sizeof(Entry) || m->entrysize % 8 != 0)
		return;
	for (int i = 0; i < MULTIBOOT_ENTRIES && left >= m->entrysize; i++) {
		const Entry *e = (const Entry *)(const void *)p;

		multiboot_memory(e->base, e->len, e->type == MMAP_RAM);
		p += m->entrysize;
		left -= m->entrysize;
	}
}

/* Tags say the same at most once, but for modules.  t is whole, and so is what it says it holds. */
static void
read(const Tag *t, int *nmodule)
{
	const Module *m = (const Module *)t;

	if (t->type == TAG_CMDLINE) {
		multiboot_line((const char *)(t + 1), t->size - sizeof *t);
	} else if (t->type == TAG_MODULE && t->size >= sizeof *m) {
		if (++*nmodule > MULTIBOOT_MODULES)
			multiboot_toomany();
		else
			multiboot_module(m->start, m->end, m->string, t->size - sizeof *m);
	} else if (t->type == TAG_MMAP && t->size >= sizeof(Mmap)) {
		memory((const Mmap *)t);
	}
}

/* The size of the memory counts only where there is no map of it. */
void
multiboot2_read(const void *info)
{
	uint32_t left = *(const uint32_t *)info;
	const char *p = (const char *)info + 8;
	const Memory *size = NULL;
	bool mapped = false;
	int nmodule = 0;

	left = left > MOST ? MOST : left;
	left = left > 8 ? left - 8 : 0;
	while (left >= sizeof(Tag)) {
		const Tag *t = (const Tag *)(const void *)p;
		uint32_t step = (t->size + 7) & ~UINT32_C(7);

		if (t->type == TAG_END || t->size < sizeof *t || t->size > left)
			break;
		read(t, &nmodule);
		mapped = mapped || t->type == TAG_MMAP;
		if (t->type == TAG_MEMORY && t->size >= sizeof *size)
			size = (const Memory *)t;
		if (step > left)
			break;
		p += step;
		left -= step;
	}
	if (!mapped && size != NULL)
		multiboot_memory(MB, (uint64_t)size->upper * 1024, true);
}
