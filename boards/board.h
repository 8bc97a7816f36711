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

/* -- Pins -------------------------------------------------------------------
 *
 * Numbered from 0 in the board's own way, up to board_pins().  All of these are called masked,
 * and with pins that there are.
 */

typedef enum PinMode { PIN_INPUT, PIN_PULLUP, PIN_PULLDOWN, PIN_OUTPUT } PinMode;
enum { PIN_RISING = 1, PIN_FALLING = 2 };

unsigned board_pins(void);

/* Use a pin so; an output begins with that level.  false: it can't be used so. */
bool board_pin(unsigned pin, PinMode mode, bool level);

/* The level at an input; of an output that which was written last. */
bool board_pinread(unsigned pin);
void board_pinwrite(unsigned pin, bool level);

/* Call fn(arg) as board_irq does, at these edges of an input.  false: the pin can't, or it or one
 * with which it shares something has a handler. */
bool board_pinirq(unsigned pin, unsigned edges, IrqHandler *fn, void *arg);

/* Forget that handler; false: it has none. */
bool board_pinirqoff(unsigned pin);

/* LED n and button n, from 0: the pin, with PIN_LOW where it is on when low; a button with the
 * PinMode that it needs, by PIN_BUTTON.  PIN_NONE: there are no more. */
#define PIN_LOW		      0x8000U
#define PIN_NONE	      0xffffU
#define PIN_BUTTON(pin, mode) ((unsigned)(mode) << 12 | (pin))
#define PIN_BUTTONMODE(b)     ((PinMode)((b) >> 12 & 3))
#define PIN_NUMBER(p)	      ((p)&0xfffU)
unsigned board_led(unsigned n);
unsigned board_button(unsigned n);

/* -- Upward: defined by the runtime ------------------------------------------ */

/* The moment that board_timer named has come (interrupt). */
void runtime_tick(void);

/* The console received a byte (interrupt).  NULL in an image that reads none, SMALL=1: the driver then
 * lets no interrupt come for it. */
void runtime_consoleintr(int c) __attribute__((weak));

#endif
