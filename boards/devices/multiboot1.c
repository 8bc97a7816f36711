/* SPDX-License-Identifier: BSD-3-Clause */
/* multiboot1.c -- the structures of a multiboot-1 loader (Multiboot Specification 0.6.96, 3.3). */
#include "multiboot.h"

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

enum { MMAP_RAM = 1, MMAP_MINSIZE = sizeof(Mmap) - sizeof(uint32_t), MMAP_MAXSIZE = 1024 };
enum { MB = 1 << 20 };

static const void *
at(uint32_t addr)
{
	return (const void *)(uintptr_t)addr;
}

static void
modules(const Info *info)
{
	const Module *m = at(info->mods_addr);
	uint32_t n = info->mods_count;

	if (n > MULTIBOOT_MODULES) {
		multiboot_toomany();
		n = MULTIBOOT_MODULES;
	}
	for (; n != 0; n--, m++)
		multiboot_module(m->start, m->end, m->string != 0 ? at(m->string) : "",
				 MULTIBOOT_STRING);
}

static void
memory(const Info *info)
{
	uint32_t left = info->mmap_length;
	const char *p = at(info->mmap_addr);

	for (int i = 0; i < MULTIBOOT_ENTRIES && left >= sizeof(Mmap); i++) {
		const Mmap *m = (const Mmap *)p;
		uint32_t size = m->size;

		if (size < MMAP_MINSIZE || size > MMAP_MAXSIZE || size > left - sizeof size)
			return;
		multiboot_memory(m->base, m->len, m->type == MMAP_RAM);
		p += size + sizeof size;
		left -= size + (uint32_t)sizeof size;
	}
}

void
multiboot1_read(const void *p)
{
	const Info *info = p;

	if (info->flags & HAS_CMDLINE)
		multiboot_line(at(info->cmdline), MULTIBOOT_STRING);
	if (info->flags & HAS_MODULES)
		modules(info);
	if (info->flags & HAS_MMAP)
		memory(info);
	else if (info->flags & HAS_MEMORY)
		multiboot_memory(MB, (uint64_t)info->mem_upper * 1024, true);
}
