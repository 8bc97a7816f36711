/* SPDX-License-Identifier: BSD-3-Clause */
/* scs.h -- the System Control Space, the same on every ARMv7-M (DDI 0403E B3.2-B3.4). */
#ifndef SCS_H
#define SCS_H

/* Assembly wants these. */
#define SCB_CFSR_ADDR 0xe000ed28
#define SCB_HFSR_ADDR 0xe000ed2c
#define MPU_RBAR_ADDR 0xe000ed9c

#ifndef __ASSEMBLER__
#include <stdint.h>

#define SCS(offset) (*(volatile uint32_t *)(uintptr_t)(0xe000e000 + (offset)))

/* SysTick */
#define SYST_CSR SCS(0x010)
#define SYST_RVR SCS(0x014)
#define SYST_CVR SCS(0x018)

/* NVIC: 32 lines a word; priorities: 4 lines a word */
#define NVIC_ISER(n) SCS(0x100 + 4 * (n))
#define NVIC_ICER(n) SCS(0x180 + 4 * (n))
#define NVIC_ISPR(n) SCS(0x200 + 4 * (n))
#define NVIC_ICPR(n) SCS(0x280 + 4 * (n))
#define NVIC_IPR(n)  SCS(0x400 + 4 * (n))

/* System control block */
#define SCB_ICSR  SCS(0xd04) /* PendSV's bit: cpu.h */
#define SCB_VTOR  SCS(0xd08)
#define SCB_CCR	  SCS(0xd14)
#define SCB_SHPR3 SCS(0xd20)
#define SCB_SHCSR SCS(0xd24)
#define SCB_CFSR  SCS(SCB_CFSR_ADDR - 0xe000e000)
#define SCB_HFSR  SCS(SCB_HFSR_ADDR - 0xe000e000)
#define SCB_MMFAR SCS(0xd34)
#define SCB_BFAR  SCS(0xd38)

/* MPU (B3.5); a core may have none */
#define MPU_TYPE SCS(0xd90)
#define MPU_CTRL SCS(0xd94)
#define MPU_RNR	 SCS(0xd98)
#define MPU_RBAR SCS(MPU_RBAR_ADDR - 0xe000e000)
#define MPU_RASR SCS(0xda0)

/* EXC_RETURN: to Thread mode, on the process stack (B1.5.8)?  Other bits tell of the FPU, and of
 * ARMv8-M's states. */
#define EXC_ISPSP(excreturn) (((excreturn)&0xc) == 0xc)

/* Numbers of exceptions; external interrupts follow. */
enum { EXC_HARDFAULT = 3, EXC_SECUREFAULT = 7, EXC_SYSTICK = 15, EXC_EXTERNAL = 16 };
#endif

#endif
