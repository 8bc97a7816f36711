/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Whatever a multiboot loader tells, of either version, reading it ends, touches nothing but what
 * may be read, and gives only whole pages that were told to be RAM and that nothing lies in.
 *
 * What it tells lies in a window, at places and with counts and lengths that are anything.  Behind
 * the window is as much as the longest thing that may be read, then a page that can't be.
 * @with boards/devices/multiboot1.c boards/devices/multiboot2.c
 * @ld --wrap=multiboot_memory --wrap=multiboot_module --wrap=multiboot_toomany
 * @ld --defsym=__text_start=0x100000 --defsym=__image_end=0x180123
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../../boards/devices/multiboot.c"

enum { WINDOW = 8 << 10, MARGIN = 2 << 20, RUNS = 50000, MOST = 4096 };

static unsigned char *window;
static unsigned long nram, nline, nmodule, nfree;

/* -- Numbers ------------------------------------------------------------------------- */

static uint64_t
draw(void)
{
	static uint64_t x = UINT64_C(88172645463325252); /* xorshift64 */

	x ^= x << 13;
	x ^= x >> 7;
	x ^= x << 17;
	return x;
}

static uint32_t
below(uint32_t n)
{
	return (uint32_t)(draw() >> 32) % n;
}

/* One that breaks things: near a power of two, or small, or anything. */
static uint64_t
odd(void)
{
	switch (below(5)) {
	case 0:
		return below(64);
	case 1:
		return (UINT64_C(1) << below(64)) + below(5) - 2;
	case 2:
		return (uint64_t)below(4096) << 20;
	case 3:
		return UINT64_MAX - below(8192);
	default:
		return draw() >> below(64);
	}
}

/* An address in the window, of that alignment, behind what comes first. */
static uint32_t
place(uint32_t align)
{
	return (uint32_t)(uintptr_t)window + 256 + below((WINDOW - 256) / align) * align;
}

/* -- What the readers hand over ---------------------------------------------------------- */

typedef struct Told {
	uint64_t base, end;
	bool ram;
} Told;

static Told told[MOST];
static int ntold;
static bool toomany;

static void
tell(uint64_t base, uint64_t end, bool ram)
{
	if (ntold == MOST)
		abort(); /* more than the readers are to read */
	told[ntold++] = (Told){base, end, ram};
}

void __wrap_multiboot_memory(uint64_t base, uint64_t len, bool ram);
void __wrap_multiboot_module(uint32_t start, uint32_t end, const char *string, size_t max);
void __wrap_multiboot_toomany(void);

void
__wrap_multiboot_memory(uint64_t base, uint64_t len, bool ram)
{
	tell(base, base + len < base ? UINT64_MAX : base + len, ram);
	multiboot_memory(base, len, ram);
}

void
__wrap_multiboot_module(uint32_t start, uint32_t end, const char *string, size_t max)
{
	tell(start, end, false);
	multiboot_module(start, end, string, max);
}

void
__wrap_multiboot_toomany(void)
{
	toomany = true;
	multiboot_toomany();
}

/* -- What a loader may tell ---------------------------------------------------------- */

typedef uint32_t Word;

static void
fill(void)
{
	for (size_t i = 0; i < WINDOW / sizeof(Word); i++)
		((Word *)(void *)window)[i] = (Word)odd();
}

static void
string(uint32_t at)
{
	char *s = (char *)(uintptr_t)at;
	size_t n = below(2) ? below(20) : below(3000);

	memset(s, 'x', n);
	s[n] = '\0';
}

/* A map of n entries that could be, each with `before` words before it and `behind` behind. */
static void
map(Word *w, uint32_t n, uint32_t before, uint32_t behind, Word size)
{
	uint64_t base = 0;

	for (; n != 0; n--, w += before + 5 + behind) {
		uint64_t v[2];

		base = below(3) ? base + (uint64_t)below(64 << 20) : odd();
		v[0] = base;
		v[1] = below(3) ? below(256 << 20) : odd();
		if (before)
			*w = size;
		memcpy(w + before, v, sizeof v);
		w[before + 4] = below(2) ? 1 : below(6);
	}
}

