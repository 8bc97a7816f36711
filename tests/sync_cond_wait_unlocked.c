/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A Cond's wait with a mutex that is unlocked panics.
 *
 * @exit 2
 * @expect ^panic: sync: unlock of unlocked mutex$
 * @reject still here
 */
#include <go.h>
#include <sync.h>

static GoMutex m;
static GoCond c;

int
main(void)
{
	go_cond_wait(&c, &m);
	go_printf("still here\n");
	return 1;
}
