/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_local_set panics when memory is out.
 *
 * @exit 2
 * @expect ^panic: go_local_set: out of memory\n\ngoroutine 1 \[running\]:
 */
#include <unistd.h>

#include <golocal.h>

int
main(void)
{
	static GoLocal key[1000];

	for (ptrdiff_t n = 1 << 30; n >= 16; n /= 2)
		while (sbrk(n) != (void *)-1)
			;
	for (int i = 0; i < 1000; i++)
		go_local_set(&key[i], key);
	return 0;
}
