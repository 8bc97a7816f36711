/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What stm32f1gpio and stm32exti write, from the registers' reset values, is what RM0041 (6.3.7,
 * 7.2, 8.3) asks for: a port's clock before its registers, the level before the direction, the
 * edges before the mask; pins side by side stay as they were.
 * @board stm32vldiscovery
 */
#include "registers.h"

#include "../../boards/devices/pins.c"
#include "../../boards/devices/stm32exti.c"
#undef PR
#include "../../boards/devices/stm32f1gpio.c"

enum { APB2ENR = 0x40021018, EXTICR1 = 0x40010008, EXTI = 0x40010400 };
enum { GPIOA = 0x40010800, GPIOB = 0x40010c00, GPIOC = 0x40011000 };
enum {
	CRL = 0,
	CRH = 4,
	IDR_ = 8,
	ODR_ = 12,
	BSRR_ = 16,
	IMR_ = 0,
	RTSR_ = 8,
	FTSR_ = 12,
	PR_ = 20
};

static void
model(uint32_t addr, uint32_t old)
{
	uint32_t v = REGISTER(addr);

	if (addr >= GPIOA && addr < 0x40012000 && addr % 0x400 == BSRR_) {
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
	registers(0x40010000);
	registers(0x40011000);
	registers(0x40021000);
	for (uint32_t port = GPIOA; port <= 0x40011800; port += 0x400) {
		chip(port + CRL, 0x44444444);
		chip(port + CRH, 0x44444444);
	}
}

static void
pins(void)
{
	board_pin(board_led(0), PIN_OUTPUT, true);
	WROTE("an output, PC8: clock, level, 2 MHz push-pull", {APB2ENR, 0x10},
	      {GPIOC + BSRR_, 0x100}, {GPIOC + CRH, 0x44444442});
	board_pin(board_led(1), PIN_OUTPUT, false);
	WROTE("its neighbour", {APB2ENR, 0x10}, {GPIOC + BSRR_, 0x2000000},
	      {GPIOC + CRH, 0x44444422});
	result(board_pinread(40) && !board_pinread(41), "of outputs the latch is read");
	board_pinwrite(41, true);
	WROTE("a write touches nothing else", {GPIOC + BSRR_, 0x200});
	board_pin(PIN_NUMBER(board_button(0)), PIN_INPUT, false);
	WROTE("an input, PA0", {APB2ENR, 0x14}, {GPIOA + CRL, 0x44444444});
	chip(GPIOA + IDR_, 1);
	result(board_pinread(0), "of inputs the pin is read");
	board_pin(16, PIN_PULLUP, false);
	WROTE("pulled up, PB0: ODR says so", {APB2ENR, 0x1c}, {GPIOB + BSRR_, 1},
	      {GPIOB + CRL, 0x44444448});
	board_pin(17, PIN_PULLDOWN, true);
	WROTE("pulled down, PB1", {APB2ENR, 0x1c}, {GPIOB + BSRR_, 0x20000},
	      {GPIOB + CRL, 0x44444488});
	board_pin(16, PIN_OUTPUT, false);
	WROTE("PB0 again, an output", {APB2ENR, 0x1c}, {GPIOB + BSRR_, 0x10000},
	      {GPIOB + CRL, 0x44444482});
}

static void
edges(void)
{
	int n = 0;

	chip(EXTI + PR_, 1 << 0 | 1 << 5);
	result(board_pinirq(16, PIN_RISING, countup, &n) && line[6].fn != NULL, "PB0 on line 6");
	WROTE("AFIO's clock, port B, rising, forget, let through", {APB2ENR, 0x1d}, {EXTICR1, 1},
	      {EXTI + RTSR_, 1}, {EXTI + FTSR_, 0}, {EXTI + PR_, 1}, {EXTI + IMR_, 1});
	result(!board_pinirq(0, PIN_RISING, countup, &n), "not PA0 at the same time");
	chip(EXTI + PR_, 1);
	interrupt(6);
	WROTE("its interrupt is taken away", {EXTI + PR_, 1});
	result(n == 1, "and served once");
	result(!board_pinirqoff(0) && board_pinirqoff(16), "only PB0 can be switched off");
	WROTE("masked", {EXTI + IMR_, 0});
	result(board_pinirq(5, PIN_RISING | PIN_FALLING, countup, &n) && line[23].fn != NULL,
	       "PA5 on line 23");
	result(board_pinirq(15, PIN_FALLING, countup, &n) && line[40].fn != NULL,
	       "PA15 on line 40");
	nwrite = 0;
	chip(EXTI + PR_, 1 << 0 | 1 << 5);
	interrupt(23);
	WROTE("what is masked stays", {EXTI + PR_, 1 << 5});
	result(n == 2, "and is not served");
}

int
main(void)
{
	setvbuf(stdout, NULL, _IONBF, 0);
	reset();
	pins();
	edges();
	printf("1..%d\n", nresult);
	return 0;
}
