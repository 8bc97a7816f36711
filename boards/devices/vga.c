/* SPDX-License-Identifier: BSD-3-Clause */
/* vga.c -- the PC's text screen, as the BIOS has set it: a line of output at the bottom
 * scrolls it. */
#include "board.h"
#include "devices.h"
#include "map.h"

enum { CELLS = VGA_ROWS * VGA_COLUMNS, TAB = 8 };
enum { BLANK = 0x0700 | ' ' }; /* grey on black */
enum { CURSORHIGH = 14, CURSORLOW = 15 };

static unsigned pos; /* the next character's cell */

static volatile uint16_t *
cell(unsigned i)
{
	return (volatile uint16_t *)(uintptr_t)VGA_TEXT + i;
}

static void
cursor(void)
{
	outb(CRTC_PORT, CURSORHIGH);
	outb(CRTC_PORT + 1, (uint8_t)(pos >> 8));
	outb(CRTC_PORT, CURSORLOW);
	outb(CRTC_PORT + 1, (uint8_t)pos);
}

static void
scroll(void)
{
	/* Two cells at a time: the screen's memory is slow. */
	volatile uint32_t *pair = (volatile uint32_t *)(uintptr_t)VGA_TEXT;
	unsigned i, last = (CELLS - VGA_COLUMNS) / 2;

	for (i = 0; i < last; i++)
		pair[i] = pair[i + VGA_COLUMNS / 2];
	for (; i < CELLS / 2; i++)
		pair[i] = (uint32_t)BLANK << 16 | BLANK;
	pos -= VGA_COLUMNS;
}

static void
putch(char c)
{
	switch (c) {
	case '\n':
		pos += VGA_COLUMNS - pos % VGA_COLUMNS;
		break;
	case '\r':
		pos -= pos % VGA_COLUMNS;
		break;
	case '\b':
		pos -= pos % VGA_COLUMNS != 0;
		break;
	case '\t':
		pos += TAB - pos % TAB;
		break;
	default:
		*cell(pos++) = (uint16_t)((BLANK & 0xff00) | (unsigned char)c);
	}
	if (pos >= CELLS)
		scroll();
}

void
vga_write(const char *s, size_t n)
{
	Irq irq;

	/* A character at a time, for an interrupt handler may write, too. */
	for (; n != 0; n--) {
		irq = arch_irqsave();
		putch(*s++);
		arch_irqrestore(irq);
	}
	irq = arch_irqsave();
	cursor();
	arch_irqrestore(irq);
}

void
vga_init(void)
{
	for (unsigned i = 0; i < CELLS; i++)
		*cell(i) = BLANK;
	pos = 0;
	cursor();
}
