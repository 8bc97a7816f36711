/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * conform.h -- what the conformance tests share.  Each of them checks a behaviour that Go's
 * own tests check; docs/conformance.md says which.
 *
 *	settle()		let the others run until each of them waits
 *	eventually(cond)	yield until cond holds; false: it does not in five seconds
 *	MANY(n, few)		n; few on a machine with a microcontroller's memory
 */
#ifndef CONFORM_H
#define CONFORM_H

#include <go.h>
#include <gotime.h>

#include "tap.h"

/* A time slice may end anywhere in them, so more turns than they need. */
static inline void
settle(void)
{
	for (int i = 0; i < 20; i++)
		go_yield();
}

#define eventually(cond)                                                                           \
	__extension__({                                                                            \
		int64_t eventually_end = go_nanotime() + 5 * GO_SECOND;                            \
		bool eventually_is = (cond);                                                       \
                                                                                                   \
		while (!eventually_is && go_nanotime() < eventually_end) {                         \
			go_yield();                                                                \
			eventually_is = (cond);                                                    \
		}                                                                                  \
		eventually_is;                                                                     \
	})

#if defined __ARM_ARCH_PROFILE && __ARM_ARCH_PROFILE == 'M'
#define MANY(n, few) (few)
#else
#define MANY(n, few) (n)
#endif

#endif
