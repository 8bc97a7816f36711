/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Of a heap that is larger than a core may be, the core has the newest and the oldest: goroutines on
 * both sides of what is large.  It says that it is not all.
 *
 * @boards virt vexpress-a9
 * @exit 2
 * @gdb info goroutines
 * @gdb bt
 * @gdb goroutine 1 bt
 * @expect ^core written to .* \(not all of the memory: CORE_MAX\)$
 * @expect ^ +1  chan receive .* main
 * @expect ^\* +2  running .* worker
 * @expect ^#\d+ .* in worker \(
 * @expect ^#\d+ .* main \(
 */
#include <chan.h>
#include <go.h>

#include "settle.h"

static void
worker(void *arg)
{
	(void)arg;
	settle(); /* main waits */
	go_panic("behind a mountain");
}

int
main(void)
{
	Chan *large = chan_make(1, 30 << 20);

	go(worker, NULL);
	(void)chan_recv(large, NULL);
	return 0;
}
