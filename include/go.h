/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go.h -- goroutines.
 *
 * A goroutine is a function that runs concurrently with others, on a stack of
 * its own.  main is the first.  One runs until it blocks, yields or ends, or its
 * time slice is over and another one is ready.
 *
 * Contexts.  Each function says from where it may be called:
 *	goroutine	any goroutine, main included
 *	interrupt	also an interrupt handler
 *	start		also before main, from a constructor
 *	any		all of these
 * A call that would block or allocate in an interrupt handler is fatal, with its name.
 */
#ifndef GO_H
#define GO_H

#include <stddef.h>
#include <stdint.h>

#include <goabi.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Start fn(arg) as a new goroutine: Go's go statement.  It is put at the end of
 * the run queue; the caller goes on.  Its stack has the board's default size.
 * Panics when memory is out.  Context: goroutine.
 */
GO_API void go(void (*fn)(void *), void *arg);

/* go with a stack of at least `stack` bytes, which may be less or more than the
 * default.  Context: goroutine. */
void go_stack(void (*fn)(void *), void *arg, size_t stack);

/* Let the other goroutines that are ready run first: Go's runtime.Gosched.
 * Context: goroutine. */
void go_yield(void);

/*
 * Set the time slice to ns nanoseconds; returns what it was.  A goroutine that runs
 * for longer, while others are ready, has to wait until each of them had its turn.
 * 10 ms by default (make SLICE=milliseconds), at least 10 microseconds; 0: goroutines
 * run until they block or yield.  Panics if it is negative.  Context: goroutine.
 */
int64_t go_timeslice(int64_t ns);

/*
 * A region in which the calling goroutine is not preempted at the end of its slice, but
 * when the region ends.  It may block and yield there, and regions may nest.  Interrupts
 * stay on.  It should be short.  Panics without its begin, and at a depth of 256.  In an
 * interrupt handler, which nobody preempts, they change nothing.
 * Context: any.
 */
void go_nopreempt_begin(void);
void go_nopreempt_end(void);

/* End the calling goroutine, after its deferred calls (godefer.h): Go's runtime.Goexit.
 * From main it lets the others go on; when the last of them is gone the program ends with
 * exit code 2.  Context: goroutine. */
void go_exit(void) __attribute__((noreturn));

/* End the program with this exit code, as a return from main does.  Codes are 0
 * to 111: what every way out of every board can carry; above it arrives as 111.
 * Context: goroutine. */
void go_end(int code) __attribute__((noreturn));

/* The number of the calling goroutine: 1 is main.  0 in an interrupt.
 * Context: any. */
uint64_t go_id(void);

/* Give the calling goroutine a name, which reports say: "goroutine 7 [chan receive] consumer:".
 * The string is not copied: it has to stay, as a literal does.  NULL: no name.
 * The first time takes memory, as golocal.h's; panics when memory is out.  Context: goroutine. */
void go_setname(const char *name);

/* The calling goroutine's name; NULL: none.  Context: any. */
const char *go_name(void);

/* How many goroutines there are, not counting ended ones: Go's
 * runtime.NumGoroutine.  Context: any. */
size_t go_numgoroutine(void);

/* Panic: unless a deferred function recovers (godefer.h), stop the program with Go's text for
 * a panic, msg, and the goroutine's number, name and function; exit code 2.  Here and when all are asleep, goroutines that have waited for a second
 * or more are said to: "goroutine 7 [chan receive, 12 s]:".  Context: any. */
void go_panic(const char *msg) __attribute__((noreturn));

/* -- The console, without libc ------------------------------------------------- */

/* Write formatted text at once, unbuffered: %d %i %u %x %X %c %s %p %% with l, ll and z, a
 * width, 0 and -.  Context: any. */
void go_printf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Write n bytes; returns n.  Context: any. */
size_t go_write(const void *p, size_t n);

/* Wait for input; returns at least one byte, at most n; 0 only when n is 0.
 * Context: goroutine. */
size_t go_read(void *p, size_t n);

#ifdef __cplusplus
}
#endif
#endif
