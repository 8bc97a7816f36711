/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * tap.h -- what tests print: TAP, by go_printf alone.
 *
 *	plan(n)			at the start, or
 *	done_testing()		at the end: prints the plan; its value is main's result
 *	skip_all(why)		instead of both; its value too
 *	ok(cond, fmt, ...)	a result and its name; its value is cond
 *	is_int(got, want, fmt, ...)	the same for two integers; says both when they differ
 *	diag(fmt, ...)		a comment
 *
 * The format comes last and tells the test's name: no newline.  Each line comes in
 * one piece, whoever prints meanwhile.
 */
#ifndef TAP_H
#define TAP_H

#include <stdbool.h>

#include "go.h"

static int tap_count;

static inline void
plan(int n)
{
	go_printf("1..%d\n", n);
}

static inline int
done_testing(void)
{
	go_printf("1..%d\n", tap_count);
	return 0;
}

static inline int
skip_all(const char *why)
{
	go_printf("1..0 # SKIP %s\n", why);
	return 0;
}

static inline bool
tap_result(bool good)
{
	go_nopreempt_begin(); /* until the line is whole; the count is shared */
	go_printf("%sok %d - ", good ? "" : "not ", ++tap_count);
	return good;
}

static inline bool
tap_differ(bool good, long long got, long long want)
{
	if (!good)
		go_printf("# got %lld, want %lld\n", got, want);
	return good;
}

#define ok(cond, ...)                                                                              \
	__extension__({                                                                            \
		bool tap_good = tap_result((cond));                                                \
		go_printf(__VA_ARGS__);                                                            \
		go_printf("\n");                                                                   \
		go_nopreempt_end();                                                                \
		tap_good;                                                                          \
	})

#define is_int(got, want, ...)                                                                     \
	__extension__({                                                                            \
		long long tap_got = (long long)(got), tap_want = (long long)(want);                \
		tap_differ(ok(tap_got == tap_want, __VA_ARGS__), tap_got, tap_want);               \
	})

#define diag(...)                                                                                  \
	__extension__({                                                                            \
		go_nopreempt_begin();                                                              \
		go_printf("# ");                                                                   \
		go_printf(__VA_ARGS__);                                                            \
		go_printf("\n");                                                                   \
		go_nopreempt_end();                                                                \
	})

#endif
