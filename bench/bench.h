/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * bench.h -- instructions per operation.
 *
 * Under QEMU's -icount shift=0 one instruction is one nanosecond of virtual time, so
 * the clock counts instructions and the figures repeat exactly.  Each is the mean over
 * many operations, less the loop around them.  A file measures one part; bench.c calls
 * them all.
 */
#ifndef BENCH_H
#define BENCH_H

#include <chan.h>
#include <go.h>
#include <gotime.h>

#include "runtime.h"

enum { N = 100000 };

/* As many goroutines ready at once as the machine's class holds. */
enum { MANY = STACKSIZE < 8192 ? 1000 : 10000 };

extern int64_t loopcost; /* of N empty turns, in ns */

/* ns nanoseconds were n operations. */
void report(const char *name, int64_t ns, int64_t n);

/* The same again, while something else is the case. */
void bench_yield(const char *name, int n, size_t stack);
void bench_spawn(const char *name);
void bench_unbuffered(const char *name);

void bench_sched(void);
void bench_chan(void);
void bench_select(void);
void bench_sync(void);
void bench_atomic(void);
void bench_time(void);
void bench_irq(void);
void bench_preempt(void);
void bench_context(void);
void bench_defer(void);
void bench_local(void);
void bench_memory(void);
void bench_paged(void);
void bench_sieve(void);

#endif
