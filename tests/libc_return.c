/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To return from main is exit: a line without an end is flushed, atexit's functions run,
 * and main's value is the exit code.
 * @exit 5
 * @expect ^no newline, then atexit$
 */
#include <stdio.h>
#include <stdlib.h>

static void
last(void)
{
	printf(", then atexit");
}

int
main(void)
{
	atexit(last);
	printf("no newline");
	return 5;
}
