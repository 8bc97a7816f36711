/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To free a group before its goroutines have ended panics.
 *
 * @exit 2
 * @expect ^panic: go_group_free: goroutines of the group are left: wait for them first$
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
	go_group_free(&g);
	go_printf("still here\n");
	return 1;
}
