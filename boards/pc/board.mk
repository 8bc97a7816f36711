# SPDX-License-Identifier: BSD-3-Clause
# boards/pc/board.mk -- PC with BIOS and a multiboot loader, version 1 or 2: 8259s, local APIC, PIT, 16550, VGA.
DESC      = PC, 32 bits: local APIC timer, 8259s, 16550 and VGA text
ARCH      = i386
# For -mtune, with which gcc also chooses the fewest instructions.
CPU       = intel
STARTUP   = multiboot
LAYOUT    = multiboot
DEVICES   = irq pic pctimer ns16550 vga isaexit debugcon multiboot multiboot1 multiboot2 nopins nopinirq
# Bytes: a goroutine's stack with its G, main's, the scheduler's, the interrupts', the exceptions'.
# The last three are whole pages, with one below each that is not mapped.
STACKSIZE = 8192
MAINSTACK = 65536
G0STACK   = 8192
IRQSTACK  = 4096
TRAPSTACK = 4096
# max: its other 32-bit models have no NX.  No network card: the BIOS would try to boot from it.
NOFLASH   = GRUB, or another loader that knows multiboot, boots its image
QEMU      = qemu-system-i386 -M pc -cpu max -m 128M -nic none
EXIT      = isa-debug-exit
