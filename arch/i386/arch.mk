# SPDX-License-Identifier: BSD-3-Clause
# arch/i386/arch.mk -- 32-bit x86 from the Pentium Pro on, x87, no SSE.  The host's gcc does it
# where that is an x86; elsewhere set CROSS=i686-linux-gnu-.
CROSS       ?=
# No SSE: interrupts save the x87 alone, and CR4 makes SSE a trap.
# The host's compiler has its distribution's hardening on: what of it has no runtime here is off.
ARCH_CFLAGS = -m32 -march=i686 -mfpmath=387 -mno-sse -mno-mmx -fno-pic -fno-pie \
	-fcf-protection=none -fno-stack-protector -fno-asynchronous-unwind-tables
CPU_CFLAGS  = $(ARCH_CFLAGS) -mtune=$(CPU)
# Clear a small structure by stores: gcc's choice, a loop, takes three times the instructions.
RUNTIME_CFLAGS = -mmemset-strategy=libcall:-1:align -DFEWREGS
NEWLIB_HOST = i686-elf
ARCH_SRC    = gogo.S trap.S cpu.c unwind.c $(if $(SPLIT),morestack.S) gdt.c idt.c mmu.c lapic.c $(if $(PAGED),pagefault.c)
# Our own code, unlike the application's, leaves the x87 alone too.
GENERAL_REGS = -mgeneral-regs-only
# chan.c: compare memory in place; a register for it would have to be saved.
HOT_CFLAGS = -fno-peephole2
# Split stacks: what is left for functions without checks, and 256 bytes that gcc takes for small frames;
# the first segment.
ARCH_STACKS  = paged split
STACKRESERVE = 1280
SPLIT_STACKSIZE = 2048
