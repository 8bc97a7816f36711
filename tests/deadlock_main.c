/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * main alone, waiting for nobody, is a deadlock too.
 *
 * @exit 2
 * @expect ^fatal error: all goroutines are asleep - deadlock!$
 * @expect ^goroutine 1 \[chan receive\]:$
 */
#include <chan.h>

int
main(void)
{
	(void)chan_recv(chan_make(0, 0), NULL);
	return 0;
}
