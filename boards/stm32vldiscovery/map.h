/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * map.h -- stm32vldiscovery's addresses (RM0041; UM0919 for the board).
 *
 *	08000000  flash, 128 KB
 *	20000000  RAM, 8 KB
 *	40010000  AFIO
 *	40010400  EXTI, lines 6 to 10, 23, 40
 *	40010800  GPIO port A, and the others
 *	40013800  USART1: PA9 out, PA10 in; line 37
 *	40021000  RCC
 */
#ifndef MAP_H
#define MAP_H

/* External interrupts are lines 0 to 60; SysTick counts as one more. */
#define NVIC_LINES  61
#define SYSTICK_IRQ NVIC_LINES
#define NIRQ	    (NVIC_LINES + 1)
#define NHANDLER    6

#define STM32_HZ	24000000
#define STM32_HSE_HZ	8000000
#define STM32RCC_BASE	0x40021000
#define STM32GPIOA_BASE 0x40010800

/* Ports A to E.  EXTI: of each bit, AFIO_EXTICR chooses the port; bit 0 of RCC_APB2ENR is
 * AFIO's clock. */
#define STM32GPIO_PINS	   (5 * 16)
#define STM32EXTI_BASE	   0x40010400
#define STM32EXTI_SELECT   0x40010008
#define STM32EXTI_CLOCK	   (STM32RCC_BASE + 0x18)
#define STM32EXTI_CLOCKBIT 0

/* LD4 (blue) and LD3 (green), PC8 and PC9; button B1 on PA0, with a resistor to ground (UM0919 4.2,
 * 4.3). */
#define LED_PINS    2 * 16 + 8, 2 * 16 + 9
#define BUTTON_PINS PIN_BUTTON(0, PIN_INPUT)

#define STM32USART_BASE 0x40013800
#define STM32USART_HZ	board_corehz
#define STM32USART_BAUD 115200
#define STM32USART_IRQ	37

/* SysTick by the core's clock / 8: a turn is 5.6 s. */
#define SYSTICK_REF
#define SYSTICK_HZ (board_corehz / 8)

/* A line that nobody enables: CEC. */
#define SPARE_IRQ 42

#endif
