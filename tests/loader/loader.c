/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * loader.c -- a multiboot loader that obeys the specification, but in odd ways.
 *
 * QEMU boots it as a multiboot-1 image, with the test as its module.  The first word of its command
 * line says what is odd, the rest is the test's command line:
 *
 *	behind   what it tells lies just behind the test's image
 *	high     ... at 64 MB
 *	nomap    no memory map, only the size of the memory
 *	modules  40 modules of a page each, at 32 MB, with a page between each two
 *	holes    RAM told twice, in part, with holes in it
 *	two      by multiboot 2, just behind the image, tags in reverse order
 */
#include <stddef.h>
#include <stdint.h>

enum { MB = 1 << 20, KB = 1 << 10, PAGE = 4096, MODULES = 40, RAM = 80 * MB };

typedef struct Info {
	uint32_t flags, lower, upper, bootdevice, cmdline, nmodule, modules, syms[4], mmaplen, mmap;
	uint32_t rest[20];
} Info;

typedef struct Module {
	uint32_t start, end, string, reserved;
} Module;

typedef struct __attribute__((packed)) Entry {
	uint32_t size;
	uint64_t base, len;
	uint32_t type;
} Entry;

/* ELF, 32 bits: what a loader needs of it. */
typedef struct Elf {
	uint8_t ident[16];
	uint16_t type, machine;
	uint32_t version, entry, phoff, shoff, flags;
	uint16_t ehsize, phentsize, phnum;
} Elf;

typedef struct Segment {
	uint32_t type, offset, vaddr, paddr, filesz, memsz, flags, align;
} Segment;

__asm__(".section .text.header, \"ax\"\n"
	"	.balign 4\n"
	"	.long 0x1badb002, 3, -(0x1badb002 + 3)\n"
	"	.globl _start\n"
	"_start:	movl $stack + 4096, %esp\n"
	"	pushl %ebx\n"
	"	call loader\n"
	"	.lcomm stack, 4096\n");

/* -- Bytes ---------------------------------------------------------------------------- */

static char *out; /* what is told next goes here */

static void *
put(const void *p, uint32_t n)
{
	char *to = out;

	for (uint32_t i = 0; i < n; i++)
		to[i] = ((const char *)p)[i];
	out += (n + 7) & ~7u;
	return to;
}

static uint32_t
length(const char *s)
{
	uint32_t n = 0;

	while (s[n] != '\0')
		n++;
	return n;
}

/* Does the first word of s begin as this? */
static int
is(const char *s, const char *word)
{
	while (*word != '\0' && *s == *word)
		s++, word++;
	return *word == '\0';
}

/* Put the image where it belongs; *end is behind it. */
static uint32_t
load(const char *file, uint32_t *end)
{
	const Elf *elf = (const void *)file;
	const Segment *s = (const void *)(file + elf->phoff);

	*end = 0;
	for (int i = 0; i < elf->phnum; i++, s++) {
		volatile char *to = (char *)(uintptr_t)s->paddr;

		if (s->type != 1)
			continue;
		for (uint32_t k = 0; k < s->memsz; k++)
			to[k] = k < s->filesz ? file[s->offset + k] : 0;
		if (s->paddr + s->memsz > *end)
			*end = s->paddr + s->memsz;
	}
	return elf->entry;
}

/* -- What is told ----------------------------------------------------------------------- */

static const Entry plain[] = {
	{20, 0, 0x9fc00, 1},
	{20, 0x9fc00, 0x400, 2},
	{20, MB, RAM - MB, 1},
};
static const Entry holes[] = {
	{20, 2 * MB, 30 * MB, 1}, {20, 20 * MB, 4 * KB, 2},    {20, 0x100000000, 0x100000000, 1},
	{20, MB, RAM - MB, 1},	  {20, 24 * MB + 100, 200, 5},
};

static void
version1(const char *how, const char *line)
{
	Info *info = put(&(Info){.flags = 1 << 2 | 1, .lower = 639}, sizeof *info);

	info->upper = RAM / KB - KB;
	info->cmdline = (uint32_t)(uintptr_t)put(line, length(line) + 1);
	if (is(how, "holes")) {
		info->mmaplen = sizeof holes;
		info->mmap = (uint32_t)(uintptr_t)put(holes, sizeof holes);
	} else {
		info->mmaplen = sizeof plain;
		info->mmap = (uint32_t)(uintptr_t)put(plain, sizeof plain);
	}
	info->flags |= is(how, "nomap") ? 0 : 1 << 6;
	if (!is(how, "modules"))
		return;
	info->flags |= 1 << 3;
	info->nmodule = MODULES;
	info->modules = (uint32_t)(uintptr_t)out;
	out += MODULES * sizeof(Module);
	for (uint32_t i = 0; i < MODULES; i++) {
		Module *m = (Module *)(uintptr_t)info->modules + i;

		m->start = 32 * MB + i * 2 * PAGE;
		m->end = m->start + PAGE;
		m->string = (uint32_t)(uintptr_t)put("module 00", 10);
		((char *)(uintptr_t)m->string)[7] += (char)(i / 10);
		((char *)(uintptr_t)m->string)[8] += (char)(i % 10);
		for (uint32_t k = 0; k < PAGE; k++)
			((volatile char *)(uintptr_t)m->start)[k] = (char)i;
	}
}

static void
tag(uint32_t type, const void *p, uint32_t n)
{
	uint32_t head[2] = {type, 8 + n};

	put(head, sizeof head);
	put(p, n);
}

static void
version2(const char *line)
{
	uint32_t *info = put((uint32_t[2]){0}, 8);
	struct {
		uint32_t size, version;
		struct {
			uint64_t base, len;
			uint32_t type, reserved;
		} e[3];
	} map = {24, 0, {{0}}};

	for (int i = 0; i < 3; i++) {
		map.e[i].base = plain[i].base;
		map.e[i].len = plain[i].len;
		map.e[i].type = plain[i].type;
	}
	tag(6, &map, sizeof map);
	tag(4, (uint32_t[2]){639, RAM / KB - KB}, 8);
	tag(1, line, length(line) + 1);
	tag(0, NULL, 0);
	info[0] = (uint32_t)(out - (char *)info);
}

void loader(const Info *given);

void
loader(const Info *given)
{
	const char *how = (const char *)(uintptr_t)given->cmdline, *line;
	const Module *m = (const Module *)(uintptr_t)given->modules;
	uint32_t entry, end, magic = 0x2badb002;
	char *info;

	/* The first word is this loader's name. */
	while (*how != ' ')
		how++;
	line = ++how;
	while (*line != ' ')
		line++;
	line++;
	entry = load((const char *)(uintptr_t)m->start, &end);
	end = (end + 7) & ~7u;
	out = info = (char *)(uintptr_t)(is(how, "high") ? 64 * MB : end);
	if (is(how, "two")) {
		magic = 0x36d76289;
		version2(line);
	} else {
		version1(how, line);
	}
	__asm__ volatile("jmp *%2" : : "a"(magic), "b"(info), "r"(entry) : "memory");
	__builtin_unreachable();
}
