/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A ticker with a negative period panics.
 *
 * @exit 2
 * @expect ^panic: non-positive interval for NewTicker$
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

int
main(void)
{
	static GoTicker t;

	go_ticker_init(&t, chan_new(int64_t, 1));
	go_ticker_start(&t, -1);
	go_printf("it came back\n");
	return 0;
}
