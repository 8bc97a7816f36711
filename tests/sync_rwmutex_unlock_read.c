/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An Unlock of an RWMutex that is locked for reading panics.
 *
 * @exit 2
 * @expect ^panic: sync: Unlock of unlocked RWMutex$
 * @reject still here
 */
#include <go.h>
#include <sync.h>

static GoRWMutex rw;

int
main(void)
{
	go_rwmutex_rlock(&rw);
	go_rwmutex_unlock(&rw);
	go_printf("still here\n");
	return 1;
}
