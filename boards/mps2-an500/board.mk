# SPDX-License-Identifier: BSD-3-Clause
# boards/mps2-an500/board.mk -- Arm's MPS2 FPGA board as a Cortex-M7: CMSDK devices.
DESC      = Arm MPS2 (AN500), Cortex-M7: NVIC, CMSDK dual timer and UART
ARCH      = armv7em
CPU       = cortex-m7
FPU       = fpv5-d16
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
SMOKE     = 1
# Where they expect nothing QEMU has an Ethernet chip.
NOTESTS   = fault_write_nowhere fault_stack_small contract/fault_masked recover_fault_data recover_fault_leaf recover_fault_many recover_fault_mutex
QEMU      = qemu-system-arm -M mps2-an500
EXIT      = semihosting
