/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * devices.h -- the drivers in this folder, as boards call them.  A driver takes
 * its addresses from the board's map.h and implements functions of board.h:
 *
 *	irq          board_irq board_irqspare: the table of handlers
 *	irqfew       the same for a few handlers, in less RAM
 *	gic          board_interrupt(), board_irqraise     pic, nvic  the same
 *	pl011        board_write, input              cmsdkuart, stm32usart, nrfuart  the same
 *	ns16550      input; with vga, board_write is the board's
 *	gentimer     board_ticks board_hz board_timer      sp804, pctimer  the same
 *	             sysclock, nrftimer  the same
 *	systick      board_timer alone
 *	lm3sclock    the chip's clocks and pins      stm32f1clock, stm32f4clock, nrfclock  the same
 *	nrfgpio      board_pin*                 ledreg, pl061, stm32f1gpio, stm32f4gpio  the same
 *	stm32exti    board_pinirq board_pinirqoff, for stm32f1gpio and stm32f4gpio
 *	pins         board_led board_button     nopins  all of these: there is none
 *	semihosting  board_exit board_cmdline board_core*
 *	nohost       the same without a host: SEMIHOSTING=0
 *	isaexit      board_exit        multiboot  board_cmdline board_ram
 *	debugcon     board_core*
 *	ram          board_ram: one RAM, from the linker script
 *	             board_module                   multiboot  the same
 *	fdt          the same, from a device tree
 */
#ifndef DEVICES_H
#define DEVICES_H

#include "board.h"

/* A device's register. */
#define REG32(addr) (*(volatile uint32_t *)(uintptr_t)(addr))
#define REG8(addr)  (*(volatile uint8_t *)(uintptr_t)(addr))

/* Interrupt controllers give this to irq.c: let line irq through, or mask it.
 * false: there is no such line. */
bool intc_enable(unsigned irq, bool on);

/* irq.c: a driver's own board_irq: an application can't take the line away. */
bool irq_attach(unsigned irq, IrqHandler *fn, void *arg);

/* irq.c: the controller says that line irq came.  Calls its handler; a line without
 * one is masked, for a level that nobody clears would come for ever. */
void irq_handle(unsigned irq);

/* clock.c: a 64-bit count from a hardware counter of `bits` bits that counts up and is
 * read at least once in each of its turns (its wrap interrupt sees to that).  Any
 * context. */
typedef struct Clock {
	uint64_t last;
} Clock;
uint64_t clock_extend(Clock *c, uint32_t (*read)(void), unsigned bits);

/* What a chip's clock driver gives.  Its _init, first of all, sets up clocks and pins, each wait
 * with a bound; where a clock does not start, the core goes on with the best one that does, and
 * _report, once there is a console, says so. */
extern uint32_t board_corehz; /* the core's clock */

void lm3sclock_init(void);
void lm3sclock_report(void);
void stm32f1clock_init(void);
void stm32f1clock_report(void);
void stm32f4clock_init(void);
void stm32f4clock_report(void);
void nrfclock_init(void);
void nrfclock_report(void);

void gic_init(void);
void pl011_init(void);
void gentimer_init(void);
void sp804_init(void);
void nvic_init(void);
void systick_init(void);
void sysclock_init(void);
void nrftimer_init(void);
void cmsdkuart_init(void);
void stm32usart_init(void);
void nrfuart_init(void);
void pic_init(void);
void ns16550_init(void);
void ns16550_write(const char *s, size_t n);
void vga_init(void);
void vga_write(const char *s, size_t n);
void pctimer_init(void);

#endif
