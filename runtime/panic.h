/* SPDX-License-Identifier: BSD-3-Clause */
/* panic.h -- a panic: for defer.c, which runs it, and panic.c, which prints it. */
#ifndef PANIC_H
#define PANIC_H

#include <godefer.h>

#include "runtime.h"

/* On the stack of the go_panic or go_exit that began it. */
struct Panic {
	Panic *link; /* the one that called the deferred function in which this one began */
	void *cfa;   /* of the deferred function that it calls: who may recover */
	GoValue value;
	bool recovered;
	bool goexit; /* a go_exit, which none can recover */
};

/* Print p and those below, and end the program. */
_Noreturn void runtime_fatalpanic(const Panic *p);

#endif
