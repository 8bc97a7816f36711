/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * So does the second unlock of one lock.
 *
 * @exit 2
 * @expect ^once$
 * @expect ^panic: sync: unlock of unlocked mutex$
 * @reject still here
 */
#include <go.h>
#include <sync.h>

static GoMutex m;

int
main(void)
{
	go_mutex_lock(&m);
	go_mutex_unlock(&m);
	go_printf("once\n");
	go_mutex_unlock(&m);
	go_printf("still here\n");
	return 1;
}
