/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A pool of objects that are smaller than a pointer panics.
 *
 * @exit 2
 * @expect ^panic: go_pool_init: the size is less than a pointer's$
 * @reject still here
 */
#include <go.h>
#include <sync.h>

static char buf[100];
static GoPool pool;

int
main(void)
{
	go_pool_init(&pool, buf, sizeof buf, sizeof(void *) - 1);
	go_printf("still here\n");
	return 1;
}
