/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A release for which a semaphore's count has no room panics.
 *
 * @exit 2
 * @expect ^panic: go_semaphore_release: the count has no room$
 * @reject still here
 */
#include <go.h>
#include <sync.h>

static GoSemaphore sem = GO_SEMAPHORE(SIZE_MAX);

int
main(void)
{
	go_semaphore_release(&sem);
	go_printf("still here\n");
	return 1;
}
