/* SPDX-License-Identifier: BSD-3-Clause */
/* A board whose loader brings no modules has none. */
#include <goboot.h>

#include "tap.h"

int
main(void)
{
	GoModule m;

	ok(!go_module(0, &m), "there is no module 0");
	return done_testing();
}
