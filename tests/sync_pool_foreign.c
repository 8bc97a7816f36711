/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What is not an object of the pool can't be given back.
 *
 * @exit 2
 * @expect ^once$
 * @expect ^panic: go_pool_free: not an object of this pool$
 * @reject still here
 */
#include <go.h>
#include <sync.h>

static long objects[4];
static GoPool pool = GO_POOL(objects);

int
main(void)
{
	long other;

	go_pool_free(&pool, go_pool_alloc(&pool));
	go_printf("once\n");
	go_pool_free(&pool, &other);
	go_printf("still here\n");
	return 1;
}
