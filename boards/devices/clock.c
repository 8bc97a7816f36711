/* SPDX-License-Identifier: BSD-3-Clause */
/* clock.c -- a 64-bit count from a narrow hardware counter. */
#include "board.h"
#include "devices.h"

uint64_t
clock_extend(Clock *c, uint32_t (*read)(void), unsigned bits)
{
	uint64_t turn = (uint64_t)1 << bits, t;
	Irq s = arch_irqsave(); /* else an interrupt between could see a later count */

	t = (c->last & ~(turn - 1)) | read();
	if (t < c->last)
		t += turn;
	c->last = t;
	arch_irqrestore(s);
	return t;
}
