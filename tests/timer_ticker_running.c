/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Start of a running ticker panics.
 *
 * @exit 2
 * @expect ^panic: start of a running ticker$
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

int
main(void)
{
	GoTicker *t = go_ticker_make(GO_SECOND);

	go_ticker_start(t, GO_SECOND);
	go_printf("it came back\n");
	return 0;
}
