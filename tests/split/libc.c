/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * libc has no checks: its functions get the room that they need, however little there is.
 *
 * @expect \A(?:<(\d+) -\1 0x[0-9a-f]+ text>\n){200}end\n\z
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dive.h"

FRAME static int
down(int n)
{
	volatile int r = n;
	char buf[80];

	use(&r);
	snprintf(buf, sizeof buf, "<%d -%d 0x%x %s>", n, n, (unsigned)n, "text");
	if (atoi(buf + 1) != n || strlen(buf) < 5)
		printf("wrong\n");
	puts(buf);
	if (n > 0)
		r += down(n - 1);
	return r;
}

static void
work(void *arg)
{
	down((int)(intptr_t)arg);
}

int
main(void)
{
	go(work, (void *)(intptr_t)199);
	while (go_numgoroutine() > 1)
		go_yield();
	printf("end\n");
	return 0;
}
