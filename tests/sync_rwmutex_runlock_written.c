/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An RUnlock of an RWMutex that is locked for writing panics.
 *
 * @exit 2
 * @expect ^panic: sync: RUnlock of unlocked RWMutex$
 * @reject still here
 */
#include <go.h>
#include <sync.h>

static GoRWMutex rw;

int
main(void)
{
	go_rwmutex_lock(&rw);
	go_rwmutex_runlock(&rw);
	go_printf("still here\n");
	return 1;
}
