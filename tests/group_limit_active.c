/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To change a group's limit while its goroutines run panics.
 *
 * @exit 2
 * @expect ^panic: errgroup: modify limit while goroutines in the group are still active$
 * @reject still here
 */
#include <gogroup.h>

#include <go.h>
#include <gotime.h>

static GoGroup g;

static const GoError *
sleeper(void *arg)
{
	(void)arg;
	go_sleep(GO_SECOND);
	return NULL;
}

int
main(void)
{
	go_group_go(&g, sleeper, NULL);
	go_group_limit(&g, 3);
	go_printf("still here\n");
	return 1;
}
