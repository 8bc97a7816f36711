# SPDX-License-Identifier: BSD-3-Clause
# arch/armv6m/arch.mk -- ARMv6-M (Cortex-M0, M0+): armv7m with 16-bit Thumb, no exclusives, no
# division, and one fault for all.
CROSS       = arm-none-eabi-
ARCH_CFLAGS = -march=armv6s-m -mthumb -mfloat-abi=soft
CPU_CFLAGS  = -mcpu=$(CPU) -mthumb -mfloat-abi=soft
NEWLIB_HOST = arm-none-eabi
NEWLIB_NANO = 1
ARCH_SRC    = gogo.S trap.S cpu.c report.c
ARCH_BASE   = armv7m
BASE_SRC    = armv7m/unwind.c
# SMALL=1: some files in small/ are instead of those here.
ARCH_SMALL  = 1
