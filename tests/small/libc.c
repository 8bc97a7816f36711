/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A small image may use libc, where there is room for it: malloc, and printf in several goroutines.
 *
 * @boards mps2-an385 microbit
 * @expect ^2: twelve 12$
 * @expect ^3: twelve 12$
 * @expect ^1: room, room, no room$
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <go.h>

static void
print(void *arg)
{
	printf("%d: %s %d\n", (int)go_id(), (char *)arg, 12);
}

static const char *
room(size_t n)
{
	char *p = malloc(n);

	if (p == NULL)
		return "no room";
	memset(p, 1, n);
	free(p);
	return "room";
}

int
main(void)
{
	char word[] = "twelve";

	go_stack(print, word, 1500);
	go_yield();
	go_stack(print, word, 1500);
	go_yield();
	printf("1: %s, %s, %s\n", room(1), room(2000), room((size_t)-20));
	return 0;
}
