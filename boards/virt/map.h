/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * map.h -- virt's addresses (QEMU, hw/arm/virt.c).
 *
 *	08000000  GIC distributor, 08010000 CPU interface
 *	09000000  PL011, SPI 1
 *	09030000  PL061, SPI 7
 *	40000000  RAM
 */
#ifndef MAP_H
#define MAP_H

#define RAM_BASE  0x40000000
#define RAM_LEAST 0x08000000 /* whatever QEMU's -m says, this is mapped */

#define GICD_BASE 0x08000000
#define GICC_BASE 0x08010000
#define NIRQ	  288

#define PL011_BASE 0x09000000
#define PL011_IRQ  33 /* SPI 1 */

/* Pin 3 is the machine's power button. */
#define PL061_PORTS                                                                                \
	{                                                                                          \
		0x09030000, 39                                                                     \
	}
#define BUTTON_PINS PIN_BUTTON(3, PIN_INPUT)

#define GENTIMER_IRQ 27 /* PPI 11: the virtual timer */

/* A line with nothing behind it: SGI 7. */
#define SPARE_IRQ 7

/* Where QEMU puts the device tree for an image that is no Linux. */
#define FDT_BASE 0x40000000

#endif
