# SPDX-License-Identifier: BSD-3-Clause
# boards/lm3s6965evb/board.mk -- Luminary's (TI's) EK-LM3S6965: 256 KB flash, 64 KB RAM.
DESC      = Stellaris EK-LM3S6965, Cortex-M3: NVIC, SysTick, PL011
ARCH      = armv7m
CPU       = cortex-m3
STARTUP   = armv7m
LAYOUT    = flash
DEVICES   = irq nvic lm3sclock pl011 sysclock semihosting ram pins pl061
# Bytes: a goroutine's stack with its G, main's, the scheduler's, the interrupts', the exceptions'.
STACKSIZE = 2048
MAINSTACK = 4096
G0STACK   = 1024
IRQSTACK  = 1024
TRAPSTACK = 1024
SMOKE     = 1
# QEMU lets this machine access what is not there (docs/boards.md).
NOTESTS   = fault_write_nowhere fault_stack_small contract/fault_masked recover_fault_data recover_fault_leaf recover_fault_many recover_fault_mutex
QEMU      = qemu-system-arm -M lm3s6965evb
EXIT      = semihosting
PRESS     = sendkey up 100
