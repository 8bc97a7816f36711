/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * map.h -- addresses of an STM32F405 (RM0090).
 *
 *	08000000  flash, 1 MB
 *	10000000  CCM RAM, 64 KB, not used: DMA does not reach it, QEMU does not have it
 *	20000000  RAM, 128 KB
 *	40011000  USART1, line 37
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
#endif
#define STM32RCC_BASE	0x40023800
#define STM32FLASH_BASE 0x40023c00
#define STM32GPIO_BASE	0x40020000

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
