/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * map.h -- lm3s6965evb's addresses (LM3S6965 data sheet).
 *
 *	00000000  flash, 256 KB
 *	20000000  RAM, 64 KB
 *	40004000  GPIO port A: PA0 in, PA1 out are UART 0's; B, C, D behind it, E, F, G at 40024000
 *	4000c000  UART 0 (PL011), line 5
 *	400fe000  system control
 */
#ifndef MAP_H
#define MAP_H

/* External interrupts are lines 0 to 43; SysTick counts as one more. */
#define NVIC_LINES  44
#define SYSTICK_IRQ NVIC_LINES
#define NIRQ	    (NVIC_LINES + 1)
#define NHANDLER    4 /* at a time, with SMALL=1 */

#define LM3SCLOCK_BASE	0x400fe000
#define LM3SCLOCK_GPIOA 0x40004000
#define SYSTICK_HZ	board_corehz

#define PL011_BASE  0x4000c000
#define PL011_CLOCK board_corehz
#define PL011_BAUD  115200
#define PL011_IRQ   5

/* GPIO ports A to G; RCGC2 has their clocks. */
#define PL061_PORTS                                                                                \
	{0x40004000, 0}, {0x40005000, 1}, {0x40006000, 2}, {0x40007000, 3}, {0x40024000, 4},       \
		{0x40025000, 30},                                                                  \
	{                                                                                          \
		0x40026000, 31                                                                     \
	}
#define PL061_RCGC (LM3SCLOCK_BASE + 0x108)

/* The status LED, PF0; buttons up, down, left, right on PE0 to PE3, select on PF1, to ground and
 * without resistors (EK-LM3S6965 User's Manual, schematic). */
#define LED_PINS    5 * 8 + 0
#define KEY(pin)    PIN_LOW | PIN_BUTTON(pin, PIN_PULLUP)
#define BUTTON_PINS KEY(4 * 8 + 0), KEY(4 * 8 + 1), KEY(4 * 8 + 2), KEY(4 * 8 + 3), KEY(5 * 8 + 1)

/* A line that nobody enables: flash control. */
#define SPARE_IRQ 29

#endif
