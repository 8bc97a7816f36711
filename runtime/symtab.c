/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * symtab.c -- the image's own table of functions, for tracebacks.
 *
 * tools/symtab makes the table from the first link of the image; the first link
 * itself has an empty one.  It is read-only and needs no lock.
 */
#include "runtime.h"

/* A function reaches to the next entry.  Where there is none, an entry says "?". */
typedef struct Sym {
	uint32_t addr; /* from Symtab.base */
	uint32_t name; /* from the first byte behind the entries */
} Sym;

typedef struct Symtab {
	uintptr_t base;
	uint32_t count;
	Sym entry[]; /* by addr */
} Symtab;

extern const Symtab runtime_symtab;

/*
 * Name of the function around pc, without the Thumb bit, and pc's offset in it.
 * "?" and offset 0 when there is none.  Any context.
 */
const char *
runtime_funcname(uintptr_t pc, uintptr_t *offset)
{
	const Symtab *t = &runtime_symtab;
	const char *names = (const char *)&t->entry[t->count];
	size_t lo = 0, hi = t->count; /* entries before lo: at or below pc; from hi on: above */

	*offset = 0;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (pc < t->base || pc - t->base < t->entry[mid].addr)
			hi = mid;
		else
			lo = mid + 1;
	}
	if (lo == 0 || t->entry[lo - 1].name == 0)
		return "?";

	*offset = pc - t->base - t->entry[lo - 1].addr;
	return names + t->entry[lo - 1].name;
}
