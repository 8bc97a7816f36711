/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * multiboot.c -- what a multiboot loader tells: command line, modules and memory.
 *
 * It lies wherever the loader liked, right behind the image perhaps.  So it is copied
 * before anything else happens, and then nothing of it is looked at again; modules stay
 * where they are, and their memory is not used.
 */
#include "multiboot.h"

#include "board.h"
#include "devices.h"

extern char __text_start[], __image_end[];

enum { MAXLINE = 512, MAXPIECE = 32, MAXMODULE = 16, MAXNAMES = 512, MB = 1 << 20, PAGE = 4096 };

/* What lies above has no end that fits a word. */
#define LAST (UINT32_MAX - (PAGE - 1))

typedef struct Piece {
	uintptr_t base, end;
} Piece;

typedef struct Pieces {
	unsigned n;
	Piece p[MAXPIECE];
} Pieces;

typedef struct Module {
	Piece at;
	const char *string; /* in names */
} Module;

/* In .data, for it is written before .bss is zeroed. */
static struct {
	size_t linelen; /* of all, also what found no room */
	char line[MAXLINE];
	Pieces told; /* RAM, as the loader tells */
	Pieces used; /* what of it can't be ours: the image, modules, holes */
	Pieces free; /* the rest, the largest first */
	unsigned nmodule;
	Module module[MAXMODULE];
	size_t namelen;
	char names[MAXNAMES];
} boot __attribute__((section(".data.multiboot"))) = {0};

/* -- Lists of pieces ---------------------------------------------------------------- */

/* A list that is full keeps what it has: false. */
static bool
add(Pieces *l, uint64_t base, uint64_t end)
{
	if (end > LAST)
		end = LAST;
	if (base >= end)
		return true;
	if (l->n == MAXPIECE)
		return false;
	l->p[l->n++] = (Piece){(uintptr_t)base, (uintptr_t)end};
	return true;
}

static Piece
both(Piece a, Piece b)
{
	return (Piece){a.base < b.base ? a.base : b.base, a.end > b.end ? a.end : b.end};
}

/* Rather than to forget one in use, take what is between it and another for in use, too: where
 * that is least. */
static void
use(uint64_t base, uint64_t end)
{
	uintptr_t least = UINTPTR_MAX;
	Pieces one = {0};
	Piece *to = NULL;

	(void)add(&one, base, end);
	if (one.n == 0 || add(&boot.used, base, end))
		return;
	for (Piece *p = boot.used.p; p < boot.used.p + boot.used.n; p++) {
		Piece w = both(*p, one.p[0]);
		uintptr_t more = (w.end - w.base) - (p->end - p->base);

		if (more < least) {
			least = more;
			to = p;
		}
	}
	*to = both(*to, one.p[0]);
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

static uintptr_t
pageup(uintptr_t a)
{
	return (a + PAGE - 1) & ~(uintptr_t)(PAGE - 1);
}

static uintptr_t
pagedown(uintptr_t a)
{
	return a & ~(uintptr_t)(PAGE - 1);
}

/* Whole pages of [base, end) that nobody uses are free; and used from now on, for RAM may have
 * been told twice. */
static void
addfree(uintptr_t base, uintptr_t end)
{
	unsigned before = boot.free.n;

	base = pageup(base < MB ? MB : base);
	end = pagedown(end);
	while (base < end) {
		const Piece *u = firstused(base, end);

		(void)add(&boot.free, base, u == NULL ? end : pagedown(u->base));
		if (u == NULL)
			break;
		base = pageup(u->end);
	}
	for (unsigned i = before; i < boot.free.n; i++)
		use(boot.free.p[i].base, boot.free.p[i].end);
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

/* -- What the readers find ------------------------------------------------------------ */

/* Up to room bytes of s into to; returns its length, of max bytes at most. */
static size_t
copy(char *to, size_t room, const char *s, size_t max)
{
	size_t n;

	for (n = 0; n < max && s[n] != '\0'; n++)
		if (n < room)
			to[n] = s[n];
	return n;
}

void
multiboot_line(const char *s, size_t max)
{
	boot.linelen = copy(boot.line, MAXLINE, s, max);
}

/* The application gets as many as there is room for, with as much of their strings. */
void
multiboot_module(uint32_t start, uint32_t end, const char *string, size_t max)
{
	char *name = boot.names + boot.namelen;
	size_t room = MAXNAMES - boot.namelen, n;

	use(start, end);
	if (boot.nmodule == MAXMODULE || room == 0 || start > end || end > LAST)
		return;
	n = copy(name, room - 1, string, max);
	n = n < room - 1 ? n : room - 1;
	name[n] = '\0';
	boot.namelen += n + 1;
	boot.module[boot.nmodule++] = (Module){{start, end}, name};
}

void
multiboot_toomany(void)
{
	use(MB, LAST);
}

/* Some BIOSes tell of a hole in RAM by a second entry. */
void
multiboot_memory(uint64_t base, uint64_t len, bool ram)
{
	uint64_t end = base + len < base ? UINT64_MAX : base + len;

	if (ram)
		(void)add(&boot.told, base, end);
	else if (end > MB)
		use(base, end);
}

void
multiboot_save(int version, const void *info)
{
	use((uintptr_t)__text_start, (uintptr_t)__image_end);
	if (version == 2)
		multiboot2_read(info);
	else
		multiboot1_read(info);
	largestfirst(&boot.told);
	for (unsigned i = 0; i < boot.told.n; i++)
		addfree(boot.told.p[i].base, boot.told.p[i].end);
	largestfirst(&boot.free);
}

/* -- What it is good for ---------------------------------------------------------- */

bool
board_ram(int i, uintptr_t *base, uintptr_t *end)
{
	if (i < 0 || (unsigned)i >= boot.free.n)
		return false;
	*base = boot.free.p[i].base;
	*end = boot.free.p[i].end;
	return true;
}

bool
board_module(int i, uintptr_t *base, uintptr_t *end, const char **string)
{
	if (i < 0 || (unsigned)i >= boot.nmodule)
		return false;
	*base = boot.module[i].at.base;
	*end = boot.module[i].at.end;
	*string = boot.module[i].string;
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
