/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * map.h -- vexpress-a9's addresses, legacy memory map (Arm DUI 0448, CoreTile Express
 * A9x4, and DUI 0447, motherboard).
 *
 *	10000008  SYS_LED
 *	10009000  PL011 UART0, SPI 5
 *	10011000  SP804 timers 0 and 1, SPI 2, 1 MHz
 *	1e000000  A9 private region: SCU, GIC CPU interface at 100, distributor at 1000
 *	60000000  RAM
 */
#ifndef MAP_H
#define MAP_H

#define GICD_BASE 0x1e001000
#define GICC_BASE 0x1e000100
#define NIRQ	  96

/* The eight user LEDs. */
#define LEDREG_BASE 0x10000008
#define LEDREG_LEDS 8
#define LED_PINS    0, 1, 2, 3, 4, 5, 6, 7

#define PL011_BASE  0x10009000
#define PL011_IRQ   37 /* SPI 5 */
#define PL011_CLOCK 24000000
#define PL011_BAUD  38400

#define SP804_BASE 0x10011000
#define SP804_HZ   1000000
#define SP804_IRQ  34 /* SPI 2 */

/* A line with nothing behind it: SGI 7. */
#define SPARE_IRQ 7

#endif
