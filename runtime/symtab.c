/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * symtab.c -- the image's own tables of functions and of their frames, for tracebacks.
 *
 * tools/symtab and tools/unwind make them from the first link of the image; the first link
 * itself has empty ones.  They are read-only and need no lock.
 */
#include "unwind.h"

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

/* -- Frames: tools/unwind tells what all this is ------------------------------------------- */

typedef struct UnwindRow {
	uint8_t addr, step;
} UnwindRow;

extern const struct {
	uintptr_t base;
	uintptr_t size; /* 0: there is no table */
} runtime_unwind;
extern const uint16_t runtime_unwindpage[];
extern const UnwindRow runtime_unwindrow[];
extern const UnwindStep runtime_unwindsteps[];

enum { PAGE = 256 };

bool
runtime_hasunwind(void)
{
	return runtime_unwind.size != 0;
}

/* How to leave the frame that a function has at its instruction pc.  Any context. */
UnwindKind
runtime_unwindstep(uintptr_t pc, UnwindStep *s)
{
	uintptr_t at = pc - runtime_unwind.base;
	unsigned n, end;

	if (pc < runtime_unwind.base || at >= runtime_unwind.size)
		return UNWIND_UNKNOWN;
	n = runtime_unwindpage[at / PAGE];
	end = runtime_unwindpage[at / PAGE + 1];
	while (n < end && runtime_unwindrow[n].addr <= at % PAGE)
		n++;
	if (n == 0)
		return UNWIND_UNKNOWN;
	n = runtime_unwindrow[n - 1].step;
	*s = runtime_unwindsteps[n];
	return n < UNWIND_KNOWN ? (UnwindKind)n : UNWIND_KNOWN;
}

/* The same for a function that has not begun. */
UnwindKind
runtime_unwindentry(UnwindStep *s)
{
	if (!runtime_hasunwind())
		return UNWIND_UNKNOWN;
	*s = runtime_unwindsteps[UNWIND_KNOWN];
	return UNWIND_KNOWN;
}
