# SPDX-License-Identifier: BSD-3-Clause
# boards/virt/board.mk -- QEMU's paper machine: PL011, GICv2, generic timer, PSCI.
DESC      = QEMU virt, Cortex-A15: GICv2, generic timer, PL011
ARCH      = armv7a
CPU       = cortex-a15
STARTUP   = armv7a
LAYOUT    = ram
DEVICES   = irq pl011 gic gentimer semihosting fdt pins pl061
# Bytes: a goroutine's stack with its G, main's, the scheduler's, the interrupts', the exceptions'.
STACKSIZE = 8192
MAINSTACK = 65536
G0STACK   = 8192
IRQSTACK  = 4096
TRAPSTACK = 4096
QEMU      = qemu-system-arm -M virt -cpu cortex-a15 -m 128M
EXIT      = semihosting
PRESS     = system_powerdown
