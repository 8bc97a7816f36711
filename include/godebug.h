/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * godebug.h -- what goroutines there are and what they do; what the scheduler has done.
 *
 * To keep what is asked for here costs next to nothing while nobody asks.
 */
#ifndef GODEBUG_H
#define GODEBUG_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* -- Goroutines ------------------------------------------------------------------- */

/* A goroutine at one moment.  Sizes in bytes. */
typedef struct GoInfo {
	uint64_t id;	     /* go_id's */
	const char *name;    /* go_setname's; NULL: none */
	const char *status;  /* "running", "runnable", or why it waits: "chan receive" */
	int64_t waiting;     /* for so many ns; 0: it does not wait */
	void (*fn)(void *);  /* what it was started with; main's is the runtime's */
	const char *fn_name; /* "?": not known */
	size_t stack;	     /* its stack's size */
	size_t stack_used;   /* by now */
	size_t stack_most;   /* ever used; 0: not known */
} GoInfo;

/*
 * Fill info with the goroutines there are, in no order, up to n of them; returns how many there are,
 * which may be more than n.  Interrupts are masked for one goroutine at a time: what comes, goes
 * or changes meanwhile is in it or not.
 *
 * `waiting` may be too long by a time slice and 4 ms; with go_timeslice(0), by the time since
 * the program last had nothing to do.  On a machine of 32 bits it begins again at 0 after 78 hours.
 *
 * stack_most is of all goroutines that have had this stack, as those that end leave theirs to others,
 * with what interrupts put there.  It may be too much by 64 bytes.  It can't see room that was taken
 * and not written to, as the rest of a large buffer.  The runtime can be built without it: make
 * STACKMARK=0, for which a goroutine's first use of memory is cheaper by a store for each 64
 * bytes.
 *
 * Context: goroutine.
 */
size_t go_goroutines(GoInfo *info, size_t n);

/* Print a table of them by go_printf.  Context: goroutine. */
void go_print_goroutines(void);

/* Print a line for each goroutine but the caller; returns how many there are.  For the end of a
 * test, when all should have gone.  Context: goroutine. */
size_t go_leak_check(void);

/* -- Memory ----------------------------------------------------------------------- */

/* Bytes that the runtime has given out and not got back: channels, timers, goroutines' values, libc's
 * state for goroutines.  What malloc gives is not in it, and neither are stacks: those of goroutines
 * that have ended are kept for others.  Context: any. */
size_t go_memory_used(void);

/* Where the memory is: bytes. */
typedef struct GoMemStats {
	size_t total;	/* the board's RAM behind the image, without the allocator's map of it */
	size_t free;	/* of it nobody has: pages, and what is cached */
	size_t largest; /* the largest piece that can be had without a look into the caches */
	size_t cached;	/* stacks of goroutines that have ended, kept for others until memory is
			 * short, and places for preempted goroutines' registers */
	size_t stacks;	/* of goroutines, with all that the runtime keeps of one */
	size_t objects; /* the runtime's: go_memory_used */
	size_t libc;	/* what malloc has given out */
} GoMemStats;

/*
 * Look where the memory is.  What is neither free nor in stacks, objects and libc is room in slabs
 * that are partly used, and registers of preempted goroutines.  Goes through all goroutines, with
 * interrupts masked for one of them at a time.  Context: goroutine.
 */
void go_mem_stats(GoMemStats *stats);

/* -- The scheduler ---------------------------------------------------------------- */

/* A count that this runtime does not make. */
#define GO_NOT_COUNTED UINT64_MAX

/* What the scheduler did since go_sched_stats_reset, or since boot. */
typedef struct GoSchedStats {
	uint64_t created, ended; /* goroutines */
	size_t alive;		 /* now */
	uint64_t preemptions;	 /* goroutines that were stopped at the end of their slice */
	uint64_t switches;	 /* a goroutine went on instead of another, or after idleness; or
				  * GO_NOT_COUNTED: see below */
	uint64_t steals;	 /* by cores from others: 0, there is one */
	uint64_t wakeups;	 /* from idle; GO_NOT_COUNTED before the first reset */
	int64_t time;		 /* ns: what all this is of */
	int64_t idle;	   /* ns of it in which no goroutine was ready; -1 before the first reset */
	int idle_permille; /* the same in tenths of a percent of time */
} GoSchedStats;

/*
 * Switches are counted only by a runtime that was built with make STATS=1: it takes five or six
 * instructions more for each.  Idle time is measured from the first reset on, which makes
 * each interrupt that ends idleness longer by a look at the clock; it contains the interrupt
 * handlers that run meanwhile.
 *
 * Context: goroutine.
 */
void go_sched_stats(GoSchedStats *stats);
void go_sched_stats_reset(void);

#ifdef __cplusplus
}
#endif
#endif
