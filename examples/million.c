/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * million.c -- a million goroutines at once.
 *
 * Each waits for a number on one channel, and when it has it, sends it on to another.  They are all
 * there, and all wait, before the first number is sent; the sum of what comes back tells that none
 * was lost.
 *
 *	make run APP=examples/million.c RAM=1G
 *	make run APP=examples/million.c RAM=1G BOARD=pc
 *	make run APP=examples/million.c BOARD=mps2-an385	(4 MB)
 *	make run APP=examples/million.c BOARD=microbit		(16 KB)
 *
 * Without a number, as many as memory holds, a million at most.
 */
#include <chan.h>
#include <go.h>
#include <godebug.h>

enum {
	MILLION = 1000000,
	RESERVE = 16384, /* bytes that are left for all else, or an eighth if that is less */
};

/*
 * Bytes of stack.  With the G (80 bytes) and the guard (32 at most) that is 448, for which a piece
 * of 512 is taken: so there are 400.  Of them passon needs 232 on a PC and 168 on Arm, with all that the runtime and
 * interrupts may put there: docs/memory.md has the sums.
 */
enum { STACK = 336 };

static chan(unsigned) in, out;

static void
passon(void *arg)
{
	(void)arg;
	chan_put(out, chan_get(in));
}

static unsigned
number(const char *s)
{
	unsigned n = 0;

	while (*s >= '0' && *s <= '9')
		n = n * 10 + (unsigned)(*s++ - '0');
	return n;
}

static size_t
freebytes(void)
{
	GoMemStats m;

	go_mem_stats(&m);
	return m.free;
}

/* How many there is room for. */
static unsigned
most(size_t bytes)
{
	size_t reserve = bytes / 8 < RESERVE ? bytes / 8 : RESERVE;

	return (unsigned)((bytes - reserve) / 512);
}

int
main(int argc, char **argv)
{
	unsigned n = argc > 1 ? number(argv[1]) : MILLION;
	unsigned long long sum = 0;
	size_t before, taken;
	bool good;

	in = chan_new(unsigned, 0);
	out = chan_new(unsigned, 0);
	before = freebytes();
	if (argc < 2 && most(before) < n)
		n = most(before);
	for (unsigned i = 0; i < n; i++)
		go_stack(passon, NULL, STACK);
	go_yield(); /* the last of them waits, too */
	taken = before - freebytes();
	go_printf("%u goroutines wait, %u bytes each\n", (unsigned)go_numgoroutine() - 1,
		  (unsigned)(taken / n));
	for (unsigned i = 1; i <= n; i++) {
		chan_put(in, i);
		if (i % 64 == 0)
			for (int k = 0; k < 64; k++)
				sum += chan_get(out);
	}
	for (unsigned i = n / 64 * 64; i < n; i++)
		sum += chan_get(out);
	while (go_numgoroutine() > 1)
		go_yield();
	good = sum == (unsigned long long)n * (n + 1) / 2;
	go_printf("they are gone; the sum is %llu: %s\n", sum, good ? "as it should be" : "WRONG");
	return good ? 0 : 1;
}
