/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_end ends the program with its exit code.
 *
 * @exit 9
 */
#include <go.h>

int
main(void)
{
	go_end(9);
}
