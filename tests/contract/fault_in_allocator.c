/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A fault in the allocator, whose lock is held, is reported with who has called it.
 *
 * @exit 2
 * @timeout 5
 * @expect a0000000
 * @expect ^\truntime_allocdirty\+0x.*\n(\t.*\n)*\tmain\+0x
 * @reject still here
 */
#include <go.h>

#include "runtime.h"

#include "../fault.h"

int
main(void)
{
	uintptr_t *p = runtime_alloc(64);

	runtime_free(p, 64);
	*p = nowhere; /* use after free: the next in the list */
	(void)runtime_allocdirty(64);
	p = runtime_allocdirty(64);
	go_printf("still here: %p\n", (void *)p);
	return 1;
}
