/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * map.h -- the micro:bit's addresses (nRF51 Reference Manual 3.0; nRF51822 Product Specification).
 *
 *	00000000  flash, 256 KB
 *	20000000  RAM, 16 KB
 *	40000000  clocks
 *	40002000  UART, line 2: P0.24 out, P0.25 in
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

#define NRFUART_BASE  0x40002000
#define NRFUART_IRQ   2
#define NRFUART_TXPIN 24
#define NRFUART_RXPIN 25

#define NRFTIMER_BASE 0x40008000
#define NRFTIMER_IRQ  8

/* For software alone: SWI5. */
#define SPARE_IRQ 25

#endif
