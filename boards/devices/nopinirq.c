/* SPDX-License-Identifier: BSD-3-Clause */
/* nopinirq.c -- a board whose pins, if it has any, can't interrupt. */
#include "board.h"
#include "devices.h"

bool
board_pinirq(unsigned pin, unsigned edges, IrqHandler *fn, void *arg)
{
	(void)pin;
	(void)edges;
	(void)fn;
	(void)arg;
	return false;
}

bool
board_pinirqoff(unsigned pin)
{
	(void)pin;
	return false;
}
