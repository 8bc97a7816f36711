/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Each LED is off when it was asked for, and can be switched; to switch one changes no other.  On
 * boards whose LEDs the emulator has.
 *
 * @boards vexpress-a9 mps2-an385 mps2-an386 mps2-an500 mps2-an505 lm3s6965evb microbit
 */
#include <gogpio.h>

#include "tap.h"

static GoPin led[16];
static int n;

/* All off but LED i; -1: but none. */
static bool
only(int i)
{
	bool good = true;

	for (int j = 0; j < n; j++)
		good = good && go_pin_read(led[j]) == (j == i);
	return good;
}

int
main(void)
{
	bool off, on = true, again = true, toggled = true, left = true;

	n = go_leds();
	for (int i = 0; i < n; i++)
		led[i] = go_led(i);
	off = only(-1);
	for (int i = 0; i < n; i++) {
		go_pin_write(led[i], true);
		on = on && only(i);
		go_pin_write(led[i], false);
		again = again && only(-1);
		go_pin_toggle(led[i]);
		toggled = toggled && only(i);
		go_pin_toggle(led[i]);
		toggled = toggled && only(-1);
	}
	for (int i = 0; i < n; i++)
		go_pin_write(led[i], true);
	for (int i = 0; i < n - 1; i++) {
		left = left && go_pin_read(led[i]);
		go_pin_write(led[i], false);
	}
	ok(n > 0, "the board has LEDs");
	ok(off, "off at first");
	ok(on, "one on");
	ok(again, "off again");
	ok(toggled, "toggled");
	ok(left && only(n - 1), "all on, and off one by one");
	return done_testing();
}
