# SPDX-License-Identifier: BSD-3-Clause
# boards/vexpress-a9/board.mk -- Arm Versatile Express, CoreTile A9x4: PL011, GICv1, SP804.
DESC      = Versatile Express, Cortex-A9: GIC, SP804 timers, PL011
ARCH      = armv7a
CPU       = cortex-a9
STARTUP   = armv7a
LAYOUT    = ram
DEVICES   = irq clock pl011 gic sp804 semihosting ram pins ledreg nopinirq
# Bytes: a goroutine's stack with its G, main's, the scheduler's, the interrupts', the exceptions'.
STACKSIZE = 8192
MAINSTACK = 65536
G0STACK   = 8192
IRQSTACK  = 4096
TRAPSTACK = 4096
# It has sound; QEMU complains where the host has none.
QEMU      = qemu-system-arm -M vexpress-a9 -cpu cortex-a9 -m 128M -audiodev none,id=none -global pl041.audiodev=none
EXIT      = semihosting
