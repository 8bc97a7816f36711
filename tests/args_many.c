/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * More arguments than there is room for are refused with a message.
 * @args 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33
 * @exit 2
 * @expect ^fatal error: too many arguments
 * @reject not reached
 */
#include <go.h>

int
main(void)
{
	go_printf("not reached\n");
	return 0;
}
