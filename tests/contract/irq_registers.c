/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Interrupts at random moments change no register of what they interrupt: general ones,
 * flags, all of the FPU, whatever the handlers do to theirs.
 *
 * @timeout 60
 */
#include "ticker.h"

#include "../tap.h"

/* More rounds when there were few interrupts: the host may be busy. */
enum { ROUNDS = 2000, MAXROUNDS = 40 * ROUNDS, INTERRUPTS = 200 };

static void
test(void (*f)(const uintptr_t *, uintptr_t *), const char *how)
{
	static uintptr_t in[NSPIN], out[NSPIN];
	unsigned inside = 0; /* interrupts while it was spinning */
	uint32_t seed = 99;
	int bad = 0;

	for (int n = 0; n < ROUNDS || (inside < INTERRUPTS && n < MAXROUNDS); n++) {
		fillspin(in, random32(&seed));
		in[0] = random32(&seed) % 20000;
		__builtin_memset(out, 0, sizeof out);
		inside -= ticker.ntick;
		f(in, out);
		inside += ticker.ntick;
		for (int i = 1; i < NSPIN; i++) {
			if (in[i] == out[i])
				continue;
			if (bad++ < 5)
				diag("word %d was %lx, is %lx", i, (unsigned long)in[i],
				     (unsigned long)out[i]);
		}
	}
	is_int(bad, 0, "%d registers are as they were, %s", NSPIN, how);
	ok(inside >= INTERRUPTS, "interrupts came: %u", inside);
}

int
main(void)
{
	tickerstart(100000);
	test(spin, "sp aligned");
	test(spinodd, "sp not aligned");
	diag("%u timer interrupts, %u of the spare line", ticker.ntick, ticker.nirq);
	ok(!ticker.raises || ticker.nirq >= INTERRUPTS / 4, "the spare line came too");
	tickerstop();
	return done_testing();
}
