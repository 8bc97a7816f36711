/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * GO_PIN_LOW turns on and off around, for output, write and read.
 *
 * @boards vexpress-a9 mps2-an385 mps2-an386 mps2-an500 mps2-an505 lm3s6965evb microbit
 */
#include <gogpio.h>

#include "tap.h"

int
main(void)
{
	GoPin pin = go_led(0), other = pin ^ GO_PIN_LOW;

	ok(go_pin_read(other), "what is off is on");
	go_pin_write(other, false);
	ok(go_pin_read(pin) && !go_pin_read(other), "written");
	go_pin_output(other, true);
	ok(!go_pin_read(pin) && go_pin_read(other), "made an output");
	go_pin_toggle(other);
	ok(go_pin_read(pin) && !go_pin_read(other), "toggled");
	return done_testing();
}
