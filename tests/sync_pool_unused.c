/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Nor can one that was not yet given out.
 *
 * @exit 2
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
	go_pool_alloc(&pool);
	go_pool_free(&pool, &objects[1]);
	go_printf("still here\n");
	return 1;
}
