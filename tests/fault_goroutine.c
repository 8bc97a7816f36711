/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A fault in a goroutine is reported with that one's number and function.
 *
 * @exit 2
 * @expect ^panic: runtime error:
 * @expect ^goroutine 3 \[running\]:$
 * @expect \bculprit\b
 */
#include <go.h>

#include "settle.h"

#include "fault.h"

static void
innocent(void *arg)
{
	(void)arg;
	settle();
}

static void
culprit(void *arg)
{
	(void)arg;
	*(volatile int *)nowhere = 1;
}

int
main(void)
{
	go(innocent, NULL);
	go(culprit, NULL);
	go(innocent, NULL);
	settle();
	return 0;
}
