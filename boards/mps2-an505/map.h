/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * map.h -- mps2-an505's addresses (Arm DAI 0505, Application Note AN505), by their Secure aliases.
 *
 *	10000000  SSRAM 1, 4 MB: code
 *	38000000  SSRAM 2 and 3, 4 MB: data
 *	50002000  CMSDK dual timer, 20 MHz, line 5
 *	50200000  CMSDK UART 0, line 32 (receive)
 *	50302000  FPGAIO: LEDs and buttons
 *	58007000  memory protection controller of SSRAM 1
 */
#ifndef MAP_H
#define MAP_H

/* External interrupts are lines 0 to 123; SysTick counts as one more. */
#define NVIC_LINES  124
#define SYSTICK_IRQ NVIC_LINES
#define NIRQ	    (NVIC_LINES + 1)

#define SYSTICK_HZ 20000000 /* the core clock */

#define CMSDKUART_BASE 0x50200000
#define CMSDKUART_HZ   20000000
#define CMSDKUART_BAUD 115200
#define CMSDKUART_IRQ  32

/* User LEDs and buttons; a button is 1 while it is pressed. */
#define LEDREG_BASE	  0x50302000
#define LEDREG_LEDS	  2
#define LEDREG_BUTTONBASE (LEDREG_BASE + 8)
#define LEDREG_BUTTONS	  2
#define LED_PINS	  0, 1
#define BUTTON_PINS	  PIN_BUTTON(2, PIN_INPUT), PIN_BUTTON(3, PIN_INPUT)

#define SP804_BASE 0x50002000
#define SP804_HZ   20000000
#define SP804_IRQ  5

#define MPC_BASE      0x58007000
#define NONSECURE_END 0x10000000 /* below it are the Non-secure aliases of the code's memories */

/* A line with nothing behind it that is in use: GPIO port 3, pin 15. */
#define SPARE_IRQ 123

#endif
