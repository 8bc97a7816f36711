/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_sched_stats_reset in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_sched_stats_reset in an interrupt handler: only a goroutine may block or allocate$
 */
#include <godebug.h>

#include "in_handler.h"

IN_HANDLER(go_sched_stats_reset());
