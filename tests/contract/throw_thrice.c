/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A third fatal error, in the line that tells of the second, ends the program without a word.
 *
 * @exit 2
 * @timeout 5
 * @reject .
 */
#include "runtime.h"

int
main(void)
{
	getm()->dying = 2;
	runtime_throw("again");
}
