/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * In a small image a handler that receives where nobody has sent ends it.
 *
 * @exit 2
 * @expect ^fatal error: only for goroutines: a call that waits$
 * @reject ^it came back$
 */
#include "../in_handler.h"

IN_HANDLER(chan_recv(somechan, NULL));
