# SPDX-License-Identifier: BSD-3-Clause
# arch/armv7em/arch.mk -- ARMv7E-M with an FPU (Cortex-M4F, M7): armv7m, and its registers.
CROSS       = arm-none-eabi-
# libc is built once for the arch: single precision in hardware, double by software.
ARCH_CFLAGS = -march=armv7e-m+fp -mthumb -mfloat-abi=hard
CPU_CFLAGS  = -mcpu=$(CPU) -mthumb -mfpu=$(or $(FPU),fpv4-sp-d16) -mfloat-abi=hard
NEWLIB_HOST = arm-none-eabi
NEWLIB_NANO = 1
# An FPU register that the runtime's own code touched would make every frame a long one.
GENERAL_REGS = -mgeneral-regs-only
ARCH_SRC    = gogo.S
ARCH_BASE   = armv7m
BASE_SRC    = armv7m/trap.S armv7m/cpu.c armv7m/report.c armv7m/unwind.c armv7m/mpu.c
# What guards stacks: tools/image.mk.
ARCH_STACKGUARD  = mpu
ARCH_STACKGUARDS = mpu
