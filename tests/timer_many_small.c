/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 10000 timers, also in a microcontroller: see timer_many.h.
 * @timeout 60
 * @icount
 */
#define N      10000
#define SPREAD (1 * GO_SECOND)

#include "timer_many.h"
