/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * map.h -- the PC's addresses, interrupt lines and ports.
 *
 *	000a0000  VGA, its text at b8000
 *	00100000  the image, then RAM as the loader tells
 *	fee00000  local APIC
 *
 *	irq 0-15   the two 8259s' lines
 *	irq 16-31  what the local APIC sends: timer, IPIs
 */
#ifndef MAP_H
#define MAP_H

#define VGA_BASE    0x000a0000
#define VGA_SIZE    0x00020000
#define VGA_TEXT    0x000b8000
#define VGA_COLUMNS 80
#define VGA_ROWS    25

#define NIRQ	       32
#define NPICIRQ	       16
#define LAPICTIMER_IRQ 16
/* A line with nothing behind it. */
#define SPARE_IRQ 17

#define NS16550_PORT 0x3f8 /* COM1 */
#define NS16550_IRQ  4
#define NS16550_DIV  1 /* 115200 baud */

#define PIC1_PORT     0x20
#define PIC2_PORT     0xa0
#define PIT_PORT      0x40
#define PIT_HZ	      1193182
#define PORTB	      0x61
#define CRTC_PORT     0x3d4
#define EXIT_PORT     0xf4
#define DEBUGCON_PORT 0xe9

#endif
