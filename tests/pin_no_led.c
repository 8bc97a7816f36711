/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A LED that the board has not is a panic that says so.
 *
 * @exit 2
 * @expect ^panic: go_led: the board has (no LED|not so many LEDs)$
 */
#include <gogpio.h>

int
main(void)
{
	go_led(go_leds());
	return 0;
}
