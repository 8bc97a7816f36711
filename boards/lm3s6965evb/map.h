/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * map.h -- lm3s6965evb's addresses (LM3S6965 data sheet).
 *
 *	00000000  flash, 256 KB
 *	20000000  RAM, 64 KB
 *	40004000  GPIO port A: PA0 in, PA1 out are UART 0's
 *	4000c000  UART 0 (PL011), line 5
 *	400fe000  system control
 */
#ifndef MAP_H
#define MAP_H

/* External interrupts are lines 0 to 43; SysTick counts as one more. */
#define NVIC_LINES  44
#define SYSTICK_IRQ NVIC_LINES
#define NIRQ	    (NVIC_LINES + 1)

#define LM3SCLOCK_BASE	0x400fe000
#define LM3SCLOCK_GPIOA 0x40004000
#define SYSTICK_HZ	board_corehz

#define PL011_BASE  0x4000c000
#define PL011_CLOCK board_corehz
#define PL011_BAUD  115200
#define PL011_IRQ   5

/* A line that nobody enables: flash control. */
#define SPARE_IRQ 29

#endif
