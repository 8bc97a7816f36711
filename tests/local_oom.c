/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_local_set panics when memory is out.
 *
 * @exit 2
 * @expect ^panic: go_local_set: out of memory\n\ngoroutine 1 \[running\]:
 */
#include <stdlib.h>

#include <golocal.h>

static void *volatile taken;

int
main(void)
{
	static GoLocal key[1000];

	for (size_t n = 1 << 30; n >= 16; n /= 2)
		while ((taken = malloc(n)) != NULL)
			;
	for (int i = 0; i < 1000; i++)
		go_local_set(&key[i], key);
	return 0;
}
