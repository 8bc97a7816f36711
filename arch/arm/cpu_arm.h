/* SPDX-License-Identifier: BSD-3-Clause */
/* cpu_arm.h -- what the Arm arches have in common; for their cpu.h. */
#ifndef CPU_ARM_H
#define CPU_ARM_H

static inline void
arch_irqoff(void)
{
	__asm__ volatile("cpsid i" : : : "memory");
}

static inline void
arch_irqon(void)
{
	__asm__ volatile("cpsie i" : : : "memory");
}

/* WFI wakes for an interrupt that is pending but masked (DDI 0406C B1.8.14, DDI 0403E
 * B1.5.19), so there is no window between the caller's check and the sleep.  DSB: what we
 * wrote must be visible before we stop.  ISB: else the interrupt may come only after the
 * second CPS (DDI 0403E B5.2.1). */
static inline void
arch_idle(void)
{
	__asm__ volatile("dsb\n\twfi\n\tcpsie i\n\tisb\n\tcpsid i" : : : "memory");
}

static inline void
arch_calldeferred(void (*fn)(void *), void *arg)
{
	fn(arg);
}

static inline __attribute__((always_inline)) void *
getclosureptr(void)
{
	void *c;
	__asm__ volatile("mov %0, r12" : "=r"(c));
	return c;
}

/* A macro, for Regs comes later.  lr is of no use behind a function's first call. */
#define arch_regs(regs)                                                                            \
	__extension__({                                                                            \
		Regs *to_ = (regs);                                                                \
		__asm__ volatile("mov %0, pc\n\tmov %1, sp\n\tmov %2, r7\n\tmov %3, r11"           \
				 : "=&r"(to_->pc), "=&r"(to_->sp), "=&r"(to_->kept[0]),            \
				   "=&r"(to_->kept[1]));                                           \
		to_->lr = 0;                                                                       \
	})

static inline uintptr_t
arch_codeaddr(uintptr_t pc)
{
	return pc & ~(uintptr_t)1; /* Thumb */
}

#endif
