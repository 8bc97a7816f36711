/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * in_handler.h -- a program that does one thing in an interrupt handler:
 *
 *	IN_HANDLER(go_yield());
 *
 * If that returns, or there is no interrupt, it ends with 1.
 */
#ifndef IN_HANDLER_H
#define IN_HANDLER_H

#include <chan.h>
#include <go.h>
#include <gotime.h>
#include <irq.h>

static Chan *somechan;

#define IN_HANDLER(statement)                                                                      \
	static void handler(void *arg)                                                             \
	{                                                                                          \
		(void)arg;                                                                         \
		statement;                                                                         \
		go_printf("it came back\n");                                                       \
	}                                                                                          \
                                                                                                   \
	int main(void)                                                                             \
	{                                                                                          \
		somechan = chan_make(sizeof(int), 0);                                              \
		if (!go_irq(go_irqspare(), handler, NULL))                                         \
			return 1;                                                                  \
		go_irqraise(go_irqspare());                                                        \
		go_sleep(50 * GO_MILLISECOND);                                                     \
		return 1;                                                                          \
	}                                                                                          \
	_Static_assert(1, "takes the semicolon")

#endif
