/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An integer division by zero panics where the CPU traps it, and is recovered; twice.
 *
 * @boards mps2-an385 pc
 */
#include <godefer.h>

#include "fault.h"
#include "recovered.h"

int
main(void)
{
	recovered(fault_divide(), "runtime error: integer divide by zero");
	recovered(fault_divide(), "runtime error: integer divide by zero");
	return done_testing();
}
