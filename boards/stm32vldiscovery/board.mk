# SPDX-License-Identifier: BSD-3-Clause
# boards/stm32vldiscovery/board.mk -- ST's STM32VLDISCOVERY: STM32F100RB, 128 KB flash, 8 KB RAM.
DESC      = STM32VLDISCOVERY, Cortex-M3, 8 KB RAM: SysTick, USART1
ARCH      = armv7m
CPU       = cortex-m3
STARTUP   = armv7m
LAYOUT    = flash
DEVICES   = irqfew nvic stm32f1clock stm32usart sysclock semihosting ram pins stm32f1gpio stm32exti
# Bytes: a goroutine's stack with its G, main's, the scheduler's, the interrupts', the exceptions'.
STACKSIZE = 512
MAINSTACK = 936
G0STACK   = 864
IRQSTACK  = 512
TRAPSTACK = 512
CONSOLERING = 32
CMDLINE   = 32
# Unless the command line says otherwise: code for size, and no tables for tracebacks.
# The chip has no MPU; smaller guards are then better.
STACKGUARD ?= canary
COMPACT   = 1
SMOKE     = 1
# For want of RAM; reports of faults without names.
NOTESTS   = preempt_fpu contract/switch_fpu contract/switch_registers contract/preempt_registers contract/preempt_ways fault_read_nil fault_jump_nil fault_undefined_irq fault_write_nowhere fault_stack_small contract/fault_masked stack_depth contract/stack_%
QEMU      = qemu-system-arm -M stm32vldiscovery
EXIT      = semihosting
