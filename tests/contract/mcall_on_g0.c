/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * mcall on g0 is fatal, with a message.
 *
 * @exit 2
 * @expect ^fatal error: mcall called on g0$
 * @expect ^goroutine 0 \[in the scheduler\]:$
 */
#include "runtime.h"

static void
fn(G *g)
{
	(void)g;
	runtime_exit(1);
}

static uintptr_t
ong0(void *arg)
{
	(void)arg;
	mcall(fn);
	return 0;
}

int
main(void)
{
	asmcgocall(ong0, NULL);
	return 0;
}
