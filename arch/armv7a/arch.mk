# SPDX-License-Identifier: BSD-3-Clause
# arch/armv7a/arch.mk -- ARMv7-A in Thumb-2, VFPv3 with 16 double registers or more, hard float.
CROSS       = arm-none-eabi-
# libc is built once for the arch, so with these alone; the board's CPU comes on top.
ARCH_CFLAGS = -march=armv7-a -mfpu=vfpv3-d16 -mfloat-abi=hard -mthumb
# Tuned for the A7 on all: the A15's tuning spreads a push over three instructions.
CPU_CFLAGS  = -mcpu=$(CPU) -mtune=cortex-a7 -mfpu=vfpv3-d16 -mfloat-abi=hard -mthumb
NEWLIB_HOST = arm-none-eabi
GENERAL_REGS = -mgeneral-regs-only
ARCH_SRC    = gogo.S trap.S cpu.c unwind.c $(if $(SPLIT),morestack.S) mmu.c
# Runs before the MMU is on, where memory is strongly ordered: no unaligned access.
ARCH_EARLY   = mmu.c cpu.c
EARLY_CFLAGS = -mno-unaligned-access
# Less scheduling, less register pressure: fewer registers to save.
RUNTIME_CFLAGS = -fno-schedule-insns --param=logical-op-non-short-circuit=0
# chan.c: its short functions fit the registers that a call may clobber; without this GCC
# saves r4 rather than use r12, and puts the jumps at the ends out of cbz's reach.
HOT_CFLAGS  = $(patsubst %,-ffixed-r%,4 5 6 7 8 9 10 11) -freorder-blocks-algorithm=simple
# Split stacks: what is left for functions without checks; the first segment.
ARCH_STACKS  = paged split
STACKRESERVE = 704
SPLIT_STACKSIZE = 1024
