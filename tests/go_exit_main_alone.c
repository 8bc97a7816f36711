/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_exit in main when there is no other goroutine is the same fatal error.
 *
 * @exit 2
 * @expect ^fatal error: no goroutines \(main called go_exit\) - deadlock!$
 */
#include <go.h>

int
main(void)
{
	go_exit();
}
