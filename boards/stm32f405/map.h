/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * map.h -- addresses of an STM32F405 (RM0090).
 *
 *	08000000  flash, 1 MB
 *	10000000  CCM RAM, 64 KB, not used: DMA does not reach it, QEMU does not have it
 *	20000000  RAM, 128 KB
 *	40011000  USART1, line 37
 *	40013800  SYSCFG
 *	40013c00  EXTI, lines 6 to 10, 23, 40
 *	40020000  GPIO port A, and the others
 *	40023800  RCC
 *	40023c00  flash interface
 */
#ifndef MAP_H
#define MAP_H

/* External interrupts are lines 0 to 81; SysTick counts as one more. */
#define NVIC_LINES  82
#define SYSTICK_IRQ NVIC_LINES
#define NIRQ	    (NVIC_LINES + 1)

#define STM32_HZ 168000000
#ifndef STM32_HSE_HZ
#define STM32_HSE_HZ	 8000000
#define STM32USART_PORT	 0
#define STM32USART_TXPIN 9
#define STM32USART_RXPIN 10
/* As on the STM32F4DISCOVERY (UM1472 6.3, 6.4): LD4, LD3, LD5, LD6 on PD12 to PD15; button B1 on
 * PA0, with a resistor to ground. */
#define LED_PINS    3 * 16 + 12, 3 * 16 + 13, 3 * 16 + 14, 3 * 16 + 15
#define BUTTON_PINS PIN_BUTTON(0, PIN_INPUT)
#endif
#define STM32RCC_BASE	0x40023800
#define STM32FLASH_BASE 0x40023c00
#define STM32GPIO_BASE	0x40020000

/* Ports A to I.  EXTI: of each bit, SYSCFG_EXTICR chooses the port; bit 14 of RCC_APB2ENR is
 * SYSCFG's clock. */
#define STM32GPIO_PINS	   (9 * 16)
#define STM32EXTI_BASE	   0x40013c00
#define STM32EXTI_SELECT   0x40013808
#define STM32EXTI_CLOCK	   (STM32RCC_BASE + 0x44)
#define STM32EXTI_CLOCKBIT 14

#define STM32USART_BASE 0x40011000
#define STM32USART_HZ	(board_corehz / 2)
#define STM32USART_BAUD 115200
#define STM32USART_IRQ	37

/* SysTick by the core's clock / 8: a turn is 0.8 s. */
#define SYSTICK_REF
#define SYSTICK_HZ (board_corehz / 8)

/* A line that nobody enables: the random number generator's. */
#define SPARE_IRQ 80

#endif
