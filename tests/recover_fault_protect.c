/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A general protection fault panics, and is recovered; twice.
 *
 * @boards pc
 */
#include <godefer.h>

#include "fault.h"
#include "recovered.h"

int
main(void)
{
	recovered(fault_protect(),
		  "runtime error: invalid memory address or nil pointer dereference");
	recovered(fault_protect(),
		  "runtime error: invalid memory address or nil pointer dereference");
	return done_testing();
}
