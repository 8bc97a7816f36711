/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * malloc of more than there is gives NULL and ENOMEM, and what there is can still be had.
 */
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>

#include "tap.h"

static volatile size_t sizes[] = {SIZE_MAX, SIZE_MAX / 2, SIZE_MAX / 4, 1u << 30};

int
main(void)
{
	void *p[200];
	int n;

	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		errno = 0;
		p[0] = malloc(sizes[i]);
		ok(p[0] == NULL && errno == ENOMEM, "%lu bytes", (unsigned long)sizes[i]);
	}
	errno = 0;
	ok(calloc(sizes[1], 4) == NULL && errno == ENOMEM, "a product that overflows");

	/* All that there is, a megabyte at a time, and again. */
	for (int round = 0; round < 2; round++) {
		errno = 0;
		for (n = 0; n < 200 && (p[n] = malloc(1 << 20)) != NULL; n++)
			*(int *)p[n] = n;
		ok(n > 0 && n < 200 && errno == ENOMEM, "until there is no more");
		diag("%d MB", n);
		while (n-- > 0)
			free(p[n]);
	}
	return done_testing();
}
