# SPDX-License-Identifier: BSD-3-Clause
# boards/mps2-an385/board.mk -- Arm's MPS2 FPGA board as a Cortex-M3: CMSDK devices.
DESC      = Arm MPS2 (AN385), Cortex-M3: NVIC, CMSDK dual timer and UART
ARCH      = armv7m
CPU       = cortex-m3
STARTUP   = armv7m
LAYOUT    = flash
# clock: sp804 counts 32 bits.  systick behind sp804 would take board_timer over.
DEVICES   = irq nvic cmsdkuart clock sp804 semihosting ram pins ledreg nopinirq
# Bytes: a goroutine's stack with its G, main's, the scheduler's, the interrupts', the exceptions'.
STACKSIZE = 4096
MAINSTACK = 16384
G0STACK   = 2048
IRQSTACK  = 2048
TRAPSTACK = 1024
NOFLASH   = an MPS2 takes its image from its SD card
QEMU      = qemu-system-arm -M mps2-an385
EXIT      = semihosting
