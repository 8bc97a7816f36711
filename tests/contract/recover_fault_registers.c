/* SPDX-License-Identifier: BSD-3-Clause */
/* After the recovery of a fault the registers that a call must keep, VFP's too, are as they were before the
 * block, whatever the faulting code had in them. */
#include <godefer.h>

#include "machine.h"

#include "../fault.h"
#include "../tap.h"

static uintptr_t in[NKEPT], other[NKEPT], out[NKEPT];

static void
fail(void *arg)
{
	(void)arg;
	trash();
	fault_data();
}

static void
stop(void *arg)
{
	trash();
	(void)go_recover(arg);
}

static void
block(void *arg)
{
	(void)arg;
	go_scope {
		go_defer(stop, NULL);
		callkept(other, out, fail, NULL);
	}
}

int
main(void)
{
	uint32_t seed = 4711;

	for (int i = 0; i < 3; i++) {
		for (int k = 0; k < NKEPT; k++) {
			in[k] = random32(&seed);
			other[k] = random32(&seed);
		}
		callkept(in, out, block, NULL);
		is_int(differ(in, out, NKEPT), 0, "none of %d words differs", NKEPT);
	}
	return done_testing();
}
