/* SPDX-License-Identifier: BSD-3-Clause */
/* A read where nothing is panics, with what Go says of it, and is recovered; twice. */
#include <godefer.h>

#include "fault.h"
#include "recovered.h"

int
main(void)
{
	recovered((void)*(volatile int *)nowhere,
		  "runtime error: invalid memory address or nil pointer dereference");
	recovered((void)*(volatile int *)nowhere,
		  "runtime error: invalid memory address or nil pointer dereference");
	return done_testing();
}
