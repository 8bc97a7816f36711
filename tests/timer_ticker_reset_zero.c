/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Reset of a ticker to a period of zero panics.
 *
 * @exit 2
 * @expect ^panic: non-positive interval for Ticker.Reset$
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

int
main(void)
{
	GoTicker *t = go_ticker_make(GO_SECOND);

	go_ticker_reset(t, 0);
	go_printf("it came back\n");
	return 0;
}
