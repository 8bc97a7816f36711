/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * map.h -- mps2-an385's addresses (Arm DAI 0385, Application Note AN385).
 *
 *	00000000  ZBT SSRAM 1, 4 MB: code
 *	20000000  ZBT SSRAM 2 and 3, 4 MB: data
 *	21000000  PSRAM, 16 MB: unused
 *	40002000  CMSDK dual timer, 25 MHz, line 10
 *	40004000  CMSDK UART 0, line 0 (receive)
 *	40028000  FPGAIO: LEDs and buttons
 */
#ifndef MAP_H
#define MAP_H

/* External interrupts are lines 0 to 31; SysTick counts as one more. */
#define NVIC_LINES  32
#define SYSTICK_IRQ NVIC_LINES
#define NIRQ	    (NVIC_LINES + 1)
#define NHANDLER    4 /* at a time, with SMALL=1 */

#define SYSTICK_HZ 25000000 /* the core clock */

#define CMSDKUART_BASE 0x40004000
#define CMSDKUART_HZ   25000000
#define CMSDKUART_BAUD 115200
#define CMSDKUART_IRQ  0

/* User LEDs and buttons; a button is 1 while it is pressed. */
#define LEDREG_BASE	  0x40028000
#define LEDREG_LEDS	  2
#define LEDREG_BUTTONBASE (LEDREG_BASE + 8)
#define LEDREG_BUTTONS	  2
#define LED_PINS	  0, 1
#define BUTTON_PINS	  PIN_BUTTON(2, PIN_INPUT), PIN_BUTTON(3, PIN_INPUT)

#define SP804_BASE 0x40002000
#define SP804_HZ   25000000
#define SP804_IRQ  10

/* A line with nothing behind it that is in use: GPIO port 0, pin 7. */
#define SPARE_IRQ 31

#endif