static void
version1(void)
{
	Word *info = (Word *)(void *)window, n = below(40), *m;

	fill();
	info[0] = (Word)draw();
	info[4] = place(1);
	string(info[4]);
	info[5] = below(8) ? below(30) : below(2) ? below(300) : (Word)odd();
	info[12] = place(4);
	map((Word *)(uintptr_t)info[12], n, 1, 0, below(4) ? 20 : (Word)odd());
	info[11] = below(4) ? n * 24 : (Word)odd();
	info[0] |= below(2) << 6; /* mostly with a map */
	/* As many as are read, each with a string somewhere. */
	info[6] = place(4);
	m = (Word *)(uintptr_t)info[6];
	for (int i = 0; i < MULTIBOOT_MODULES; i++, m += 4)
		m[2] = below(8) ? place(1) : 0;
}

static void
version2(void)
{
	Word *t = (Word *)(void *)window + 2;
	const Word *end = (Word *)(void *)(window + WINDOW / 2);

	fill();
	while (t < end) {
		Word type = below(8), size = 8 + below(200), n = below(10);

		if (type == 6) {
			size = 16 + n * 24;
			t[2] = below(8) ? 24 : (Word)odd();
			map(t + 4, n, 0, 1, 0);
		} else if (type == 0) {
			type = below(4) ? 9 : 0;
		}
		t[0] = type;
		t[1] = below(40) ? size : (Word)odd();
		t += ((size + 7) & ~7u) / sizeof *t;
	}
	((Word *)(void *)window)[0] = below(4) ? WINDOW / 2 : (Word)odd();
}

/* -- What must hold ------------------------------------------------------------------------ */

static const char *
wrong(void)
{
	uintptr_t base, end, b, e, size = UINTPTR_MAX;
	const char *s;
	char line[MAXLINE + 1];

	for (int i = 0; board_ram(i, &base, &end); i++) {
		if (base >= end || base % PAGE != 0 || end % PAGE != 0 || base < MB)
			return "a piece is none";
		if (end - base > size)
			return "not the largest first";
		size = end - base;
		if (base < (uintptr_t)__image_end && end > (uintptr_t)__text_start)
			return "the image is in it";
		if (toomany)
			return "there is memory, in spite of too many modules";
		for (int j = 0; j < i; j++)
			if (board_ram(j, &b, &e) && b < end && e > base)
				return "two meet";
		for (int j = 0; j < ntold; j++)
			if (!told[j].ram && told[j].base < told[j].end && told[j].base < end &&
			    told[j].end > base)
				return "something is in it";
		/* Each page is in what was told, begin to end. */
		for (uintptr_t p = base; p < end;) {
			uint64_t far = 0;

			for (int j = 0; j < ntold; j++)
				if (told[j].ram && told[j].base <= p && told[j].end > far)
					far = told[j].end;
			if (far <= p)
				return "it was not told";
			p = far > UINT32_MAX ? end : (uintptr_t)far;
		}
		nfree++;
	}
	for (int i = 0; board_module(i, &base, &end, &s); i++) {
		if (strlen(s) >= MAXNAMES || s < boot.names || s >= boot.names + MAXNAMES)
			return "a module's string is not ours";
		nmodule++;
	}
	if (board_cmdline(line, sizeof line) > MULTIBOOT_STRING + WINDOW)
		return "the command line has no end";
	nline += line[0] != '\0';
	for (int j = 0; j < ntold; j++)
		nram += told[j].ram;
	return NULL;
}

int
main(void)
{
	size_t size = WINDOW + MARGIN;
	const char *why = NULL;
	int run;

	window = mmap(NULL, size + PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
		      0);
	if (window == MAP_FAILED || mprotect(window + size, PAGE, PROT_NONE) != 0) {
		perror("multiboot_fuzz");
		return 2;
	}
	alarm(120);
	for (run = 0; run < RUNS && why == NULL; run++) {
		int version = 1 + run % 2;

		memset(&boot, 0, sizeof boot);
		ntold = 0;
		toomany = false;
		if (version == 1)
			version1();
		else
			version2();
		multiboot_save(version, window);
		why = wrong();
	}
	printf("%sok 1 - %d loaders%s%s\n", why == NULL ? "" : "not ", run, why == NULL ? "" : ": ",
	       why == NULL ? "" : why);
	printf("# entries of RAM %lu, free pieces %lu, lines %lu, modules %lu\n", nram, nfree,
	       nline, nmodule);
	printf("%sok 2 - they tell of all that there is\n",
	       nram > RUNS && nfree > RUNS / 4 && nline > RUNS / 4 && nmodule > RUNS ? "" : "not ");
	printf("1..2\n");
	return 0;
}
