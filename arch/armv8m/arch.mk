# SPDX-License-Identifier: BSD-3-Clause
# arch/armv8m/arch.mk -- ARMv8-M mainline with an FPU (Cortex-M33), in the state that it boots in
# (Secure, where there is one): armv7em, and stack limits.
CROSS       = arm-none-eabi-
# libc is armv7em's: its instructions are a subset, its ABI is the same.
ARCH_CFLAGS = -march=armv7e-m+fp -mthumb -mfloat-abi=hard
CPU_CFLAGS  = -mcpu=$(CPU) -mthumb -mfpu=fpv5-sp-d16 -mfloat-abi=hard
NEWLIB_ARCH = armv7em
NEWLIB_HOST = arm-none-eabi
NEWLIB_NANO = 1
GENERAL_REGS = -mgeneral-regs-only
ARCH_SRC    = limit.c
ARCH_BASE   = armv7em armv7m
BASE_SRC    = armv7em/gogo.S armv7m/trap.S armv7m/cpu.c armv7m/report.c armv7m/unwind.c
# What guards stacks: tools/image.mk.
ARCH_STACKGUARD  = limit
ARCH_STACKGUARDS = limit
