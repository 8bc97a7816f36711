/* SPDX-License-Identifier: BSD-3-Clause */
/* An undefined instruction panics, and is recovered; twice. */
#include <godefer.h>

#include "fault.h"
#include "recovered.h"

int
main(void)
{
	recovered(fault_undefined(), "runtime error: undefined instruction");
	recovered(fault_undefined(), "runtime error: undefined instruction");
	return done_testing();
}
