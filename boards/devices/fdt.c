/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * fdt.c -- how much RAM there is, from the device tree that a loader leaves (Devicetree
 * Specification 0.4, chapter 5).
 *
 * Nothing else is looked for.  Where there is no tree, the linker script's size is right.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

extern char __image_end[], __ram_end[];

enum { MAGIC = 0xd00dfeed, BEGIN_NODE = 1, END_NODE = 2, PROP = 3, NOP = 4 };

static uint32_t
be32(const void *p)
{
	const uint8_t *b = p;

	return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

static bool
begins(const char *s, const char *with)
{
	while (*with != '\0')
		if (*s++ != *with++)
			return false;
	return true;
}

/* The bytes of a string with its end, or of a property, up to the next token. */
static size_t
padded(size_t n)
{
	return (n + 3) & ~(size_t)3;
}

/* The end of the memory in which the image lies, by a reg property of pairs of 64-bit numbers; 0: it
 * is in none of them. */
static uint64_t
endof(const uint8_t *reg, size_t len)
{
	for (; len >= 16; reg += 16, len -= 16) {
		uint64_t base = (uint64_t)be32(reg) << 32 | be32(reg + 4);
		uint64_t size = (uint64_t)be32(reg + 8) << 32 | be32(reg + 12);

		if ((uintptr_t)__image_end >= base && (uintptr_t)__image_end - base < size)
			return base + size;
	}
	return 0;
}

static uint64_t
search(const uint8_t *fdt)
{
	const uint8_t *at = fdt + be32(fdt + 8), *end = at + be32(fdt + 36);
	const char *names = (const char *)fdt + be32(fdt + 12);
	unsigned depth = 0;
	bool memory = false;

	while (at < end) {
		uint32_t token = be32(at);

		at += 4;
		if (token == BEGIN_NODE) {
			const char *name = (const char *)at;
			size_t n = 0;

			memory = ++depth == 2 && begins(name, "memory");
			while (name[n] != '\0')
				n++;
			at += padded(n + 1);
		} else if (token == END_NODE) {
			depth--;
			memory = false;
		} else if (token == PROP) {
			uint32_t len = be32(at);
			const char *name = names + be32(at + 4);
			uint64_t found = 0;

			if (memory && begins(name, "reg"))
				found = endof(at + 8, len);
			if (found != 0)
				return found;
			at += 8 + padded(len);
		} else if (token != NOP) {
			break;
		}
	}
	return 0;
}

bool
board_ram(int i, uintptr_t *base, uintptr_t *end)
{
	const uint8_t *fdt = (const uint8_t *)FDT_BASE;
	const uint64_t last = UINT32_MAX - 0xfffff; /* an end fits a word */
	static uintptr_t ramend;		    /* the tree is looked at once */

	if (ramend == 0) {
		uint64_t found = be32(fdt) == MAGIC ? search(fdt) : 0;

		ramend = found == 0 ? (uintptr_t)__ram_end
				    : (uintptr_t)(found < last ? found : last);
	}
	*base = (uintptr_t)__image_end;
	*end = ramend;
	return i == 0;
}

/* QEMU could load one (-initrd), and would tell where in the tree. */
bool
board_module(int i, uintptr_t *base, uintptr_t *end, const char **string)
{
	(void)i, (void)base, (void)end, (void)string;
	return false;
}
