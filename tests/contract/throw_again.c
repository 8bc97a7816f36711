/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A broken invariant while one is being reported is one line.
 *
 * @exit 2
 * @timeout 5
 * @expect \A\nfatal error while reporting a fatal error\n\z
 */
#include "runtime.h"

int
main(void)
{
	getm()->dying = 1;
	runtime_throw("again");
}
