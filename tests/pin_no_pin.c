/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A pin that the board has not is a panic, not an access to whatever its number leads to.
 *
 * @exit 2
 * @expect ^panic: the board has no such pin$
 */
#include <gogpio.h>

int
main(void)
{
	go_pin_write(4000 | GO_PIN_LOW, true);
	return 0;
}
