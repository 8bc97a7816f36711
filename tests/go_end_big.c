/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An exit code beyond 111 arrives as 111.
 *
 * @exit 111
 */
#include <go.h>

int
main(void)
{
	go_end(112);
}
