/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An unaligned access panics where the CPU traps it, and is recovered; twice.
 *
 * @boards virt vexpress-a9 mps2-an385
 */
#include <godefer.h>

#include "fault.h"
#include "recovered.h"

int
main(void)
{
	recovered(fault_align(), "runtime error: unaligned memory access");
	recovered(fault_align(), "runtime error: unaligned memory access");
	return done_testing();
}
