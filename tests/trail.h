/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * trail.h -- what happened, in which order.
 *
 *	step(word)		it happened; also as a deferred call: go_defer(step, word)
 *	is_trail(want, fmt...)	a result: the words since the last one were these
 */
#ifndef TRAIL_H
#define TRAIL_H

#include <string.h>

#include "tap.h"

static char trail[256];

static inline void
step(const char *word)
{
	size_t at = strlen(trail), n = strlen(word);

	if (at + n + 2 > sizeof trail)
		return;
	memcpy(trail + at, word, n);
	memcpy(trail + at + n, " ", 2);
}

#define is_trail(want, ...)                                                                        \
	do {                                                                                       \
		if (!ok(strcmp(trail, want " ") == 0, __VA_ARGS__))                                \
			diag("got %s", trail);                                                     \
		trail[0] = '\0';                                                                   \
	} while (0)

#endif
