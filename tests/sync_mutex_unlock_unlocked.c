/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The unlock of a mutex that is unlocked panics.
 *
 * @exit 2
 * @expect ^panic: sync: unlock of unlocked mutex$
 * @reject still here
 */
#include <go.h>
#include <sync.h>

static GoMutex m;

int
main(void)
{
	go_mutex_unlock(&m);
	go_printf("still here\n");
	return 1;
}
