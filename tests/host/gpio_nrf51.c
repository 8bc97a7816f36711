/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What nrfgpio writes is what the nRF51 Reference Manual 3.0 (13.2, 14.2) asks for: the level before
 * the direction; of GPIOTE a channel for each pin, four at most, whose event is forgotten before
 * it may interrupt.
 * @board microbit
 */
#include "registers.h"

#include "../../boards/devices/nrfgpio.c"
#include "../../boards/devices/pins.c"

enum { GPIO = 0x50000000, GPIOTE = 0x40006000 };
enum { OUT_ = 0x504, SET_ = 0x508, CLR_ = 0x50c, IN_ = 0x510, DIR_ = 0x514, CNF_ = 0x700 };
enum { EVENT_ = 0x100, INTENSET_ = 0x304, INTENCLR_ = 0x308, CONFIG_ = 0x510 };

static void
model(uint32_t addr, uint32_t old)
{
	uint32_t v = REGISTER(addr), pin = (addr - GPIO - CNF_) / 4;

	(void)old;
	if (addr == GPIO + SET_)
		REGISTER(GPIO + OUT_) |= v;
	else if (addr == GPIO + CLR_)
		REGISTER(GPIO + OUT_) &= ~v;
	else if (addr >= GPIO + CNF_ && pin < 32)
		REGISTER(GPIO + DIR_) = (REGISTER(GPIO + DIR_) & ~(1U << pin)) | (v & 1) << pin;
}

static void
pins(void)
{
	board_pin(board_led(0) & ~PIN_LOW, PIN_OUTPUT, true);
	WROTE("a LED, P0.4, dark: first its row high, P0.13", {GPIO + SET_, 1 << 13},
	      {GPIO + CNF_ + 4 * 13, 3}, {GPIO + SET_, 1 << 4}, {GPIO + CNF_ + 4 * 4, 3});
	result(board_pinread(4), "of an output the latch is read");
	board_pinwrite(4, false);
	WROTE("lit", {GPIO + CLR_, 1 << 4});
	result(!board_pinread(4), "and is read");
	board_pin(PIN_NUMBER(board_button(0)), PIN_BUTTONMODE(board_button(0)), false);
	WROTE("button A, P0.17: connected, no resistor", {GPIO + CNF_ + 4 * 17, 0});
	chip(GPIO + IN_, 1 << 17);
	result(board_pinread(17) && !board_pinread(26), "of an input the pin is read");
	board_pin(0, PIN_PULLUP, false);
	board_pin(1, PIN_PULLDOWN, false);
	WROTE("resistors", {GPIO + CNF_, 0xc}, {GPIO + CNF_ + 4, 4});
}

static void
edges(void)
{
	int n = 0;

	chip(GPIOTE + EVENT_, 1);
	result(board_pinirq(17, PIN_RISING, countup, &n) && line[6].fn != NULL, "on line 6");
	WROTE("a channel: event, pin 17, rising; forget, let through", {GPIOTE + CONFIG_, 0x11101},
	      {GPIOTE + EVENT_, 0}, {GPIOTE + INTENSET_, 1});
	result(!board_pinirq(17, PIN_RISING, countup, &n), "a pin has one");
	board_pinirq(26, PIN_FALLING, countup, &n);
	WROTE("the next: pin 26, falling", {GPIOTE + CONFIG_ + 4, 0x21a01},
	      {GPIOTE + EVENT_ + 4, 0}, {GPIOTE + INTENSET_, 2});
	result(board_pinirq(1, PIN_RISING | PIN_FALLING, countup, &n) &&
		       board_pinirq(2, PIN_RISING, countup, &n) &&
		       !board_pinirq(3, PIN_RISING, countup, &n),
	       "there are four");
	nwrite = 0;
	chip(GPIOTE + EVENT_ + 4, 1);
	interrupt(6);
	WROTE("an event is taken away, alone", {GPIOTE + EVENT_ + 4, 0});
	result(n == 1, "and served once");
	result(!board_pinirqoff(3) && board_pinirqoff(26), "off");
	WROTE("masked, then disabled", {GPIOTE + INTENCLR_, 2}, {GPIOTE + CONFIG_ + 4, 0},
	      {GPIOTE + EVENT_ + 4, 0});
	result(board_pinirq(3, PIN_RISING, countup, &n), "and the channel is free again");
}

int
main(void)
{
	setvbuf(stdout, NULL, _IONBF, 0);
	registers(GPIO);
	registers(GPIOTE);
	pins();
	edges();
	printf("1..%d\n", nresult);
	return 0;
}
