/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To free a running ticker panics.
 *
 * @exit 2
 * @expect ^panic: free of a running timer$
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

int
main(void)
{
	GoTicker *t = go_ticker_make(GO_SECOND);

	go_ticker_free(t);
	go_printf("it came back\n");
	return 0;
}
