# SPDX-License-Identifier: BSD-3-Clause
# boards/microbit/board.mk -- BBC micro:bit, version 1: nRF51822, 256 KB flash, 16 KB RAM.
DESC      = BBC micro:bit (nRF51), Cortex-M0, 16 KB RAM: NVIC, TIMER0, UART
ARCH      = armv6m
CPU       = cortex-m0
STARTUP   = armv7m
LAYOUT    = flash
# clock: nrftimer counts 32 bits.
DEVICES   = irqfew nvic nrfclock nrfuart clock nrftimer semihosting ram pins nrfgpio
# Bytes: a goroutine's stack with its G, main's, the scheduler's, the interrupts', the exceptions'.
STACKSIZE = 512
MAINSTACK = 1960
G0STACK   = 1024
IRQSTACK  = 512
TRAPSTACK = 512
CONSOLERING = 32
CMDLINE   = 64
# No MPU: a look at each switch.
STACKGUARD ?= canary
COMPACT   = 1
SMOKE     = 1
# Their assembly is Thumb-2; more RAM; faults as armv7m tells them, with names.
NOTESTS   = contract/switch_% contract/preempt_% contract/recover_% contract/idle_% contract/asmcgocall contract/gogo_% contract/fault_% contract/stack_% preempt_fpu stack_depth fault_% recover_fault_align recover_fault_nil
QEMU      = qemu-system-arm -M microbit
EXIT      = semihosting
