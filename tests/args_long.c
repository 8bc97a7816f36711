/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A command line that is too long is refused with a message, not cut off.
 * @args word00 word01 word02 word03 word04 word05 word06 word07 word08 word09 word10 word11 word12 word13 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * @exit 2
 * @expect ^fatal error: command line too long
 * @reject not reached
 */
#include <go.h>

int
main(void)
{
	go_printf("not reached\n");
	return 0;
}
