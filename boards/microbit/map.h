/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * map.h -- the micro:bit's addresses (nRF51 Reference Manual 3.0; nRF51822 Product Specification).
 *
 *	00000000  flash, 256 KB
 *	20000000  RAM, 16 KB
 *	40000000  clocks
 *	40002000  UART, line 2: P0.24 out, P0.25 in
 *	40006000  GPIOTE, line 6
 *	40008000  TIMER0, line 8
 *	50000000  GPIO
 */
#ifndef MAP_H
#define MAP_H

/* External interrupts are lines 0 to 31.  The chip has no SysTick: its number is no line. */
#define NVIC_LINES  32
#define SYSTICK_IRQ NVIC_LINES
#define NIRQ	    NVIC_LINES
#define NHANDLER    6

#define NRFCLOCK_BASE 0x40000000
#define NRFGPIO_BASE  0x50000000

#define NRFGPIOTE_BASE 0x40006000
#define NRFGPIOTE_IRQ  6

/* The 25 LEDs are a matrix of 3 rows and 9 columns (P0.4 to P0.12); of the first row (P0.13)
 * each can be switched by its column.  Buttons A and B have resistors on the board. */
#define LED_COMMON    13
#define LED_COLUMN(n) (PIN_LOW | (3 + (n)))
#define LED_PINS                                                                                   \
	LED_COLUMN(1), LED_COLUMN(2), LED_COLUMN(3), LED_COLUMN(4), LED_COLUMN(5), LED_COLUMN(6),  \
		LED_COLUMN(7), LED_COLUMN(8), LED_COLUMN(9)
#define BUTTON_PINS PIN_LOW | PIN_BUTTON(17, PIN_INPUT), PIN_LOW | PIN_BUTTON(26, PIN_INPUT)

#define NRFUART_BASE  0x40002000
#define NRFUART_IRQ   2
#define NRFUART_TXPIN 24
#define NRFUART_RXPIN 25

#define NRFTIMER_BASE 0x40008000
#define NRFTIMER_IRQ  8

/* For software alone: SWI5. */
#define SPARE_IRQ 25

#endif
