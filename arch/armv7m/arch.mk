# SPDX-License-Identifier: BSD-3-Clause
# arch/armv7m/arch.mk -- ARMv7-M (Cortex-M3, M4, M7), Thumb-2, soft float.
CROSS       = arm-none-eabi-
# libc is built once for the arch, so with these alone; the board's CPU comes on top.
ARCH_CFLAGS = -march=armv7-m -mthumb -mfloat-abi=soft
CPU_CFLAGS  = -mcpu=$(CPU) -mthumb -mfloat-abi=soft
NEWLIB_HOST = arm-none-eabi
# Small libc: nano formatting.  %f needs APP_LDFLAGS=-Wl,-u,_printf_float; there is no %lld.
NEWLIB_NANO = 1
ARCH_SRC    = gogo.S trap.S cpu.c report.c unwind.c $(if $(SPLIT),morestack.S) mpu.c
# chan.c: its short functions fit the registers that a call may clobber; without this GCC saves
# r4 rather than use r12.
HOT_CFLAGS  = $(patsubst %,-ffixed-r%,4 5 6 7 8 9 10 11) -freorder-blocks-algorithm=simple
# What guards stacks: tools/image.mk.
ARCH_STACKGUARD  = mpu
ARCH_STACKGUARDS = mpu
# Split stacks: what is left for functions without checks; the first segment.
ARCH_STACKS  = split
STACKRESERVE = 704
SPLIT_STACKSIZE = 1024
SPLIT_STACKMAX = 1048576
# SMALL=1: some files in small/ are instead of those here.
ARCH_SMALL  = 1
