/* SPDX-License-Identifier: BSD-3-Clause */
/* A division by zero of 64 bits, which is a function of libgcc's on all machines, panics, and is
 * recovered. */
#include <godefer.h>

#include "recovered.h"

static volatile int64_t a = INT64_C(1) << 40, zero;
static volatile uint64_t b = UINT64_C(1) << 40, uzero;

int
main(void)
{
	recovered(a = a / zero, "runtime error: integer divide by zero");
	recovered(a = a % zero, "runtime error: integer divide by zero");
	recovered(b = b / uzero, "runtime error: integer divide by zero");
	recovered(b = b % uzero, "runtime error: integer divide by zero");
	is_int(a / 3, (INT64_C(1) << 40) / 3, "others are right");
	return done_testing();
}
