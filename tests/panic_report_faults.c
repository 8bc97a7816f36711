/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A fault while a fatal error is being reported, here by a message that can't be read, ends
 * the program all the same.
 *
 * @exit 2
 * @timeout 5
 * @expect ^fatal error while reporting a fatal error$
 */
#include <go.h>

#include "fault.h"

int
main(void)
{
	go_panic((const char *)nowhere);
}
