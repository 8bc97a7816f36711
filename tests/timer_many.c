/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 100000 timers, where the memory holds them: see timer_many.h.
 * @boards virt vexpress-a9 pc
 * @timeout 60
 * @icount
 */
#define N      100000
#define SPREAD (2 * GO_SECOND)

#include "timer_many.h"
