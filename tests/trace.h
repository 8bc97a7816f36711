/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * trace.h -- functions that are to be seen in tracebacks.
 *
 *	FRAME	it is not inlined
 *	STAY	behind a call: else that may become a jump, and leaves no frame
 */
#ifndef TRACE_H
#define TRACE_H

#define FRAME __attribute__((noinline, noclone))
#define STAY  __asm__ volatile("" : : : "memory")

#endif
