/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * ledreg switches its own LED alone, and reads buttons where AN385 has them; what else is asked of
 * either is refused.
 * @board mps2-an385
 */
#include "registers.h"

#include "../../boards/devices/ledreg.c"
#include "../../boards/devices/nopinirq.c"
#include "../../boards/devices/pins.c"

enum { LED0_ = 0x40028000, BUTTON_ = 0x40028008 };

static void
model(uint32_t addr, uint32_t old)
{
	(void)addr;
	(void)old;
}

int
main(void)
{
	int n = 0;

	setvbuf(stdout, NULL, _IONBF, 0);
	registers(LED0_);
	board_pin(board_led(1), PIN_OUTPUT, true);
	board_pin(board_led(0), PIN_OUTPUT, true);
	board_pinwrite(1, false);
	WROTE("a LED at a time", {LED0_, 2}, {LED0_, 3}, {LED0_, 1});
	result(board_pinread(0) && !board_pinread(1), "they are read");
	result(board_led(2) == PIN_NONE && board_button(2) == PIN_NONE, "two of each");
	result(board_pin(PIN_NUMBER(board_button(1)), PIN_BUTTONMODE(board_button(1)), false),
	       "a button is an input");
	chip(BUTTON_, 2);
	result(board_pinread(3) && !board_pinread(2), "1 while it is pressed");
	result(!board_pin(2, PIN_OUTPUT, true) && !board_pin(2, PIN_PULLUP, false) &&
		       !board_pin(0, PIN_INPUT, false),
	       "nothing else");
	result(!board_pinirq(2, PIN_RISING, countup, &n), "no interrupt");
	board_pinwrite(2, true);
	result(nwrite == 0, "and no other write");
	printf("1..%d\n", nresult);
	return 0;
}
