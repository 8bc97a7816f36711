/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What stm32f4gpio and stm32exti write, from the registers' reset values, is what RM0090 (7.3.10,
 * 7.3.14, 8.4, 9.2, 12.3) asks for; the debug port's pins, side by side with others, stay as they
 * were.
 * @board stm32f405
 */
#include "registers.h"

#include "../../boards/devices/pins.c"
#include "../../boards/devices/stm32exti.c"
#include "../../boards/devices/stm32f4gpio.c"

enum { AHB1ENR = 0x40023830, APB2ENR = 0x40023844, EXTICR3 = 0x40013810, EXTI = 0x40013c00 };
enum { GPIOA = 0x40020000, GPIOD = 0x40020c00, GPIOI = 0x40022000 };
enum { MODER_ = 0, OTYPER_ = 4, PUPDR_ = 12, IDR_ = 16, ODR_ = 20, BSRR_ = 24 };
enum { IMR_ = 0, RTSR_ = 8, FTSR_ = 12, PR_ = 20 };

static void
model(uint32_t addr, uint32_t old)
{
	uint32_t v = REGISTER(addr);

	if (addr >= GPIOA && addr < GPIOI + 0x400 && addr % 0x400 == BSRR_) {
		uint32_t odr = addr - BSRR_ + ODR_;

		REGISTER(odr) = (REGISTER(odr) | (v & 0xffff)) & ~(v >> 16);
		REGISTER(addr) = 0;
	} else if (addr == EXTI + PR_) {
		REGISTER(addr) = old & ~v;
	}
}

static void
reset(void)
{
	registers(0x40013000);
	registers(0x40020000);
	registers(0x40022000);
	registers(0x40023000);
	chip(AHB1ENR, 0x00100000);
	chip(GPIOA + MODER_, 0xa8000000);
	chip(GPIOA + PUPDR_, 0x64000000);
}

static void
pins(void)
{
	board_pin(board_led(0), PIN_OUTPUT, true);
	WROTE("an output, PD12: clock, level, push-pull, no resistor, direction",
	      {AHB1ENR, 0x00100008}, {GPIOD + BSRR_, 0x1000}, {GPIOD + OTYPER_, 0},
	      {GPIOD + PUPDR_, 0}, {GPIOD + MODER_, 0x01000000});
	result(board_pinread(60), "of an output the latch is read");
	board_pinwrite(60, false);
	WROTE("a write touches nothing else", {GPIOD + BSRR_, 0x10000000});
	result(!board_pinread(60), "and is read");
	board_pin(PIN_NUMBER(board_button(0)), PIN_INPUT, false);
	WROTE("an input, PA0: beside the debug port", {AHB1ENR, 0x00100009},
	      {GPIOA + PUPDR_, 0x64000000}, {GPIOA + MODER_, 0xa8000000});
	chip(GPIOA + IDR_, 1);
	result(board_pinread(0), "of an input the pin is read");
	board_pin(1, PIN_PULLUP, false);
	WROTE("pulled up, PA1", {AHB1ENR, 0x00100009}, {GPIOA + PUPDR_, 0x64000004},
	      {GPIOA + MODER_, 0xa8000000});
	board_pin(1, PIN_PULLDOWN, false);
	WROTE("pulled down, PA1", {AHB1ENR, 0x00100009}, {GPIOA + PUPDR_, 0x64000008},
	      {GPIOA + MODER_, 0xa8000000});
	board_pin(1, PIN_PULLUP, false);
	WROTE("and up again", {AHB1ENR, 0x00100009}, {GPIOA + PUPDR_, 0x64000004},
	      {GPIOA + MODER_, 0xa8000000});
	board_pin(8 * 16 + 11, PIN_INPUT, false);
	WROTE("the last port, PI11", {AHB1ENR, 0x00100109}, {GPIOI + PUPDR_, 0},
	      {GPIOI + MODER_, 0});
}

static void
edges(void)
{
	int n = 0;

	result(board_pinirq(8 * 16 + 11, PIN_RISING | PIN_FALLING, countup, &n) &&
		       line[40].fn != NULL,
	       "PI11 on line 40");
	WROTE("SYSCFG's clock, port I, both edges, forget, let through", {APB2ENR, 0x4000},
	      {EXTICR3, 0x8000}, {EXTI + RTSR_, 0x800}, {EXTI + FTSR_, 0x800}, {EXTI + PR_, 0x800},
	      {EXTI + IMR_, 0x800});
	chip(EXTI + PR_, 0x800);
	interrupt(40);
	WROTE("its interrupt is taken away", {EXTI + PR_, 0x800});
	result(n == 1, "and served once");
}

/* All lines, by their interrupts; of each the handler of its own pin, and off at the end. */
static void
lines(void)
{
	static const uint8_t irq[16] = {6, 7, 8, 9, 10, 23, 23, 23, 23, 23, 40, 40, 40, 40, 40, 40};
	int called[16] = {0};
	bool good = true, off = true;

	board_pinirqoff(8 * 16 + 11);
	for (unsigned i = 0; i < 16; i++)
		good = good && board_pinirq(i, PIN_RISING, countup, &called[i]) &&
		       !board_pinirq(16 + i, PIN_RISING, countup, &called[i]);
	for (unsigned i = 0; i < 16; i++) {
		chip(EXTI + PR_, 1U << i);
		interrupt(irq[i]);
		for (unsigned j = 0; j < 16; j++)
			good = good && called[j] == (j <= i);
	}
	for (unsigned i = 0; i < 16; i++) {
		off = off && !board_pinirqoff(16 + i) && board_pinirqoff(i);
		chip(EXTI + PR_, 1U << i);
		interrupt(irq[i]);
		off = off && called[i] == 1;
	}
	nwrite = 0;
	result(good, "each line brings its own handler, once");
	result(off, "and not when it is off");
}

int
main(void)
{
	setvbuf(stdout, NULL, _IONBF, 0);
	reset();
	pins();
	edges();
	lines();
	printf("1..%d\n", nresult);
	return 0;
}
