/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A division by zero of 32 bits panics where it is a function of libgcc's.
 *
 * @boards vexpress-a9
 */
#include <godefer.h>

#include "recovered.h"

static volatile int a = 7, zero;
static volatile unsigned b = 7, uzero;

int
main(void)
{
	recovered(a = a / zero, "runtime error: integer divide by zero");
	recovered(a = a % zero, "runtime error: integer divide by zero");
	recovered(b = b / uzero, "runtime error: integer divide by zero");
	recovered(b = b % uzero, "runtime error: integer divide by zero");
	is_int(a / 3 + (int)(b % 4), 5, "others are right");
	return done_testing();
}
