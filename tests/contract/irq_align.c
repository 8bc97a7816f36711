/* SPDX-License-Identifier: BSD-3-Clause */
/* A handler begins with an aligned stack, not the goroutine's, wherever the interrupted
 * code had its own. */
#include "ticker.h"

#include "../tap.h"

static uintptr_t sp;
static unsigned misaligned, notmasked;
static bool badg;

static void
handler(void)
{
	notesp(&sp);
	misaligned += sp % ARCH_STACKALIGN != ENTRYSP;
	badg = badg || getg() != getm()->gsignal;
	notmasked += !irqmasked();
}

int
main(void)
{
	static uintptr_t in[NSPIN], out[NSPIN];
	uintptr_t here = getsp();
	unsigned n[2];

	ticker.irq = handler;
	tickerstart(50000);
	for (int odd = 0; odd < 2; odd++) {
		n[odd] = ticker.nirq;
		for (int i = 0; i < 200000 && ticker.nirq - n[odd] < 100; i++) {
			fillspin(in, 1);
			in[0] = 20000;
			(odd ? spinodd : spin)(in, out);
		}
		n[odd] = ticker.nirq - n[odd];
	}
	tickerstop();
	if (!ticker.raises)
		return skip_all("no line can be raised");
	diag("%u and %u interrupts, %u of the timer", n[0], n[1], ticker.ntick);
	ok(n[0] >= 100 && n[1] >= 100, "100 interrupts came at both");
	is_int(misaligned, 0, "none had a bad stack");
	ok(here - sp > 4096 || sp - here > 4096, "it is not the goroutine's");
	is_int(notmasked, 0, "interrupts are masked there");
	ok(!badg, "and gsignal is current");
	return done_testing();
}
