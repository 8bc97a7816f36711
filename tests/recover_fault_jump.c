/* SPDX-License-Identifier: BSD-3-Clause */
/* A call of what is no code panics, and is recovered; twice. */
#include <godefer.h>

#include "fault.h"
#include "recovered.h"

int
main(void)
{
	recovered(fault_jump(), "runtime error: invalid memory address or nil pointer dereference");
	recovered(fault_jump(), "runtime error: invalid memory address or nil pointer dereference");
	return done_testing();
}
