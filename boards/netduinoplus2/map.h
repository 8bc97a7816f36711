/* SPDX-License-Identifier: BSD-3-Clause */
/* map.h -- netduinoplus2's addresses: those of any STM32F405.  PA10 is the board's LED, so USART1
 * is on PB6 and PB7. */
#define STM32_HSE_HZ	 25000000
#define STM32USART_PORT	 1
#define STM32USART_TXPIN 6
#define STM32USART_RXPIN 7
#define LED_PINS	 0 * 16 + 10 /* PA10 */
#include "../stm32f405/map.h"
