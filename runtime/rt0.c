/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * rt0.c -- the boot order.  Called by startup's crt0 on the boot core, on g0's
 * stack, interrupts masked, with .data and .bss in place.
 */
#include "runtime.h"
#include "segment.h"

#include <go.h>

_Noreturn void runtime_rt0(void);
int main(int argc, char **argv);

typedef void Constructor(void);
extern Constructor *__init_array_start[], *__init_array_end[];

/* Goroutine 1.  Constructors run here, so that they may do all that main may. */
static void
runmain(void *arg)
{
	char **argv;
	int argc = runtime_args(&argv);

	(void)arg;
	for (Constructor **f = __init_array_start; f < __init_array_end; f++)
		(*f)();
	go_end(main(argc, argv));
}

_Noreturn void
runtime_rt0(void)
{
	arch_init();	     /* MMU, caches, vectors: exceptions are reported from here on */
	runtime_schedinit(); /* this core's M, P and g0: getg works */
	runtime_guardcore(); /* the ends of this core's stacks */
	runtime_osinit();    /* the board: console, interrupt controller, timer */
	runtime_pageinit();  /* RAM */
	if (PAGED)
		runtime_windowinit(); /* where no RAM is */
	if (SPLIT)
		runtime_segmentinit();
	go_stack(runmain, NULL, MAINSTACK);
	runtime_mstart();
}
