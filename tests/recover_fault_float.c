/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An error of the x87 that is not masked panics, and is recovered; twice.
 *
 * @boards pc
 */
#include <godefer.h>

#include "fault.h"
#include "recovered.h"

int
main(void)
{
	recovered(fault_float(), "runtime error: floating point error");
	recovered(fault_float(), "runtime error: floating point error");
	return done_testing();
}
