/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * board.h -- what a board gives to the runtime.  In the runtime only os.c sees it.
 *
 * A board is a folder of small files: board.mk names arch, cpu, startup, layout,
 * devices and emulator; map.h holds the addresses; board.c, where there is one,
 * what no shared device driver can know.  boards/devices/ implements most of
 * these functions, one device a file.
 */
#ifndef BOARD_H
#define BOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arch.h"

/* -- Console and power ------------------------------------------------------ */

/* Once, masked, after arch_init: clocks, interrupt controller, console, timer. */
void board_init(void);

/* Write n bytes to the console, polled; any context. '\n' goes out as "\r\n"
 * where the console is a terminal line. */
void board_write(const char *s, size_t n);

/* End: leave the emulator with this exit code, or stop the machine. */
_Noreturn void board_exit(int code);

/* The command line, as one string, '\0' at the end, into buf of n bytes.  Words
 * are parted by blanks; "..." keeps blanks, \ takes the next character as it
 * is.  The first word is the program's name.  Returns its full length, 0: none. */
size_t board_cmdline(char *buf, size_t n);

/* The i-th piece of RAM that the image does not use; false: there are no more.
 * The largest comes first. */
bool board_ram(int i, uintptr_t *base, uintptr_t *end);

/* The i-th file that the loader has put into memory besides the image, and what it was told
 * about it; false: there are no more.  Goroutines can read and write it. */
bool board_module(int i, uintptr_t *base, uintptr_t *end, const char **string);

/* -- Time ------------------------------------------------------------------- */

/* A 64-bit count that never goes back, right across the wrap of the hardware's
 * counter; any context. */
uint64_t board_ticks(void);

/* Its rate; does not change after board_init. */
uint32_t board_hz(void);

/* Call runtime_tick() from an interrupt when board_ticks() >= when: once.  The next call
 * replaces the one before it; BOARD_NEVER disarms.  A moment that has passed
 * interrupts at once.  Early is allowed (the runtime arms again), late is not.
 * Interrupts masked. */
#define BOARD_NEVER UINT64_MAX
void board_timer(uint64_t when);

/* -- Post-mortem -------------------------------------------------------------- */

/* Write a file on the host that emulates or debugs the board: open, write in sequence, close.
 * Polled; any context.  false: there is no such host, or it could not. */
bool board_coreopen(const char *path);
bool board_corewrite(const void *p, size_t n);
bool board_coreclose(void);

/* -- Interrupts ------------------------------------------------------------- */

typedef void IrqHandler(void *arg);

/* Call fn(arg), masked, on the interrupt stack, whenever interrupt line irq (the
 * controller's number) comes.  false: there is no such line, or it has a handler. */
bool board_irq(unsigned irq, IrqHandler *fn, void *arg);

/* Mask line irq and forget the handler that board_irq gave it; false: it has none. */
bool board_irqoff(unsigned irq);

/* Make line irq pending by software; false: the controller can't. */
bool board_irqraise(unsigned irq);

/* A line that no device of this board uses, for board_irqraise: for tests. */
unsigned board_irqspare(void);

/* -- Upward: defined by the runtime's os.c ---------------------------------- */

/* The moment that board_timer named has come (interrupt). */
void runtime_tick(void);

/* The console received a byte (interrupt). */
void runtime_consoleintr(int c);

#endif
