/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * When main returns the program ends, whatever other goroutines there are.
 *
 * @exit 3
 * @reject ^too late
 */
#include <go.h>
#include <gotime.h>

#include "settle.h"

static void
late(void *arg)
{
	(void)arg;
	for (;;)
		settle();
}

static void
sleeper(void *arg)
{
	(void)arg;
	go_sleep(GO_MILLISECOND);
	go_printf("too late\n");
}

int
main(void)
{
	go(late, NULL);
	go(sleeper, NULL);
	settle();
	return 3;
}
