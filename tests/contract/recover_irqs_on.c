/* SPDX-License-Identifier: BSD-3-Clause */
/* Interrupts are on in the deferred functions that a panic calls, and behind the block, even if it
 * came with interrupts masked. */
#include <godefer.h>

#include "machine.h"

#include "../tap.h"

static bool masked;

static void
stop(void *arg)
{
	(void)arg;
	masked |= irqmasked();
	(void)go_recover(NULL);
}

int
main(void)
{
	go_scope {
		go_defer(stop, NULL);
		go_panic("fails");
	}
	ok(!masked && !irqmasked(), "a panic of the program");
	go_scope {
		go_defer(stop, NULL);
		(void)arch_irqsave();
		go_panic("fails");
	}
	ok(!masked && !irqmasked(), "one of the runtime, masked");
	return done_testing();
}
