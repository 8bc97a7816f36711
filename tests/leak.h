/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * leak.h -- at a test's end: has everything gone?
 *
 *	leak_mark()	what the runtime has given out now is not a leak
 *	no_leaks()	two results: no goroutine but the caller lives, and no more memory is in
 *			use than at the mark (without one: than at boot).  Goroutines have a
 *			second to end; those that do not are named
 */
#ifndef LEAK_H
#define LEAK_H

#include <godebug.h>
#include <gotime.h>

#include "tap.h"

static size_t leak_base;

static inline void
leak_mark(void)
{
	leak_base = go_memory_used();
}

static inline void
no_leaks(void)
{
	int64_t end = go_nanotime() + GO_SECOND;

	while (go_numgoroutine() > 1 && go_nanotime() < end)
		go_sleep(GO_MILLISECOND);
	is_int(go_leak_check(), 0, "no goroutine is left");
	ok(go_memory_used() <= leak_base, "no memory is left: %zu bytes, there were %zu",
	   go_memory_used(), leak_base);
}

#endif
