/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What pl061 writes on a Stellaris chip is what the LM3S6965's data sheet (General-Purpose
 * Input/Outputs: Initialization and Configuration, Interrupt Control) asks for: the port's clock
 * first; an edge is chosen while its interrupt is masked and forgotten before that comes
 * through; the UART's pins, of the same port, stay as they were.
 * @board lm3s6965evb
 */
#include "registers.h"

#include "../../boards/devices/pins.c"
#include "../../boards/devices/pl061.c"

enum { RCGC2 = 0x400fe108, A = 0x40004000, E = 0x40024000, F = 0x40025000 };
enum { DIR = 0x400, IS = 0x404, IBE = 0x408, IEV = 0x40c, IE = 0x410, MIS = 0x418, IC = 0x41c };
enum { AFSEL = 0x420, PUR = 0x510, PDR = 0x514, DEN = 0x51c };

static void
model(uint32_t addr, uint32_t old)
{
	(void)old;
	if (addr % 0x1000 == IC)
		REGISTER(addr - IC + MIS) &= ~REGISTER(addr);
}

static void
reset(void)
{
	registers(A);
	registers(E);
	registers(F);
	registers(0x400fe000);
	chip(RCGC2, 1);
	chip(A + AFSEL, 3);
	chip(A + DEN, 3);
}

static void
pins(void)
{
	board_pin(board_led(0), PIN_OUTPUT, true);
	WROTE("an output, PF0", {RCGC2, 0x21}, {F + PUR, 0}, {F + PDR, 0}, {F + DEN, 1},
	      {F + AFSEL, 0}, {F + DIR, 1}, {F + 4, 0xff});
	board_pinwrite(5 * 8 + 7, false);
	WROTE("a write is for one pin, by its address", {F + 0x200, 0});
	board_pin(PIN_NUMBER(board_button(1)), PIN_BUTTONMODE(board_button(1)), false);
	WROTE("a button, PE1, pulled up", {RCGC2, 0x31}, {E + PUR, 2}, {E + PDR, 0}, {E + DEN, 2},
	      {E + AFSEL, 0}, {E + DIR, 0});
	chip(E + 8, 2);
	result(board_pinread(33) && !board_pinread(32), "it is read");
	board_pin(2, PIN_PULLDOWN, false);
	WROTE("PA2, pulled down, beside the UART's", {RCGC2, 0x31}, {A + PUR, 0}, {A + PDR, 4},
	      {A + DEN, 7}, {A + AFSEL, 3}, {A + DIR, 0});
}

static void
edges(void)
{
	int n = 0, m = 0;

	result(board_pinirq(33, PIN_FALLING, countup, &n) && line[4].fn != NULL, "PE1 on line 4");
	WROTE("masked, an edge, one, falling; forget, let through", {E + IE, 0}, {E + IS, 0},
	      {E + IBE, 0}, {E + IEV, 0}, {E + IC, 2}, {E + IE, 2});
	result(board_pinirq(32, PIN_RISING, countup, &m), "PE0");
	WROTE("rising, beside it", {E + IE, 2}, {E + IS, 0}, {E + IBE, 0}, {E + IEV, 1},
	      {E + IC, 1}, {E + IE, 3});
	result(!board_pinirq(33, PIN_RISING, countup, &n), "a pin has one handler");
	chip(E + MIS, 2);
	interrupt(4);
	WROTE("its interrupt is taken away", {E + IC, 2});
	result(n == 1 && m == 0, "and served once, alone");
	board_pinirqoff(33);
	WROTE("off: masked, not its neighbour", {E + IE, 1});
	result(board_pinirq(47, PIN_RISING | PIN_FALLING, countup, &n) && line[30].fn != NULL,
	       "PF7 on line 30");
	WROTE("both edges", {F + IE, 0}, {F + IS, 0}, {F + IBE, 0x80}, {F + IEV, 0}, {F + IC, 0x80},
	      {F + IE, 0x80});
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
