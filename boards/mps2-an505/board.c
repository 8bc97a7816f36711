/* SPDX-License-Identifier: BSD-3-Clause */
/* mps2-an505: the order of its devices; nil. */
#include "board.h"
#include "devices.h"
#include "map.h"

const ArchRegion board_regions[] = {{0}}; /* no MMU */

#define REG(a) (*(volatile uint32_t *)(uintptr_t)(a))

/* Security Attribution Unit (DDI 0553 D1.2) */
enum { SAU_CTRL = 0xd0, SAU_RNR = 0xd8, SAU_RBAR = 0xdc, SAU_RLAR = 0xe0, SAU_ENABLE = 1 };
#define SAU(reg) REG(0xe000ed00 + (reg))

/* Memory Protection Controller (DAI 0505; DTO 0019) */
enum { MPC_CTRL = 0, CTRL_SECRESP = 1 << 4 };

/*
 * Let nil pointers fault.  The MPU can't, but what lies at 0 is the code's memory by another address,
 * which is Non-secure if the SAU says so; the memory's controller has it as Secure, so that is no
 * access, and an error if the controller is told so.  All but that is Secure as before.
 */
static void
guardnil(void)
{
	REG(MPC_BASE + MPC_CTRL) |= CTRL_SECRESP;
	SAU(SAU_RNR) = 0;
	SAU(SAU_RBAR) = 0;
	SAU(SAU_RLAR) = (NONSECURE_END - 32) | SAU_ENABLE;
	SAU(SAU_CTRL) = SAU_ENABLE;
	__asm__ volatile("dsb\n\tisb" : : : "memory");
}

void
board_init(void)
{
	guardnil();
	nvic_init();
	cmsdkuart_init();
	sp804_init();
}
