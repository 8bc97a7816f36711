# SPDX-License-Identifier: BSD-3-Clause
# boards/stm32f405/board.mk -- any board with an STM32F405 or F407: 1 MB flash, 128 + 64 KB RAM.
DESC      = STM32F405, Cortex-M4F, 8 MHz crystal: SysTick, USART1 on PA9 and PA10
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
