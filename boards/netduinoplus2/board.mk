# SPDX-License-Identifier: BSD-3-Clause
# boards/netduinoplus2/board.mk -- Netduino Plus 2: an STM32F405 with a 25 MHz crystal.
DESC      = Netduino Plus 2 (STM32F405), Cortex-M4F: SysTick, USART1
ARCH      = armv7em
CPU       = cortex-m4
STARTUP   = armv7m
LAYOUT    = flash
DEVICES   = irq nvic stm32f4clock stm32usart sysclock semihosting ram pins stm32f4gpio stm32exti
# Bytes: a goroutine's stack with its G, main's, the scheduler's, the interrupts', the exceptions'.
STACKSIZE = 2048
MAINSTACK = 8192
G0STACK   = 2048
IRQSTACK  = 2048
TRAPSTACK = 1024
SMOKE     = 1
QEMU      = qemu-system-arm -M netduinoplus2
EXIT      = semihosting
