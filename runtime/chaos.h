/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * chaos.h -- the places where chaos mode has a hand in the schedule.
 *
 * In an image that is built with CHAOS each of them draws a random number: chaos.c.  In any
 * other they are not one instruction.  This header alone knows which of the two it is.
 *
 *	chaospoint	here the goroutine may be preempted: around each lock
 *	chaosedge	the same, first or last in a function that is NOPREEMPT
 *	chaosnext	who runs after g, which stops
 *	chaosput	somebody is made ready: true if it was put into the run queue
 *	chaosslice	how long a time slice of ns is
 *	chaosstopped	a goroutine is interrupted at pc
 *	chaosidle	nothing is ready, on g0, masked: let an interrupt in
 *	chaosalloc	memory is asked for: true if there is to be none
 */
#ifndef CHAOS_H
#define CHAOS_H

#ifdef CHAOS

void runtime_chaosinit(P *p);
void runtime_chaospoint(void);
void runtime_chaosedge(void);
G *runtime_chaosnext(G *g);
bool runtime_chaosput(P *p, G *gp);
int64_t runtime_chaosslice(int64_t ns);
void runtime_chaosstopped(uintptr_t pc);
void runtime_chaosidle(void);
bool runtime_chaosalloc(void);
void runtime_chaosexit(void);

#define chaosinit    runtime_chaosinit
#define chaospoint   runtime_chaospoint
#define chaosedge    runtime_chaosedge
#define chaosnext    runtime_chaosnext
#define chaosput     runtime_chaosput
#define chaosslice   runtime_chaosslice
#define chaosstopped runtime_chaosstopped
#define chaosidle    runtime_chaosidle
#define chaosalloc   runtime_chaosalloc
#define chaosexit    runtime_chaosexit

#else

#define chaosinit(p)	 ((void)(p))
#define chaospoint()	 ((void)0)
#define chaosedge()	 ((void)0)
#define chaosnext(g)	 ((g)->schedlink)
#define chaosput(p, gp)	 false
#define chaosslice(ns)	 (ns)
#define chaosstopped(pc) ((void)(pc))
#define chaosidle()	 arch_idle()
#define chaosalloc()	 false
#define chaosexit()	 ((void)0)

#endif

#endif
