/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A ticker with a period of zero panics.
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
	go_ticker_make(0);
	go_printf("it came back\n");
	return 0;
}
